"""What a proposal changes, compared with what was published."""
