"""Tables that do not add up, and the form of the annual report on information disclosure."""
