"""The agreement by part and clause, and the steps of a request."""
