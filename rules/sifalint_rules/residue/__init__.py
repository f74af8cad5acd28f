"""What was left behind by scraping and pasting."""
