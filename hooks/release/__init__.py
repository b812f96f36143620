"""What a release is made of: copies of a built site, their sums, and notes on what changed."""
