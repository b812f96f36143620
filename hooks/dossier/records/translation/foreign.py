"""Words that are in another language than the page on which they are printed."""

from __future__ import annotations

from typing import Self

from markupsafe import Markup


class Foreign(str):
    """Words in a language; where a template prints them, a mark says in which."""

    __slots__ = ("language",)
    language: str
    """The code of the language."""

    def __new__(cls, words: str, language: str) -> Self:
        foreign = super().__new__(cls, words)
        foreign.language = language
        return foreign

    def __html__(self) -> Markup:
        """The words as HTML that says their language."""
        return Markup('<span lang="{}">{}</span>').format(self.language, str(self))
