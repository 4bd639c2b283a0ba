"""What the words of a report say about the order of its events."""
