"""Quotations that differ from their excerpt only in how they are written: what is at fault, and how they fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_MARKS = "“”„«»\"'‘’"
_END = re.compile(r"[.,;:!?]+$")


@dataclass(frozen=True, slots=True)
class Fitting:
    """A quotation as it fits its excerpt, and why it did not."""

    text: str
    why: str


def fitted(quotation: str, has: Callable[[str], bool]) -> Fitting | None:
    """The quotation without its own marks, with single marks within, another first letter or no sign at its end.

    `has` says whether an excerpt has some words. None where none of this is at fault.
    """
    return next((fitting for fitting in _ways(quotation.strip()) if has(fitting.text)), None)


def _ways(text: str) -> Iterator[Fitting]:
    """The quotation with one thing changed, then with several."""
    bare, why = _without_marks(text)
    for words, first in ((text, ""), (bare, why)) if bare != text else ((text, ""),):
        for again, second in ((words, ""), *_ends(words)):
            for last, third in ((again, ""), *_first_letters(again)):
                if last != text and last:
                    yield Fitting(last, " ".join(filter(None, (first, second, third))))


def _without_marks(text: str) -> tuple[str, str]:
    bare = text.strip(_MARKS) if text[:1] in _MARKS and text[-1:] in _MARKS else text
    ended = bare if bare != text else re.sub(rf"^[{_MARKS}](.*)[{_MARKS}]([.,;:]*)$", r"\1\2", text, flags=re.DOTALL)
    return ended.strip(), "Leave out the quotation marks around it: the page adds them."


def _ends(text: str) -> Iterator[tuple[str, str]]:
    if (shorter := _END.sub("", text)) != text:
        yield shorter, f"The excerpt has no “{text[len(shorter) :]}” there."


def _first_letters(text: str) -> Iterator[tuple[str, str]]:
    if text[:2].isalpha() and len(text) > 1 and (letter := text[0]).swapcase() != letter:
        capital = "a small" if letter.isupper() else "a capital"
        yield f"[{letter}]{text[1:]}", f"The excerpt begins with {capital} letter; a changed one is in brackets."
