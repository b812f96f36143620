"""Texts that know in which language they are, or as what they were written before they were translated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from markupsafe import Markup


class Foreign(str):
    """Words in another language than the page on which they are printed; where a template prints them, a mark says so."""

    __slots__ = ("language",)
    language: str
    """The code of the language."""

    def __new__(cls, words: str, language: str) -> Self:
        foreign = super().__new__(cls, words)
        foreign.language = language
        return foreign

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """What a copy is made of."""
        return type(self), (str(self), self.language)

    def __html__(self) -> Markup:
        """The words as HTML that says their language."""
        return Markup('<span lang="{}">{}</span>').format(self.language, str(self))


class Translated(str):
    """Words that were put into another language."""

    __slots__ = ("original",)
    original: str
    """As they were written."""

    def __new__(cls, words: str, original: str) -> Self:
        translated = super().__new__(cls, words)
        translated.original = original
        return translated

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """What a copy is made of."""
        return type(self), (str(self), self.original)


def as_written(text: str) -> str:
    """A text as it was written, for all that is computed of its words."""
    return text.original if isinstance(text, Translated) else text


def like(text: str, part: str) -> str:
    """A part of a text, in the language of the whole."""
    return Foreign(part, text.language) if isinstance(text, Foreign) else part


def joined(parts: Sequence[str], after: str) -> str:
    """Parts of a text with something after each, in the language of the first."""
    words = "".join(f"{part}{after}" for part in parts)
    if isinstance(parts[0], Translated):
        return Translated(words, " ".join(map(as_written, parts)))
    return like(parts[0], words)


def capitalized(text: str) -> str:
    """A text as it begins a heading: with a capital."""
    return like(text, f"{text[:1].upper()}{text[1:]}")
