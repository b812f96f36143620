"""The statements in groups as a table: by position, by speaker, by topic and by term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.derived.sections import Section
from dossier.derived.statements.groupings import GROUPINGS
from dossier.exports.edition import Edition
from dossier.exports.view import Plain
from dossier.reading.entry import AnyEntry
from dossier.records.fields import StatementRef, Whole
from dossier.records.vocabulary import Grouping


class GroupedStatement(Plain):
    """A statement in one of the groups in which a page lists it; one on several topics or terms is in several."""

    place: Whole
    """Its place in this table, counted from 1: groups and statements are in the order of the pages."""
    grouping: Grouping
    """By what statements are grouped."""
    headings: tuple[str, ...]
    """The headings of the group, from the outermost to the innermost."""
    group_kind: str | None = None
    """The kind of the record that the group is about: of the term, the organization or the person."""
    group: str | None = None
    """The id of that record."""
    statement: StatementRef
    """The statement."""
    title: str
    """The title of the statement."""


def rows(edition: Edition) -> Iterator[GroupedStatement]:
    """All groups, one grouping after another."""
    place = 0
    for grouping, grouped in GROUPINGS.items():
        for headings, about, entry in _within(grouped(edition.relations, edition.labels), (), None):
            place += 1
            yield GroupedStatement(
                place=place,
                grouping=grouping,
                headings=headings,
                group_kind=about.kind.name if about else None,
                group=about.id if about else None,
                statement=entry.id,
                title=entry.record.title,
            )


def _within(
    sections: Iterable[Section], above: tuple[str, ...], about: AnyEntry | None
) -> Iterator[tuple[tuple[str, ...], AnyEntry | None, AnyEntry]]:
    """The headings, the record that the last one names, and a statement below it, for each."""
    for section in sections:
        headings, record = (*above, section.heading), section.record or about
        for entry in section.entries:
            yield headings, record, entry
        yield from _within(section.sections, headings, record)
