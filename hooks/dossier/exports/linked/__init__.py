"""Linked data: what a page is about, as JSON-LD in its head, in the words of schema.org."""
