"""Rules on dates: their order, their years, and those in ids."""
