"""What was meant by what is written wrong in a file: another record, another field, another folder."""
