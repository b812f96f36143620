"""The pages: one for each record, and those computed from all of them."""
