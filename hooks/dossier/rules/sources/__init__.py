"""Rules on sources: their addresses, and how far they carry the confidence of a record."""
