"""A server for one's own machine, which shows the site and what is wrong with it."""
