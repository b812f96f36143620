"""Facts of a text: the dates, numbers and names in it, each in the one form by which facts are compared."""
