"""Years, periods and dates."""
