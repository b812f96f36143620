"""The commands of the launcher, one module each, and what the launcher needs to start them."""
