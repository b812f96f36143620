"""Ids: the names of records, of their files, and of the folders of their pages on every system; and what follows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from dossier.problems import shown

from .limits import LONGEST_ID

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
SIGNS_OF_ID = "ids consist of lowercase letters, digits and hyphens only"
HOW_AN_ID = "Write the record's file name, without .yaml."
_ID = re.compile(ID_PATTERN)
_LINKED = re.compile(r"(?<=\()([a-z]+:)([a-z0-9-]+)(?=\))")
_OF_WINDOWS = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""What Windows takes for a device, whatever the folder and the ending; nobody there could check the records out."""
_LONGEST_READ = 1_000
"""Characters of a text of which an id is made."""


def as_id(text: str) -> str:
    """A text in the signs of an id, as `Not An Id` → `not-an-id`; empty where it has no letter and no digit of those."""
    apart = unicodedata.normalize("NFKD", text[:_LONGEST_READ].replace("’", "").replace("'", ""))
    plain = apart.encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:LONGEST_ID].strip("-")


def is_written_as_id(text: str) -> bool:
    """Whether a text has the signs of an id alone."""
    return _ID.fullmatch(text) is not None


def fault_of_id(text: str) -> tuple[str, str] | None:
    """What is wrong with an id and what to do, or None for a good one."""
    if not is_written_as_id(text):
        message = f"“{shown(text)}” is not a valid id: {SIGNS_OF_ID}"
        meant = as_id(text)
        return message, f"Write `{meant}`." if meant else HOW_AN_ID
    if len(text) > LONGEST_ID:
        return f"the id “{shown(text)}” is too long: it has {len(text):,} characters", f"Write at most {LONGEST_ID}."
    if _OF_WINDOWS.fullmatch(text):
        return f"“{text}” is an id that no file can have on Windows", f"Choose another, such as {text}-1."
    return None


def follow(value: Any, renamed: Mapping[str, str]) -> Any:
    """Values in which the references to records follow them; `renamed` is their id by the former one."""
    if isinstance(value, str):
        linked = _LINKED.sub(lambda found: f"{found[1]}{renamed.get(found[2], found[2])}", value)
        return renamed.get(value, linked)
    if isinstance(value, list):
        return [follow(item, renamed) for item in value]
    if isinstance(value, dict):
        return {name: inner if name == "former_ids" else follow(inner, renamed) for name, inner in value.items()}
    return value
