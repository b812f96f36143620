"""The computed pages of the contributors' guide."""
