"""What exports must hold, from a reading of the log of its own."""
