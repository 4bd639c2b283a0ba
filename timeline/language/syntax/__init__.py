"""Sentences of English: the forms of verbs, verb groups, and clauses."""
