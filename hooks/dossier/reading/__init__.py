"""From a file to a record: strict YAML with marks, then a typed record or the problems that prevent one."""
