"""Citations for programs that manage references: of each page, of what the page is about, and of the sources."""
