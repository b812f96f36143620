"""The translations of records, from their files."""
