"""Traces each fact that a record states to an excerpt of its evidence, a record that it links, or a mark that it is derived."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from dossier.reading.entry import AnyEntry, Entry
from dossier.records.commonmark import words_of
from dossier.records.facts.facts import find_facts
from dossier.records.facts.found import Fact, FactKind
from dossier.records.facts.plain import plain
from dossier.records.models import Agreement, Authority, Base, Source, Sourced
from dossier.records.models.base import Evidence
from dossier.records.vocabulary import SourceKind

from .carriers import Carrier, carrier_of, dated, keys_of
from .named import Key, Named, Words, names_of
from .stated import WORDED, Stated, dates_of, facts_of

_TEXTS_OF_LAW = frozenset({SourceKind.STATUTE, SourceKind.REGULATION})


class Way(StrEnum):
    """How a fact is borne out."""

    EXCERPT = "excerpt"
    LINKED = "linked"
    DERIVED = "derived"
    UNTRACED = "untraced"


class Traced(NamedTuple):
    """A fact of a record and how it is borne out: by excerpts, numbered from 1, else by a record that it links."""

    stated: Stated
    way: Way
    excerpts: tuple[int, ...] = ()
    linked: Key | None = None


class _Search(NamedTuple):
    """A fact as it is looked for: all ways to write it, and the records that it can mean."""

    fact: Fact
    ways: tuple[Words, ...]
    meant: frozenset[Key]

    def is_in(self, carrier: Carrier) -> bool:
        return carrier.has(self.fact.kind, self.ways)


class Tracing:
    """What bears out the facts of all records; each text is read once, and each record traced once."""

    def __init__(self, by_key: Mapping[Key, AnyEntry], links_of: Callable[[Key], Iterable[Key]]) -> None:
        """`links_of` gives the records to which one refers."""
        self._by_key, self._links_of = by_key, links_of
        self.named = Named(tuple(by_key.values()))
        self._sources: dict[str, Carrier] = {}
        self._excerpts: dict[Key, tuple[Carrier, ...]] = {}
        self._itself: dict[Key, Carrier] = {}
        self._traces: dict[Key, tuple[Traced, ...]] = {}
        self._subject = self._read_subject()

    def trace(self, entry: Entry[Sourced]) -> tuple[Traced, ...]:
        """The facts of a record, each with what bears it out."""
        if entry.key not in self._traces:
            self._traces[entry.key] = tuple(self._traced(entry, one) for one in facts_of(entry.record, self.named))
        return self._traces[entry.key]

    def facts_in(self, words: str, entry: Entry[Sourced]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """The facts in a text of a record: where each begins in the plain words, and the excerpts that have it, from 1."""
        for fact in find_facts(plain(words_of(words)), self.named.known):
            yield fact.start, tuple(place + 1 for place in self.excerpts_with(fact, entry))

    def excerpts_with(self, fact: Fact, entry: Entry[Sourced]) -> Iterator[int]:
        """The places, from 0, of the excerpts of a record that have a fact."""
        search = self._search(fact)
        return (place for place, carrier in enumerate(self._excerpts_of(entry.key)) if search.is_in(carrier))

    def _search(self, fact: Fact) -> _Search:
        return _Search(fact, self.named.ways_of(fact), self.named.keys_of(fact))

    def _traced(self, entry: Entry[Sourced], stated: Stated) -> Traced:
        if excerpts := tuple(place + 1 for place in self.excerpts_with(stated.fact, entry)):
            return Traced(stated, Way.EXCERPT, excerpts)
        if linked := self._linked(entry, stated, self._search(stated.fact)):
            return Traced(stated, Way.LINKED, linked=linked)
        derived = stated.explained or _is_explained(entry.record, stated.fact)
        derived = derived or any(is_about(mark.words, entry.record, stated) for mark in entry.record.derived)
        return Traced(stated, Way.DERIVED if derived else Way.UNTRACED)

    def _linked(self, entry: Entry[Sourced], stated: Stated, search: _Search) -> Key | None:
        """The record that bears out a fact: one that it links, or the agreement, of which all records are about."""
        for other in self._links_of(entry.key):
            if other == stated.named:
                if self._names_it(other, entry.record.sources, search):
                    return other
            elif other in search.meant or self._bears_out(other, search):
                return other
        subject, carrier = self._subject
        return subject if subject and stated.named is None and search.is_in(carrier) else None

    def _names_it(self, key: Key, sources: Collection[str], search: _Search) -> bool:
        """Whether an excerpt in a record, from one of some sources, has a fact.

        That a field refers to a record bears nothing out, but a source in which both records find the name does.
        """
        record = self._record(key)
        items = record.evidence if isinstance(record, Sourced) else ()
        found = zip(items, self._excerpts_of(key), strict=True)
        return any(item.source in sources and search.is_in(carrier) for item, carrier in found)

    def said_by(self, key: Key) -> tuple[object, ...]:
        """What other records may rest on that lead to this one: its title, its dates, and what is borne out by it."""
        record = self._record(key)
        dates = dates_of(record) if isinstance(record, Sourced) else ()
        return record and record.title, *dates, *self._borne_out_by(key)

    @property
    def subject(self) -> Key | None:
        """The agreement, to which all records lead."""
        return self._subject[0]

    def _bears_out(self, key: Key, search: _Search) -> bool:
        return any(map(search.is_in, self._borne_out_by(key)))

    def _borne_out_by(self, key: Key) -> Iterator[Carrier]:
        if key[0] == "source":
            yield self._source(key[1])
        else:
            yield self._itself_of(key)
            yield from self._excerpts_of(key)

    def _source(self, id_: str) -> Carrier:
        """What the record of a source says of it: title, publisher, author, where it was read, and its date."""
        if id_ not in self._sources:
            source = self._record(("source", id_))
            texts = (
                (source.title, source.publisher, source.author, source.read_at) if isinstance(source, Source) else ()
            )
            carrier = carrier_of(text for text in texts if text)
            self._sources[id_] = carrier._replace(keys=carrier.keys | dated(source.when if source else None))
        return self._sources[id_]

    def _record(self, key: Key) -> Base | None:
        entry = self._by_key.get(key)
        return entry.record if entry else None

    def _excerpts_of(self, key: Key) -> tuple[Carrier, ...]:
        """What each excerpt of a record says, with the place in the source at which it is."""
        if key not in self._excerpts:
            record = self._record(key)
            items = record.evidence if isinstance(record, Sourced) else ()
            citation = record.citation if isinstance(record, Authority) else ""
            self._excerpts[key] = tuple(self._read_excerpt(item, citation) for item in items)
        return self._excerpts[key]

    def _read_excerpt(self, item: Evidence, citation: str) -> Carrier:
        """An excerpt and its place; that of the text of a law is the citation of the law whose record it is in."""
        source = self._record(("source", item.source))
        if not isinstance(source, Source):
            return carrier_of((item.excerpt,))
        place = citation if source.kind in _TEXTS_OF_LAW else ""
        return carrier_of((item.excerpt, item.locator or "", place), source.date)

    def _itself_of(self, key: Key) -> Carrier:
        """What a record says of itself where its own evidence or a note bears that out: its names and its date."""
        if key not in self._itself:
            record = self._record(key)
            self._itself[key] = self._read_itself(key, record) if isinstance(record, Sourced) else carrier_of(())
        return self._itself[key]

    def _read_itself(self, key: Key, record: Sourced) -> Carrier:
        names = carrier_of(names_of(record))
        evidence = (*self._excerpts_of(key), *map(self._source, record.sources))
        borne_out = set[str]()
        for stated in dates_of(record):
            search = _Search(stated.fact, (stated.fact.keys,), frozenset())
            if stated.explained or any(map(search.is_in, evidence)):
                borne_out.update(keys_of(stated.fact))
        return names._replace(keys=names.keys | borne_out)

    def _read_subject(self) -> tuple[Key | None, Carrier]:
        """The agreement: its names, the names of its parties, and the day on which it was signed."""
        for key, entry in self._by_key.items():
            if isinstance(agreement := entry.record, Agreement):
                parties = dict.fromkeys(chain(*((one.organization, one.acting_for) for one in agreement.parties)))
                records = (agreement, *(self._record(("organization", id_)) for id_ in parties))
                carrier = carrier_of(chain(*(names_of(record) for record in records if record)))
                return key, carrier._replace(keys=carrier.keys | dated(agreement.when))
        return None, carrier_of(())


def _is_explained(record: Sourced, fact: Fact) -> bool:
    """Whether a date is that of the record, of which a note says how it is known."""
    own = (keys_of(stated.fact) for stated in dates_of(record) if stated.explained)
    return fact.kind is FactKind.DATE and any(fact.keys[0] in keys for keys in own)


def is_about(words: str, record: Sourced, stated: Stated) -> bool:
    """Whether the words of a mark `derived` are those of a fact, or name the field that states it."""
    if stated.field == words:
        return True
    place = plain(getattr(record, stated.field)).find(plain(words)) if stated.field in WORDED else -1
    return place >= 0 and plain(stated.fact.words) in plain(words)
