"""The search index of a finished site."""

FOLDER = "pagefind"
"""The folder of the index in a site."""
