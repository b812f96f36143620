"""Addresses of the web: which are sound, which lead to one page, and how one leads to words or to an archive."""
