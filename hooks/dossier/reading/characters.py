"""What no text file may hold, whatever it is for: characters that mislead those who read it, or the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.invisible import has_invisible, name_of
from dossier.records.text import unprintable

from .text_file import Finding, conflict_marks

LOOKS_LIKE_A_SPACE = (
    "the character {} is here, which looks like a space and is none",
    "Delete it; if a space belongs here, type one.",
)
"""What is said of white space that is no plain space, with its name filled in, and what to do."""
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""White space that is no plain space: good between two words, and nowhere else."""
_ODD_SPACE = re.compile(rf"[{_ODD}]{{2,}}|(?<!\S)[{_ODD}]|[{_ODD}](?!\S)")
_AFTER_SIGN = re.compile(rf"^ *(?:- +)*(?:-|\w+:)(?=[{_ODD}])", re.MULTILINE)


def misleading(text: str) -> Iterator[Finding]:
    """Everything in a text that nobody meant to write there, in no order. Lines end in a line feed."""
    yield from conflict_marks(text, underlines=False)
    if "\r" in text:
        line, column = _place(text, text.index("\r"))
        yield (
            (line, column),
            "a line ends here in a carriage return alone",
            "Save the file with line ends of Unix or Windows.",
        )
    elif has_invisible(text):
        yield from _hidden(text)
    if "\t" in text:
        yield from _tabs(text)
    if not text.isascii():
        yield from _odd_spaces(text)


def odd_space(text: str) -> str:
    """The name of the first white space in a text that is no plain space, or nothing."""
    match = re.search(f"[{_ODD}]", text)
    return name_of(match[0]) if match else ""


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _hidden(text: str) -> Iterator[Finding]:
    for line, content in enumerate(text.split("\n"), 1):
        for column, name in unprintable(content):
            yield (line, column), f"invisible character {name}", "Delete it."


def _tabs(text: str) -> Iterator[Finding]:
    for line, content in enumerate(text.split("\n"), 1):
        if match := _TAB_INDENT.match(content):
            yield (line, len(match[0])), "a tab is used for indentation", "Indent with two spaces per level."


def _odd_spaces(text: str) -> Iterator[Finding]:
    """White space that only looks plain, where a plain space or nothing belongs."""
    if not odd_space(text):
        return
    for line, content in enumerate(text.split("\n"), 1):
        after_sign = {match.end() for match in _AFTER_SIGN.finditer(content)}
        for index in sorted(after_sign | {match.start() for match in _ODD_SPACE.finditer(content)}):
            message, hint = LOOKS_LIKE_A_SPACE
            yield (line, index + 1), message.format(name_of(content[index])), hint
