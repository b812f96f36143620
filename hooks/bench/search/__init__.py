"""What search costs."""
