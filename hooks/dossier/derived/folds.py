"""Which groups of a long list are folded when its page is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from dossier.reading.entry import AnyEntry

from .sections import Section

MOST = 450
"""The lines of a phone that a list may fill unfolded: some thirteen screens."""
AT_FIRST = 105
"""The lines that are open at first in a folded list: some three screens."""
_LETTERS = 44
"""The letters on one line of a phone."""
_HEADING, _ROW = 4, 1
"""The lines that a heading takes with the space around it, and the space around a row."""

Said = Callable[[AnyEntry], Sequence[str]]
"""Gives what the row of a record says, by its paragraphs."""


def folded(sections: Iterable[Section], said: Said) -> tuple[Section, ...]:
    """The groups of a list; where they fill too much, all are folded but those that come first and fit.

    A group that only holds groups is not folded itself: those within are.
    """
    listed = tuple(sections)
    heights = {section.anchor: _height(section, said) for section in listed}
    return tuple(_folded(listed, heights)) if sum(heights.values()) > MOST else listed


def _folded(listed: tuple[Section, ...], heights: dict[str, int]) -> Iterator[Section]:
    left = AT_FIRST
    for section in listed:
        left -= heights[section.anchor]
        if section.entries:
            yield replace(section, open=left >= 0)
        else:
            yield replace(section, sections=tuple(replace(inner, open=False) for inner in section.sections))


def _height(section: Section, said: Said) -> int:
    """How many lines a group fills on a phone, about."""
    rows = sum(_ROW + sum(ceil(len(words) / _LETTERS) for words in said(entry)) for entry in section.entries)
    return _HEADING + rows + sum(_height(inner, said) for inner in section.sections)
