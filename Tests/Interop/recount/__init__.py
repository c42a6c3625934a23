"""A second reading of the log, written from the design and not from the program."""
