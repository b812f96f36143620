"""What a record states: the facts of its title, summary and line for lists, and those of the fields that matter most."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from dossier.records.commonmark import words_of
from dossier.records.dates import PartialDate
from dossier.records.facts.dates import key_of_date
from dossier.records.facts.facts import find_facts
from dossier.records.facts.found import Fact, FactKind
from dossier.records.facts.names import words_of_name
from dossier.records.facts.numbers import number_key
from dossier.records.facts.plain import plain
from dossier.records.models import Action, Agreement, Case, Figure, Person, Sourced, Statement
from dossier.records.models.base import Dated
from dossier.records.models.figure import Value
from dossier.records.vocabulary import Court
from dossier.records.walk import Location

from .named import Key, Named

WORDED = ("title", "summary", "in_brief")
"""The fields whose words state facts."""


class Stated(NamedTuple):
    """A fact that a record states: where, and which record a field of references names by it."""

    location: Location
    fact: Fact
    named: Key | None = None
    explained: bool = False
    """Whether a note of the record says how it is known."""

    @property
    def field(self) -> str:
        """The name of the field, as `value.low`."""
        return ".".join(part for part in self.location if isinstance(part, str))


def facts_of(record: Sourced, named: Named) -> Iterator[Stated]:
    """The facts of the key fields of a record, then of its title, its summary and its line for lists."""
    yield from dates_of(record)
    yield from _of_references(record, named)
    yield from _of_numbers(record, named)
    for location, words in _texts(record):
        for fact in find_facts(plain(words_of(words)), named.known):
            yield Stated(location, fact)


def _texts(record: Sourced) -> Iterator[tuple[Location, str]]:
    for field in WORDED:
        if words := getattr(record, field):
            yield (field,), words
    if isinstance(record, Action):
        for index, effect in enumerate(record.effects):
            for name, words in (("bound", effect.bound), ("protected", effect.protected)):
                if words:
                    yield ("effects", index, name), words


def dates_of(record: Sourced) -> Iterator[Stated]:
    """The dates in the fields of a record."""
    for location, when, explained in _written_dates(record):
        if when:
            yield _date(location, when, explained)


def _written_dates(record: Sourced) -> Iterator[tuple[Location, PartialDate | date | None, bool]]:
    """Where a date may be written, what is, and whether a note says how it is known."""
    if isinstance(record, Dated):
        yield ("date",), record.date, bool(record.date_note)
    match record:
        case Case():
            yield ("filed",), record.filed, bool(record.filed_note)
        case Agreement():
            yield ("signed",), record.signed, False
            yield ("filed",), record.filed, False
        case Person():
            for index, role in enumerate(record.roles):
                yield ("roles", index, "starts"), role.starts, bool(role.note)
                yield ("roles", index, "ends"), role.ends, bool(role.note)
        case Action():
            for index, effect in enumerate(record.effects):
                yield ("effects", index, "starts"), effect.starts, False
                yield ("effects", index, "ends"), effect.ends, False


def _date(location: Location, written: PartialDate | date, explained: bool) -> Stated:
    known = PartialDate.of(written) if isinstance(written, date) else written
    return Stated(location, Fact(0, 0, FactKind.DATE, known.iso, (key_of_date(known),)), explained=explained)


_COURTS = {
    Court.DDC: "District of Columbia",
    Court.DMASS: "Massachusetts",
    Court.CADC: "D.C. Circuit",
    Court.CA1: "First Circuit",
    Court.SCOTUS: "Supreme Court",
}
"""The names of courts; one that is not established has none."""


def _of_references(record: Sourced, named: Named) -> Iterator[Stated]:
    """Who is named in a field of references: a judge, a speaker."""
    if isinstance(record, Action | Case):
        for index, id_ in enumerate(record.judges):
            yield _name(("judges", index), id_, named)
    if isinstance(record, Case) and (court := _COURTS.get(record.court)):
        yield Stated(("court",), Fact(0, 0, FactKind.NAME, court, words_of_name(plain(court))))
    if isinstance(record, Statement) and record.speaker.person:
        yield _name(("speaker", "person"), record.speaker.person, named)


def _name(location: Location, person: str, named: Named) -> Stated:
    key = ("person", person)
    words = next(iter(named.forms_of(key)), words_of_name(plain(named.title_of(key))))
    return Stated(location, Fact(0, 0, FactKind.NAME, named.title_of(key), words), key)


def _of_numbers(record: Sourced, named: Named) -> Iterator[Stated]:
    if isinstance(record, Case) and record.docket:
        for fact in find_facts(plain(record.docket), named.known):
            yield Stated(("docket",), fact)
    if isinstance(record, Figure):
        yield from _values(("value",), record.value, record.unit)
        for index, value in enumerate(record.rivals):
            yield from _values(("rivals", index), value, record.unit)


def _values(location: Location, value: Value, unit: str) -> Iterator[Stated]:
    for name, number in (("value", value.value), ("low", value.low), ("high", value.high)):
        if number is not None:
            key = number_key(number * _scale(unit))
            yield Stated((*location, name), Fact(0, 0, FactKind.NUMBER, f"{number:,f}", (key,)))


def _scale(unit: str) -> Decimal:
    first = unit.partition(" ")[0]
    return Decimal({"thousand": 10**3, "million": 10**6, "billion": 10**9}.get(first, 1))
