"""What was left to be filled in."""
