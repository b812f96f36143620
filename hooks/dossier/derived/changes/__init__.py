"""What changed since a month began, in the world and in the records."""
