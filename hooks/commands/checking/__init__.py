"""What a check is asked about, and how it answers."""
