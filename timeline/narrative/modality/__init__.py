"""What tense, aspect, mood and governing words say of when an event is, and whether it is at all."""
