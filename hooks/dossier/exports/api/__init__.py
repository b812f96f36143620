"""The records and what is computed from them for programs: JSON, its schemas, and the description of all of it."""
