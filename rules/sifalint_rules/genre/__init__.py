"""What each kind of report must contain."""
