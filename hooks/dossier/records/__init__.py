"""What a record is: the kinds, their fields and words, and how the values of one are described and walked."""
