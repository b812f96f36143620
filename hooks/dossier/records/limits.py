"""How much one record may hold, each limit well above anything real, so that every program can bear every record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LARGEST_FILE: Final = 256 * 1024
"""Bytes in a file; the largest real record has 14 KiB."""
LONGEST_TEXT: Final = 10_000
"""Characters in one text; the longest real one has 977. What is slow on 250,000 characters is quick on these."""
MOST_WORDS_IN_BRIEF: Final = 15
"""Words in the line that says in a list what a record comes to: on a phone, two lines or three."""
MOST_WORDS_IN_BRIEF_TRANSLATED: Final = 20
"""The same in another language: Spanish needs about a quarter more words than English."""
MOST_WORDS_IN_SENTENCE: Final = 28
"""Words of our own in one sentence; what is in quotation marks does not count."""
MOST_WORDS_IN_SENTENCE_TRANSLATED: Final = 30
"""The same in another language."""
LONGEST_LIST: Final = 500
"""Entries in one list, and fields in one group."""
MOST_VALUES: Final = 10_000
"""Values in a file, those in groups and lists included."""
MOST_DIGITS: Final = 15
"""Digits in a number: a spreadsheet and a browser still tell it from the next one."""
LONGEST_ID: Final = 100
"""Characters in an id; with its ending it still is the name of a file on every system."""
DEEPEST_NESTING: Final = 12
"""Groups and lists within one another; records need four."""
MOST_FILES: Final = 20_000
"""Files in one folder of records; the fullest one has 347."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one YAML file may hold: bytes, entries of one list or group, and values in all."""

    size: int
    entries: int
    values: int


OF_A_RECORD: Final = Bounds(LARGEST_FILE, LONGEST_LIST, MOST_VALUES)
OF_A_LISTING: Final = Bounds(8 * 1024 * 1024, MOST_FILES, 20 * MOST_FILES)
"""For a file that a command writes, with an entry for each record of a kind."""
