"""What is computed from the records, by subject; no HTML."""
