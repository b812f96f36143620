"""How the pages become a site on disk."""
