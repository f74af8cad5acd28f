"""Numbers that contradict each other."""
