"""How a command ends."""
