"""The words of what readers and programs take along or follow."""
