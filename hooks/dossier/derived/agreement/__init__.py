"""The agreement by part and term, and the steps of a request."""
