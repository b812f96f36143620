"""The dossier: all records, linked; what cites what, in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TypeVar, cast

from dossier.kept import kept
from dossier.memory import made_once
from dossier.reading.entry import AnyEntry, Entry, RecordFile
from dossier.reading.folder import Folder, read_folder
from dossier.reading.loaded_words import LoadedWord
from dossier.reading.meant.identities import Identities
from dossier.reading.releases import Releases
from dossier.reading.source_health import Health
from dossier.reading.translation.translation import Translations
from dossier.records.fields import Reference
from dossier.records.ids import fault_of_id
from dossier.records.kinds import BY_MODEL, KINDS, Kind
from dossier.records.languages.locales import own_language
from dossier.records.links import find_links
from dossier.records.models import Base, Definition
from dossier.records.typesetting import typeset
from dossier.records.walk import Location, marked_values

from .glossary import Glossary
from .names import Names
from .order import ordered
from .tracing.tracing import Tracing

R = TypeVar("R", bound=Base)
_OF_RECORDS = ("by_id", "links", "outgoing", "incoming", "glossary", "identities", "tracing")
"""What is computed of the records and their links, once it is asked for."""


@dataclass(frozen=True, slots=True)
class Link:
    """One reference from a record to another; `field` is the outermost field it stands in."""

    origin: RecordFile
    location: Location
    kind: str
    id: str
    in_prose: bool = False
    """Whether it is a link within words, and not a field of its own."""

    @property
    def target(self) -> tuple[str, str]:
        """Kind and id of the record it leads to."""
        return self.kind, self.id

    @property
    def field(self) -> str:
        """The outermost field the reference stands in."""
        return str(self.location[0])


@dataclass(frozen=True)
class Dossier:
    """All sound records and their links. Nothing in it is typed twice: the rest is computed from the records."""

    files: tuple[RecordFile, ...]
    known: frozenset[tuple[str, str]]
    words: tuple[LoadedWord, ...] = ()
    health: Health = field(default_factory=Health)
    """What was found at the addresses of the sources when they were last asked."""
    releases: Releases = field(default_factory=Releases)
    """The versions that were published as such."""
    translations: Translations = field(default_factory=Translations)
    """The translations of the records."""
    other_words: Mapping[str, tuple[LoadedWord, ...]] = field(default_factory=dict)
    """The loaded words of other languages, by the code of the language."""
    published: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of every record that has, or had, a page."""
    meant: Mapping[str, tuple[AnyEntry, ...]] = field(default_factory=dict)
    """Faulty records as they are meant, by the path of the file, in one or two versions."""
    unsure: frozenset[tuple[str, str]] = frozenset()
    """Records that may say what they do not say here, as a field is missing that other records may rest on."""
    names: Names = field(default_factory=Names)
    """The order of names, that of no language at first."""
    as_written: Dossier | None = field(init=False, default=None, repr=False, compare=False)
    """The records as they were written, where these are translations of them."""
    entries: tuple[AnyEntry, ...] = field(init=False)
    _linked: tuple[tuple[Link, ...], ...] = field(init=False, repr=False)
    """The references of each file."""
    _of: dict[type[Base], tuple[AnyEntry, ...]] = field(init=False, default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        sound = tuple(file for file in self.files if isinstance(file, Entry))
        object.__setattr__(self, "entries", sound)
        object.__setattr__(self, "_linked", tuple(map(_links_of, self.files)))

    @cached_property
    def by_id(self) -> dict[tuple[str, str], AnyEntry]:
        """Each record by kind and id."""
        return {entry.key: entry for entry in self.entries}

    def words_in(self, language: str) -> tuple[LoadedWord, ...]:
        """The loaded words of a language."""
        return self.words if language == own_language() else self.other_words.get(language, ())

    def ordered_by(self, names: Names) -> Dossier:
        """The same records, with their names in the order of a language."""
        other = copy(self)
        object.__setattr__(other, "names", names)
        object.__setattr__(other, "_of", {})
        return other

    def with_records(self, records: Mapping[tuple[str, str], Base]) -> Dossier:
        """The same files and links, with some other records in them; what bears out the facts is computed of those that were written."""
        entries = {one.key: _with_record(one, records.get(one.key, one.record)) for one in self.entries}
        other = copy(self)
        for name in _OF_RECORDS:
            other.__dict__.pop(name, None)
        object.__setattr__(other, "as_written", self)
        object.__setattr__(other, "entries", tuple(entries.values()))
        object.__setattr__(other, "files", tuple(entries.get(file.key, file) for file in self.files))
        linked = (_links_from(file, entries.get(file.key, file)) for file in self.files)
        object.__setattr__(other, "_linked", tuple(linked))
        object.__setattr__(other, "_of", {})
        return other

    def as_meant(self, version: int = 0) -> Dossier:
        """The same with faulty records as they are meant, as far as that is known, in one of two versions."""
        if not self.meant:
            return self
        meant = {path: versions[min(version, len(versions) - 1)] for path, versions in self.meant.items()}
        found = replace(self, files=tuple(meant.get(file.document.path, file) for file in self.files), meant={})
        return replace(found, unsure=self._unsure(found)) if version else found

    def _unsure(self, other: Dossier) -> frozenset[tuple[str, str]]:
        """Records that say something else in the first version of what is meant than in another one."""
        first = self.as_meant().tracing
        keys = (versions[0].key for versions in self.meant.values() if len(versions) > 1)
        return frozenset(key for key in keys if first.said_by(key) != other.tracing.said_by(key))

    def written(self, entry: AnyEntry) -> AnyEntry:
        """A record as it was written, given as it is here."""
        return self.as_written.by_id[entry.key] if self.as_written else entry

    def narrowed(self, only: Callable[[RecordFile], bool]) -> Dossier:
        """The same records and links, with some of the files alone to go through."""
        other = copy(self)
        object.__setattr__(other, "files", tuple(filter(only, self.files)))
        return other

    def of(self, model: type[R]) -> tuple[Entry[R], ...]:
        """The records of a kind in its order, withdrawn ones included; of several kinds, if they share the model."""
        if model not in self._of:
            kinds = [kind for kind in KINDS if issubclass(kind.model, model)]
            groups = (self._of_kind(kind) if kind.model is model else self.of(kind.model) for kind in kinds)
            self._of[model] = tuple(entry for group in groups for entry in group)
        return cast("tuple[Entry[R], ...]", self._of[model])

    def _of_kind(self, kind: Kind) -> tuple[AnyEntry, ...]:
        entries = tuple(entry for entry in self.entries if entry.kind is kind)
        return made_once(f"order {self.names.articles}", entries, lambda: ordered(entries, self.names))

    def listed(self, model: type[R]) -> tuple[Entry[R], ...]:
        """The same without withdrawn records: what indexes and computed pages list."""
        return tuple(entry for entry in self.of(model) if not entry.record.withdrawn)

    def find(self, model: type[R], id_: str) -> Entry[R] | None:
        """The record of a kind that has an id, if there is a sound one."""
        return cast("Entry[R] | None", self.by_id.get((BY_MODEL[model].name, id_)))

    def get(self, model: type[R], id_: str) -> Entry[R]:
        """The record of a kind that has an id. Raises `KeyError` where there is none, which no sound data has."""
        return cast("Entry[R]", self.by_id[BY_MODEL[model].name, id_])

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The references of all files: those of a faulty one count too, or others would seem to be orphans."""
        return tuple(chain.from_iterable(self._linked))

    @cached_property
    def outgoing(self) -> dict[tuple[str, str], tuple[Link, ...]]:
        """The links of each record, in the order of its fields."""
        groups: dict[tuple[str, str], tuple[Link, ...]] = {}
        for links in filter(None, self._linked):
            key = links[0].origin.key
            groups[key] = groups.get(key, ()) + links
        return groups

    @cached_property
    def incoming(self) -> dict[tuple[str, str], tuple[Link, ...]]:
        """The links to each record, from other records."""
        groups: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
        for links in filter(None, self._linked):
            origin = links[0].origin.id
            for link in links:  # there are ten times as many as records
                if origin != link.id:
                    groups[link.kind, link.id].append(link)
        return {key: tuple(found) for key, found in groups.items()}

    @cached_property
    def glossary(self) -> Glossary:
        """The definitions, to be found in words."""
        return Glossary(self.listed(Definition))

    @cached_property
    def identities(self) -> Identities:
        """The records by all names that they have, to find the one that was meant."""
        return Identities(self.files)

    @cached_property
    def tracing(self) -> Tracing:
        """What bears out the facts of the records, as they were written."""
        if self.as_written:
            return self.as_written.tracing
        return Tracing(self.by_id, lambda key: dict.fromkeys(link.target for link in self.outgoing.get(key, ())))

    @cached_property
    def data_date(self) -> date:
        """The date of the data: the last day on which a record was changed or reviewed."""
        records = [entry.record for entry in self.entries]
        days = [day for record in records for day in (record.reviewed, record.changes[-1].date)]
        return max(days, default=date.min)


def load(data: Path, named: str) -> tuple[Dossier, Folder]:
    """The dossier of all sound records of a data folder, and what was found on reading them."""
    folder = read_folder(data, named)
    dossier = Dossier(
        folder.files,
        folder.known,
        folder.words,
        folder.health,
        folder.releases,
        folder.translations,
        folder.other_words,
        folder.published,
        folder.meant,
    )
    return dossier, folder


def _with_record(entry: AnyEntry, record: Base) -> AnyEntry:
    """An entry with a record in the place of its own, which may be the same."""
    if record is entry.record:
        return entry
    return made_once("entry", (entry, record), lambda: Entry(entry.kind, entry.id, entry.document, record))


def _links_from(file: RecordFile, origin: RecordFile) -> tuple[Link, ...]:
    """The links of a file, as those of what is in its place."""
    links = _links_of(file)
    if origin is file:
        return links
    return made_once(
        "links",
        (file, origin),
        lambda: tuple(Link(origin, one.location, one.kind, one.id, one.in_prose) for one in links),
    )


def _links_of(file: RecordFile) -> tuple[Link, ...]:
    return made_once("links", (file,), lambda: tuple(_links(file)))


def _links(file: RecordFile) -> Iterator[Link]:
    for found in kept("links", file.document.digest, lambda: list(_found_links(file))):
        yield Link(file, *found)


def _found_links(file: RecordFile) -> Iterator[tuple[Location, str, str, bool]]:
    for location, role, value in marked_values(file.kind.model, file.document.value):
        if isinstance(role, Reference) and not fault_of_id(value):  # else the model has said what is wrong
            yield location, role.kind, value, False
        elif not isinstance(role, Reference) and role.prose:
            for link in find_links(typeset(value)):
                if link.kind:
                    yield location, link.kind, link.id, True
