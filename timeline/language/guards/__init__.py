"""What running text must show before a phrase counts as a time."""
