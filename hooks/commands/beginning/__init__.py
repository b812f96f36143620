"""Parts of the command `new`."""
