"""Rule: a record that is no longer as it was published says in `changes` what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.entry import RecordFile
from dossier.reading.strict_yaml import read_yaml
from dossier.records.ids import follow
from dossier.records.normal import normalized

_OF_THE_WORK = {"changes", "reviewed", "in_languages"}
"""The fields that say when and how a record was worked on, and by which words it is translated: nothing of what it is about."""


def check(dossier: Dossier, published: Mapping[str, str], today: date) -> Iterator[Problem]:
    """Records that differ from their published text, which is given by the path of the file, without a new entry.

    How a value is written counts for nothing, only what it says; a published text that cannot be read proves nothing.
    """
    renamed = _renamed(dossier)
    for file in dossier.files:
        text = published.get(file.document.path)
        if text is not None and isinstance(file.document.value, dict):
            before = read_yaml(text.replace("\r\n", "\n"), file.document.path)
            if isinstance(before.value, dict) and not before.problems:
                yield from _untold(file, follow(before.value, renamed), today)


def _renamed(dossier: Dossier) -> dict[str, str]:
    """The id that records have now, by their former ones."""
    return {former: entry.id for entry in dossier.entries for former in entry.record.former_ids}


def _untold(entry: RecordFile, before: dict[str, Any], today: date) -> Iterator[Problem]:
    now: dict[str, Any] = entry.document.value
    fields = [name for name in {**now, **before} if name not in _OF_THE_WORK]
    changed = [name for name in fields if _said(now.get(name)) != _said(before.get(name))]
    listed = now.get("changes")
    told = [
        change for change in (listed if isinstance(listed, list) else []) if change not in before.get("changes", [])
    ]
    if changed and not told:
        names = ", ".join(f"“{name}”" for name in changed)
        verb = "differs" if len(changed) == 1 else "differ"
        message = f"{names} {verb} from what was published, and no new entry says so"
        hint = f"Add at the end of `changes`: `- {{date: {today}, kind: updated, note: …}}`, with what changed and why; `corrected` if it was wrong."
        yield entry.document.problem(("changes",), message, hint, key=True)


def _said(value: Any) -> Any:
    """A value as it is compared."""
    if isinstance(value, str):
        return normalized(value)
    if isinstance(value, list):
        return [_said(item) for item in value]
    if isinstance(value, dict):
        return {name: _said(item) for name, item in value.items()}
    return value
