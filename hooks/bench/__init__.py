"""The benchmark: synthetic records, built by this project and by Hugo, measured side by side."""
