"""Changes to the files of records that take several steps by hand: renaming, withdrawing, beginning a record."""
