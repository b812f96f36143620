"""The words of each record, for the index of the SQLite file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.exports.edition import Edition
from dossier.records.fields import Wording
from dossier.records.models import Base
from dossier.records.walk import marked_values

from .kinds import Record

_LEADS_TO = re.compile(r"\]\([^()]*\)")


def words_of(edition: Edition, records: tuple[Record, ...]) -> Iterator[tuple[int, str, str]]:
    """The number of each record in the table of all records, its title, and all else that it says."""
    by_key = {(record.kind.name, record.id): record for record in records}
    for number, entry in enumerate(edition.dossier.of(Base), 1):
        record = by_key.get(entry.key)
        yield number, entry.record.title, _words(record) if record else ""


def _words(record: Record) -> str:
    found = marked_values(record.kind.model, record.values)
    texts = (text for location, role, text in found if isinstance(role, Wording) and location != ("title",))
    return _LEADS_TO.sub("] ", "\n".join(texts))
