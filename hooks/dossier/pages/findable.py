"""What a search needs to know of a record: the facets that narrow it, and the numbers that name the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.collection.order import date_of
from dossier.language.labels import Labels
from dossier.reading.entry import Entry
from dossier.records.models import Action, Authority, Case, Definition, Figure, Organization, Person, Statement


@dataclass(frozen=True, slots=True)
class Facet:
    """One answer to one question, such as *Court: …*; `key` names the attribute that carries the value."""

    key: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Findable:
    """What the page of a record tells the search index."""

    facets: tuple[Facet, ...]
    number: str | None
    """The docket number or the citation: whoever types it means this record."""
    also: str
    """Other words by which it is looked for: the number in short or plain, other names, words of another language."""


def findable(entry: Entry, dossier: Dossier, labels: Labels) -> Findable:
    """The facets of a record, in the words of the interface, and its number."""
    words = labels.words["search"]["facets"]
    facets = tuple(Facet(key, words[key], value) for key, value in _facets(entry, dossier, labels))
    number, foreign = _number(entry), labels.words["search"]["also"].get(f"{entry.kind.name}:{entry.id}", "")
    return Findable(facets, number, " ".join(filter(None, (_short(number or ""), *_names(entry), foreign))))


def _facets(entry: Entry, dossier: Dossier, labels: Labels) -> Iterator[tuple[str, str]]:
    record = entry.record
    yield "kind", labels.words["kinds"][entry.kind.name]["many"]
    if date := date_of(record):
        yield "year", str(date.year)
    if isinstance(record, Statement):
        yield "position", labels.of(record.position)
    case = dossier.by_id["case", record.case].record if isinstance(record, Action) else record
    if isinstance(case, Case):
        yield "court", labels.of(case.court)


def _number(entry: Entry) -> str | None:
    record = entry.record
    if isinstance(record, Case):
        return record.docket
    return record.citation if isinstance(record, Authority) else None


def _names(entry: Entry) -> tuple[str | None, ...]:
    """The names under which a record is looked for, besides its title."""
    record = entry.record
    if isinstance(record, Person):
        return record.sort_name, *record.also_known_as
    if isinstance(record, Organization):
        return (record.abbreviation,)
    if isinstance(record, Figure):
        return tuple(f"{value.value:f}" for value in (record.value, *record.rivals))
    return record.also_called if isinstance(record, Definition) else ()


def _short(number: str) -> str:
    """A number as people type it: `25-cv-00677` without its division, `6103(i)(2)` without its title."""
    return number.split(":")[-1].split("§")[-1].strip() if ":" in number or "§" in number else ""
