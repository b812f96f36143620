"""Rule: excerpts and quotations are short, and come from sources that the record names."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossier import Dossier
from ..gather import Entry
from ..models import Sourced
from ..problem import Problem
from ..text import count_words

MOST_WORDS = 45


def check(dossier: Dossier) -> Iterator[Problem]:
    """Excerpts and quotations that are too long or rest on a source the record does not name."""
    for entry in dossier.entries:
        if isinstance(entry.record, Sourced):
            yield from _check(entry, entry.record)


def _check(entry: Entry, record: Sourced) -> Iterator[Problem]:
    excerpts = (("evidence", index, item.source, "excerpt", item.excerpt) for index, item in enumerate(record.evidence))
    quoted = (("quotations", index, item.source, "text", item.text) for index, item in enumerate(record.quotations))
    for group, index, source, field, words in (*excerpts, *quoted):
        if source not in record.sources:
            message = f"“{source}” is not among the sources of this record"
            yield entry.document.problem((group, index, "source"), message, "Add it to `sources:`.")
        if (count := count_words(words)) > MOST_WORDS:
            message = f"{count} words are quoted; at most {MOST_WORDS} are allowed"
            yield entry.document.problem((group, index, field), message, "Shorten it, with … for what is left out.")
