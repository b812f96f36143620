"""All tables of an edition, and the words of its records; everything is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property, partial

from dossier.exports.edition import Edition
from dossier.records.kinds import KINDS, Kind

from .csv_file import csv_bytes
from .kinds import Record, shared_tables, tables_of
from .records import items_table, links_table, records_of, records_table
from .table import Table
from .views import VIEWS
from .words import words_of


class Tables:
    """The tables of an edition, and the CSV of each."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.tables = tuple(self._tables())
        self.csv = cache(csv_bytes)
        """The CSV of a table."""

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """All records that were not withdrawn, as they are written."""
        return records_of(self.edition)

    def words(self) -> Iterator[tuple[int, str, str]]:
        """The words of each record, for an index."""
        return words_of(self.edition, self.records)

    def _tables(self) -> Iterator[Table]:
        """All records, those of each kind, what they share, what joins them, and the computed views."""
        yield records_table(self.edition)
        for kind in KINDS:
            yield from tables_of(kind, partial(self._of, kind))
        yield from shared_tables(lambda: self.records)
        yield links_table(self.edition)
        yield items_table(lambda: self.records)
        for view in VIEWS:
            yield view.table(self.edition)

    def _of(self, kind: Kind) -> Iterable[Record]:
        return (record for record in self.records if record.kind is kind)
