"""Structure: chapters, headings and their numbers."""
