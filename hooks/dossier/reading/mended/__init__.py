"""Faulty records as they are meant."""
