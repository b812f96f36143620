"""The core of the reference: YAML records in; checked, linked and rendered pages out."""
