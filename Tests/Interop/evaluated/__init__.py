"""What `evaluate` must come to, by other programs and by definitions."""
