"""Dates that a proposal corrects in their field and leaves in the words of the record."""

from __future__ import annotations

from dossier.collection.tracing.stated import WORDED
from dossier.reading.entry import AnyEntry
from dossier.records.commonmark import words_of
from dossier.records.dates import PartialDate, Precision
from dossier.records.facts.dates import find_dates, key_of_date
from dossier.records.facts.plain import plain
from dossier.records.facts.words import words_in

from .fields import FieldChange


def fields_with_old_date(after: AnyEntry, fields: tuple[FieldChange, ...]) -> tuple[str, ...]:
    """The fields of words that still state the day that the record had until now."""
    old = next((change.gone for change in fields if change.field == "date" and change.gone and change.new), ())
    if not old or (known := PartialDate.parse(old[0])).precision is not Precision.DAY:
        return ()
    return tuple(field for field in WORDED if key_of_date(known) in _days_in(getattr(after.record, field, None) or ""))


def _days_in(text: str) -> set[str]:
    words = plain(words_of(text))
    return {found.key for found in find_dates(words, words_in(words))}
