"""The languages of the site, and texts that know in which one they are."""
