"""What stands in the text more than once."""
