"""The characters that no reader sees, or that change how the others are shown; and how a message names them."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = (
    # Control characters, but for the tab and the line feed; lone surrogates; what Unicode calls no character at all, or
    # leaves to each font.
    "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000))
    # Format characters (Cf), separators of lines (Zl, Zp), and the replacement character, left by a wrong encoding.
    + "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffd\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    # What else Unicode tells programs to leave out (Default_Ignorable_Code_Point), and a sign that is blank.
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff\u2800"
)
"""Ranges of a character class: what is refused in every text, whatever it is for."""

_HIDDEN = re.compile(f"[{INVISIBLE}]")
_BEYOND = re.compile(r"[^\t\n -~]")
"""What is no plain letter or sign: found in a sixth of the time that it takes to look for all that is invisible."""
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_MOST_MARKS = 4
"""Accents on one letter, as they are shown; more of them would cover the lines above."""
_FLOOD = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS + 1}}}")

_UNNAMED = {
    "Cc": "control character",
    "Cs": "half of a character",
    "Co": "of private use: each font shows another sign",
    "Cn": "no character",
}


def has_invisible(text: str) -> bool:
    """Whether any control or invisible character is in the text, a carriage return included."""
    return _HIDDEN.search("".join(set(_BEYOND.findall(text)))) is not None


def name_of(character: str) -> str:
    """A character by its code and name, as in `U+200B (zero width space)`."""
    name = unicodedata.name(character, "") or _UNNAMED[unicodedata.category(character)]
    return f"U+{ord(character):04X} ({name.lower()})"


def escaped(text: str) -> str:
    r"""The text on one line, with everything that is not seen, or that is white space of another sort, as `\u202e`."""
    if text.isprintable() and not has_invisible(text) and not _FLOOD.search(text):
        return text
    parts, marks = list[str](), 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        seen = character.isprintable() and marks <= _MOST_MARKS and not _HIDDEN.match(character)
        parts.append(character if seen else _code(character))
    return "".join(parts)


def _code(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
