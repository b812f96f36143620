"""What a page tells the search: what narrows a search, the words that lead to the page, and how it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dossier.collection.dossier import Dossier
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import LETTER, MONTH, Kind
from dossier.records.models import Authority, Base, Source
from dossier.records.normal import unaccented

_ZEROS = re.compile(r"(?<=-)0+(?=\d)")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_WITHIN = re.compile(r"\(([^()]+)\)$")
ANY = "any_"
"""Stands on every page: whoever looks for it has all pages without loading the whole index."""
_NAME = 4
"""How many words a title may have that someone may type as a whole."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One answer to one question, such as *Court: …*, under names that are the same in every language.

    `key` also names the attribute that carries the value; `words` say the value to readers.
    """

    key: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Findable:
    """What a page tells the search index; empty texts are left out."""

    facets: tuple[Facet, ...]
    number: str = ""
    """The docket number or the citation: whoever types it means this record."""
    also: str = ""
    """Other words by which it is looked for: the number in short or plain, other names."""
    exact: str = ANY
    """Names and numbers that mean this record when they are all that is typed: each as one word, with `_` at its end."""
    leads: str = ""
    """The phrases by which readers look for it, with semicolons between them."""
    about: str = ""
    """Its date, its court and the like, in a few words."""
    line: str = ""
    """What it says or what became of it, in one line."""

    @property
    def words(self) -> dict[str, str]:
        """The texts by the names of their attributes, in which none can say its language."""
        names = ("number", "also", "exact", "leads", "about", "line")
        return {name: str(text) for name in names if (text := getattr(self, name))}

    @property
    def meta(self) -> str:
        """Which attributes carry words of the page beside its facets, as Pagefind reads it."""
        return ", ".join(f"{name}[data-{name}]" for name in self.words)


def findable(entry: AnyEntry, dossier: Dossier, labels: Labels, formats: Formats, line: str) -> Findable:
    """What the page of a record tells; `line` is the line of the record in lists."""
    record = entry.record
    facets = tuple(facets_of(entry, dossier, labels))
    number = record.number or ""
    return Findable(
        facets,
        number,
        " ".join((*_typed(number), *record.aliases)),
        " ".join((ANY, *(f"{name}_" for name in _exact(record)))),
        leads(f"{entry.kind.name}:{entry.id}", labels),
        " · ".join(filter(None, _about(entry, facets, labels, formats))),
        line,
    )


def findable_list(kind: Kind, labels: Labels) -> Findable:
    """What the index of a kind tells."""
    return Findable((Facet("kind", "lists", labels.search.pages.lists),), leads=leads(f"{kind.plural}/", labels))


def leads(name: str, labels: Labels) -> str:
    """The phrases that lead to a page, named by its address, or to a record, named as `definition:return`."""
    return "; ".join(labels.search.leads.get(name, ()))


def facets_of(entry: AnyEntry, dossier: Dossier, labels: Labels) -> Iterator[Facet]:
    """What a search that finds a record can be narrowed by: its kind first."""
    yield Facet("kind", entry.kind.name, labels.kinds[entry.kind.name].many)
    if date := entry.record.when:
        yield Facet("year", str(date.year), str(date.year))
    for facet in entry.kind.facets:
        word = _word(entry.record, facet, dossier)
        yield Facet(facet.rpartition(".")[2], word.value, labels.of(word))


def _word(record: Base, facet: str, dossier: Dossier) -> StrEnum:
    """The word of a facet: in a field of the record, or of a record to which a field refers (`case.court`)."""
    first, _, rest = facet.partition(".")
    if rest:
        return _word(dossier.by_id[first, getattr(record, first)].record, rest, dossier)
    found: StrEnum = getattr(record, first)
    return found


def _about(entry: AnyEntry, facets: Iterable[Facet], labels: Labels, formats: Formats) -> Iterator[str]:
    """The publisher of a source, the date, what a search can be narrowed by, the number; else what divides the index."""
    record, divided_by = entry.record, entry.kind.divided_by
    if isinstance(record, Source):
        yield record.publisher
    if record.when:
        yield formats.date(record.when)
    yield from (facet.words for facet in facets if facet.key not in ("kind", "year"))
    yield record.number or ""
    if not (record.when or record.number) and divided_by not in ("", MONTH, LETTER):
        yield labels.of(getattr(record, divided_by))


def _typed(number: str) -> tuple[str, ...]:
    """A number as people type it: `1:25-cv-00677` also without its division, its zeros, or both; `6103(i)(2)` alone."""
    short = number.split(":")[-1].split("§")[-1].strip()
    written = (short, *(_ZEROS.sub("", form) for form in (number, short)))
    return tuple(dict.fromkeys(form for form in written if form not in ("", number)))


def _exact(record: Base) -> Iterable[str]:
    """The names and numbers of a record without spaces, signs and accents: `26usc6103`, `talwani`, `itin`."""
    title = record.title.partition(":")[0] if isinstance(record, Authority) else record.title
    names = [record.number or "", *_typed(record.number or ""), *record.aliases, record.index_name.partition(",")[0]]
    names += [_WITHIN.sub("", title), *_WITHIN.findall(title)]
    short = (name for name in names if len(name.split()) <= _NAME)
    return dict.fromkeys(filter(None, (_NO_LETTERS.sub("", unaccented(name)) for name in short)))
