"""All records together: linked, ordered, addressed, and their definitions found in words."""
