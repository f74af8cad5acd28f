"""What is shown of two reports side by side."""
