"""Traces the facts of records: which excerpt, or which record that it links, has each date, number and name."""
