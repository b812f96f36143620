"""The statements in other orders than by date."""
