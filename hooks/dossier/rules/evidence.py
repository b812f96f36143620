"""Rule: excerpts and quotations are short, and come from sources that the record names."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossier import Dossier
from ..gather import RecordFile
from ..problem import Problem
from ..text import count_words

MOST_WORDS = 45


def check(dossier: Dossier) -> Iterator[Problem]:
    """Excerpts and quotations that are too long or rest on a source the record does not name."""
    for file in dossier.files:
        for group, field in (("evidence", "excerpt"), ("quotations", "text")):
            yield from _check(file, group, field)


def _check(file: RecordFile, group: str, field: str) -> Iterator[Problem]:
    for index, row in file.document.rows(group, "source", field):
        if row["source"] not in (file.document.value.get("sources") or ()):
            message = f"“{row['source']}” is not among the sources of this record"
            yield file.document.problem((group, index, "source"), message, "Add it to `sources:`.")
        if (count := count_words(row[field])) > MOST_WORDS:
            message = f"{count} words are quoted; at most {MOST_WORDS} are allowed"
            yield file.document.problem((group, index, field), message, "Shorten it, with … for what is left out.")
