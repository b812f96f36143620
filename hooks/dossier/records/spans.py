"""The parts of a Markdown text that are no words: code, the addresses of links, and signs that are escaped."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum, auto

_MARK = re.compile(r"\\[\"'`\\()\[\]]|`+|\]\(|https?://[^\s`]+")
_TICKS = re.compile(r"`+")
_PARENTHESIS = re.compile(r"\\.|[()]", re.DOTALL)
_SPACE = re.compile(r"\s")
_TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\))\s*\)")
_AFTER_ADDRESS = "'\".,;:!?)]}*_"


class What(Enum):
    """What a part is."""

    CODE = auto()
    TARGET = auto()
    """What follows the words of a link: `](` and all up to `)`."""
    ADDRESS = auto()
    """An address that is written out."""
    ESCAPE = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: from `start` up to `end`, which is the first sign after it."""

    start: int
    end: int
    what: What


def find_spans(text: str) -> list[Span]:
    """The parts of a text that are no words, in order; it takes a time that is linear in the text."""
    return _Scanner(text).spans() if "`" in text or "\\" in text or "](" in text or "://" in text else []


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._ticks: dict[int, list[int]] = {}
        for run in _TICKS.finditer(text):
            self._ticks.setdefault(len(run[0]), []).append(run.start())
        self._closing = _pairs(text)
        self._space = -1
        self._title_ends: dict[int, int] = {}

    def spans(self) -> list[Span]:
        found, position = list[Span](), 0
        while mark := _MARK.search(self._text, position):
            span = self._span(mark)
            if span:
                found.append(span)
            position = span.end if span else mark.end()
        return found

    def _span(self, mark: re.Match[str]) -> Span | None:
        match mark[0][0]:
            case "\\":
                return Span(*mark.span(), What.ESCAPE)
            case "`":
                what, end = What.CODE, self._code_end(mark)
            case "]":
                what, end = What.TARGET, self._target_end(mark.end())
            case _:
                what, end = What.ADDRESS, mark.start() + len(mark[0].rstrip(_AFTER_ADDRESS))
        return Span(mark.start(), end, what) if end else None

    def _code_end(self, opening: re.Match[str]) -> int:
        """Where code ends that begins with some ticks: after as many others; 0 if there are none."""
        runs = self._ticks.get(len(opening[0]), [])
        place = bisect_left(runs, opening.end())
        return runs[place] + len(opening[0]) if place < len(runs) else 0

    def _target_end(self, start: int) -> int:
        """Where the target of a link ends whose address begins at `start`; 0 if it is none."""
        if self._space < start:
            space = _SPACE.search(self._text, start)
            self._space = space.start() if space else len(self._text)
        closing = self._closing.get(start - 1, len(self._text))
        return closing + 1 if closing < self._space else self._title_end(self._space)

    def _title_end(self, space: int) -> int:
        if space not in self._title_ends:
            title = _TITLE.match(self._text, space)
            self._title_ends[space] = title.end() if title else 0
        return self._title_ends[space]


def _pairs(text: str) -> dict[int, int]:
    """The place of the closing parenthesis of each opening one."""
    pairs, open_ = dict[int, int](), list[int]()
    for sign in _PARENTHESIS.finditer(text):
        if sign[0] == "(":
            open_.append(sign.start())
        elif sign[0] == ")" and open_:
            pairs[open_.pop()] = sign.start()
    return pairs
