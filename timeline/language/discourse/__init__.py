"""What a time counts from in a text: what was told before it, when it is said, and how far the text has come."""
