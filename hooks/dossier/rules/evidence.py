"""Rule: excerpts and quotations are short, and all that a record rests on stands among its sources."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.entry import RecordFile
from dossier.records.fields import Reference
from dossier.records.ids import is_written_as_id
from dossier.records.quoting import count_words
from dossier.records.walk import marked_values

MOST_WORDS = 45


def check(dossier: Dossier) -> Iterator[Problem]:
    """Sources in any group of fields that the record does not name, and excerpts and quotations that are too long."""
    for file in dossier.files:
        yield from _unnamed(file)
        for group, field in (("evidence", "excerpt"), ("quotations", "text")):
            yield from _long(file, group, field)


def _unnamed(file: RecordFile) -> Iterator[Problem]:
    if file.document.partial or (isinstance(file.document.value, dict) and "sources" not in file.document.value):
        return  # no source is named, which is said already
    named = file.document.texts("sources")
    if not all(map(is_written_as_id, named)):
        return  # which of them is meant is said already
    for location, role, value in marked_values(file.kind.model, file.document.value):
        names_a_source = isinstance(role, Reference) and role.kind == "source" and location[0] != "sources"
        if names_a_source and value not in named:
            message = f"“{shown(value)}” is not among the sources of this record"
            yield file.document.problem(location, message, "Add it to `sources:`.")


def _long(file: RecordFile, group: str, field: str) -> Iterator[Problem]:
    for index, row in file.document.rows(group, field):
        if (count := count_words(row[field])) > MOST_WORDS:
            message = f"{count} words are quoted; at most {MOST_WORDS} are allowed"
            yield file.document.problem((group, index, field), message, "Shorten it, with … where words are left out.")
