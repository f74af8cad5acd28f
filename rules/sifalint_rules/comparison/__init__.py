"""What a report has in common with the one of the year before, and files of one run with each other."""
