"""The pages as files in a folder, from which other builders of the family of MkDocs make the same site without our hooks."""
