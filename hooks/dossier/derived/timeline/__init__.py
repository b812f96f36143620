"""Everything dated, in time order."""
