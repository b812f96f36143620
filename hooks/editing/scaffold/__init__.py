"""Begins a record: its fields as far as they are known, and marks where something is to be filled in."""
