"""How a terminal shows reports: lines of styled segments, laid out for Chinese text."""
