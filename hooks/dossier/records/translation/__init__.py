"""Translations of records: which words of them are put into other languages, and the form of the files that do it."""
