"""Markdown twins: each page once more as `index.md`, for those who read without a browser; and `llms.txt`, which lists them."""
