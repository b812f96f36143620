"""Asks the addresses of sources, politely, whether the excerpts that records take from them are still there."""
