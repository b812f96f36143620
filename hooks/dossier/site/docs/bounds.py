"""How much a hand-written page may hold, so that Markdown, whose time grows with the square of much, is quick on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

LARGEST_PAGE: Final = 40 * 1024
"""Bytes in a page; the largest has 18 KiB."""
MOST_LINES: Final = 1_500
"""Lines in a page; the longest has 416."""
LONGEST_BLOCK: Final = 4_000
"""Characters between two empty lines; the longest has 2,579."""
MOST_LINES_OF_A_BLOCK: Final = 200
"""Lines between two empty lines; the longest has 67."""
MOST_BACKQUOTES: Final = 300
"""Backquotes between two empty lines; the most are 76."""
MOST_OPEN: Final = 20
"""Brackets of one sort that are open at once between two empty lines, and beginnings of HTML that do not end, in a page."""
DEEPEST: Final = 12
"""Quotations and lists within one another, and steps by which a line is indented."""

_BRACKET = re.compile(r"[\[\](){}]")
_CLOSED = {"]": "[", ")": "(", "}": "{"}
_TAG = re.compile(r"<(?=[A-Za-z/!?])[^<>]*(?!>)(?=<|\Z)")
_MARKERS = re.compile(rf"^(?:[ \t]*(?:>|[-*+]|\d+[.)])(?=[ \t>])){{{DEEPEST + 1}}}", re.MULTILINE)
_INDENT = re.compile(rf"^(?: {{4}}|\t){{{DEEPEST + 1}}}", re.MULTILINE)

Finding = tuple[int, str, str]
"""The place in the text where something is too much, what, and what to do."""


def beyond_bounds(text: str) -> Iterator[Finding]:
    """What a page has too much of, in time that grows with its length."""
    if len(text.encode()) > LARGEST_PAGE:
        message = f"{len(text) / 1024:,.0f} KiB is too large for one page; the limit is {LARGEST_PAGE // 1024} KiB"
        yield 0, message, "Split the page."
        return
    if text.count("\n") > MOST_LINES:
        yield 0, f"this page has more than {MOST_LINES:,} lines", "Split the page."
        return
    for found in (*_MARKERS.finditer(text), *_INDENT.finditer(text)):
        message = f"more than {DEEPEST} quotations, lists or indented parts are within one another here"
        yield found.start(), message, "Write it with fewer levels."
    if len(unended := [*_TAG.finditer(text)]) > MOST_OPEN:
        message = f"more than {MOST_OPEN} signs “<” before a letter have no “>”"
        yield unended[MOST_OPEN].start(), message, "Write a space after them, or \\<."
    for start, block in _blocks(text):
        yield from _of_a_block(block, start)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The parts of a text between empty lines, each with its place."""
    start = place = 0
    for line in [*text.split("\n"), ""]:
        if not line.strip():
            if start < place:
                yield start, text[start:place]
            start = place + len(line) + 1
        place += len(line) + 1


def _of_a_block(text: str, start: int) -> Iterator[Finding]:
    hint = "Put an empty line somewhere into it."
    if len(text) > LONGEST_BLOCK:
        yield start, f"there are more than {LONGEST_BLOCK:,} characters before the next empty line", hint
    elif text.count("\n") >= MOST_LINES_OF_A_BLOCK:
        yield start, f"there are more than {MOST_LINES_OF_A_BLOCK} lines before the next empty line", hint
    elif text.count("`") > MOST_BACKQUOTES:
        yield start, f"there are more than {MOST_BACKQUOTES} backquotes before the next empty line", hint
    elif (place := _left_open(text)) is not None:
        message = f"more than {MOST_OPEN} brackets “{text[place]}” are open here at once"
        yield start + place, message, "Close them, or put an empty line between them."


def _left_open(text: str) -> int | None:
    """The place of the first bracket that is one too many; closed ones count no longer."""
    opened = dict.fromkeys("[({", 0)
    for found in _BRACKET.finditer(text):
        if found[0] in opened:
            opened[found[0]] += 1
            if opened[found[0]] > MOST_OPEN:
                return found.start()
        else:
            opened[_CLOSED[found[0]]] = max(0, opened[_CLOSED[found[0]]] - 1)
    return None
