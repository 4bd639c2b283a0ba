"""Which time belongs to which event, and where it puts it."""
