"""Marks in a record that was begun: places that are still to be filled in."""

from __future__ import annotations

from .document import Document

MARK = "FILL:"
"""What a place to be filled in begins with; the words after it say with what."""


def report_marks(document: Document) -> None:
    """Report each place that is still to be filled in, and nothing else about it."""
    for location, text in document.all_texts():
        if text.startswith(MARK):
            hint = f"Write here: {text.removeprefix(MARK).strip()}"
            document.report(location, document.mark(location), "this is still to be filled in", hint)
