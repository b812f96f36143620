"""The names of records: by which words a record is known, and which records are known by some words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from dossier.memory import made_once
from dossier.reading.entry import AnyEntry
from dossier.records.facts.found import Fact, FactKind
from dossier.records.facts.names import known_names, telling, words_of_name
from dossier.records.facts.plain import plain
from dossier.records.models import Agreement, Authority, Base, Case, Definition, Organization, Person

Key = tuple[str, str]
"""Kind and id of a record."""
Words = tuple[str, ...]


def names_of(record: Base) -> tuple[str, ...]:
    """The names of a record whose title is a name: of a person, an organization, a case, a law, the agreement."""
    match record:
        case Person():
            return (record.title, *record.also_known_as, record.sort_name.partition(",")[0])
        case Organization():
            title = record.title.removeprefix("The ").removeprefix("U.S. ")
            office = title.removeprefix("Department of ").removeprefix("the ")
            return (record.title, title, office, record.abbreviation or "")
        case Case():
            return (record.title.partition(" (")[0], record.caption, record.docket or "")
        case Authority():
            return (record.citation,)
        case Agreement():
            return (record.full_title, *record.other_names)
    return ()


class Named:
    """The names of all records."""

    def __init__(self, entries: Sequence[AnyEntry]) -> None:
        self._titles = {entry.key: entry.record.title for entry in entries}
        self._forms: dict[Key, tuple[Words, ...]] = {}
        self._keys: dict[Words, set[Key]] = {}
        for entry in entries:
            self._forms[entry.key] = made_once("names", (entry.record,), partial(_forms_of, entry.record))
            for form in self._forms[entry.key]:
                self._keys.setdefault(form, set()).add(entry.key)
        self.known = known_names(self._keys, frozenset(_terms_of_art(entries)))

    def forms_of(self, key: Key) -> tuple[Words, ...]:
        """The names of a record, as words."""
        return self._forms.get(key, ())

    def title_of(self, key: Key) -> str:
        """The title of a record; its id, where there is none."""
        return self._titles.get(key, key[1])

    def keys_of(self, fact: Fact) -> frozenset[Key]:
        """The records that a name can mean."""
        return frozenset(self._keys.get(fact.keys, ()) if fact.kind is FactKind.NAME else ())

    def ways_of(self, fact: Fact) -> tuple[Words, ...]:
        """All ways in which a fact can be written: of a known name, every name of the records that it can mean."""
        if fact.kind is not FactKind.NAME:
            return (fact.keys,)
        forms = (form for key in self.keys_of(fact) for form in self._forms[key])
        return tuple(dict.fromkeys(map(telling, (fact.keys, *forms))))


def _forms_of(record: Base) -> tuple[Words, ...]:
    """The names of a record, as words."""
    forms = (words_of_name(plain(name)) for name in names_of(record))
    return tuple(form for form in dict.fromkeys(forms) if form and _is_of_letters(form))


def _is_of_letters(words: Words) -> bool:
    """Whether a name has no number, which is a fact apart."""
    return not any(sign.isdigit() for word in words for sign in word)


def _terms_of_art(entries: Sequence[AnyEntry]) -> Iterator[Words]:
    """The words of the glossary."""
    for entry in entries:
        if isinstance(entry.record, Definition):
            for name in (entry.record.title, *entry.record.also_called):
                yield words_of_name(plain(name))
