"""What a sentence tells of: events, who takes part in them, who says so, and how they are named."""
