"""A built site as a copy that needs no host, no network and no script."""
