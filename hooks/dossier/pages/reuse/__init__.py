"""The pages on what readers and programs take along or follow."""
