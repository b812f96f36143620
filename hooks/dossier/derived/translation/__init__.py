"""The records in another language, and how far each is translated."""
