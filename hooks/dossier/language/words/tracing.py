"""The words of facts that are traced."""

from __future__ import annotations

from .label import Label, Words


class TracingWords(Words):
    """How many facts are borne out how, on the page on method."""

    caption: Label
    kind: Label
    all: Label
    excerpt: Label
    linked: Label
    derived: Label
    whole: Label
