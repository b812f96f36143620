"""Reads plain (unquoted) YAML scalars: whole numbers, true, false, null and unmistakable text."""

from __future__ import annotations

import re

from dossier.problems import shown
from dossier.records.limits import MOST_DIGITS

_WHOLE = re.compile(r"[+-]?(?:0|[1-9][0-9]*)")
_NULL = {"", "~", "null"}
_BOOLEAN = {"true": True, "false": False}

_MEANT = {"yes": "true", "on": "true", "y": "true", "true": "true"}
_MEANT |= {"no": "false", "off": "false", "n": "false", "false": "false"}
"""The word for true or false that a misread word stands for."""
_MISREAD_WORDS = {form for word in _MEANT for form in (word, word.title(), word.upper())} - set(_BOOLEAN)
_MISREAD_WORDS |= {"Null", "NULL", "=", "<<"}
_MISREAD_NUMBERS = re.compile(
    r"""[+-]?[0-9_]+ | [+-]?0[xob][0-9a-fA-F_]+
    | [+-]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]+)(?:[eE][+-]?[0-9]+)?
    | [+-]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)? | [+-]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?
      (?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?""",
    re.VERBOSE,
)
"""Numbers of other forms, sexagesimal ones and moments, each told from the next by its first different sign."""


class Misread(ValueError):
    """A plain scalar that YAML readers take in different ways; `hint` says how to write it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_plain(text: str) -> str | int | bool | None:
    """The value of a plain scalar. Raises `Misread` for one that YAML readers take in different ways."""
    if text in _NULL:
        return None
    if text in _BOOLEAN:
        return _BOOLEAN[text]
    if _WHOLE.fullmatch(text):
        if len(text.lstrip("+-")) > MOST_DIGITS:
            message = f"{shown(text)} has too many digits for a number; at most {MOST_DIGITS} are read alike everywhere"
            raise Misread(message, "Text needs quotation marks.")
        return int(text)
    if text in _MISREAD_WORDS:
        meant = _MEANT.get(text.lower())
        hint = f"Text needs quotation marks: '{text}'." + (
            f" In a field that is true or false, write {meant}." if meant else ""
        )
        raise Misread(f"some programs do not read the word {text} as text", hint)
    if _MISREAD_NUMBERS.fullmatch(text):
        hint = f"Text and decimal numbers need quotation marks: '{shown(text)}'. Whole numbers are plain digits."
        raise Misread(f"some programs read {shown(text)} differently", hint)
    return text


def quoted(text: str) -> str:
    """Words as they are written in single quotation marks, which can hold all of them."""
    return "'{}'".format(text.replace("'", "''"))


def write_plain(word: str) -> str:
    """A word as it is written in a record: in quotation marks where it would be misread."""
    try:
        read_plain(word)
    except Misread:
        return quoted(word)
    return word
