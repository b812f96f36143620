"""Numbers drawn on one scale."""
