"""Reads plain (unquoted) YAML scalars: whole numbers, true, false, null and unmistakable text."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"[+-]?(?:0|[1-9][0-9]*)")
_NULL = {"", "~", "null"}
_BOOLEAN = {"true": True, "false": False}

_MISREAD_WORDS = {word for base in ("yes", "no", "on", "off", "y", "n") for word in (base, base.title(), base.upper())}
_MISREAD_WORDS |= {"True", "TRUE", "False", "FALSE", "Null", "NULL", "=", "<<"}
_MISREAD_NUMBERS = re.compile(
    r"""[+-]?0[0-7_]+ | [+-]?0[xob][0-9a-fA-F_]+ | [+-]?[0-9][0-9_]*_[0-9_]*
    | [+-]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9_]+|[0-9][0-9_]*(?=[eE]))(?:[eE][+-]?[0-9]+)?
    | [+-]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)? | [+-]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)""",
    re.VERBOSE,
)


def read_plain(text: str) -> str | int | bool | None:
    """The value of a plain scalar. Raises `ValueError` for one that YAML readers take in different ways."""
    if text in _NULL:
        return None
    if text in _BOOLEAN:
        return _BOOLEAN[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if text in _MISREAD_WORDS:
        raise ValueError(f"other YAML readers take the word {text} for yes/no or nothing")
    if _MISREAD_NUMBERS.fullmatch(text):
        raise ValueError(f"other YAML readers take {text} for a number of another form")
    return text
