"""Rules on people: the roles and offices they hold, and what they say."""
