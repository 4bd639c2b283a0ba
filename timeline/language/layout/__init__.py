"""Where a text has its sentences, quotations, lines that are entries, and words that stand for themselves."""
