"""How many wrong numbers sifalint finds, and how often it is wrong itself."""
