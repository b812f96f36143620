"""What an editor of text needs to help with a record: schemas with words and ids, and snippets."""
