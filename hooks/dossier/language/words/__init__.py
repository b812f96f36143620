"""The words of the interface by subject: which labels there are, and what each is filled in with."""
