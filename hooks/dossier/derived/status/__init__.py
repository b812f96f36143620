"""The status of each subject by day, and the orders and appeals behind it."""
