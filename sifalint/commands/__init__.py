"""One file per command; the command line only routes."""
