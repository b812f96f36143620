"""What a proposal would change: records field by field, and the status that follows from them."""
