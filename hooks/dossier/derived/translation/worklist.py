"""What is still to be translated into a language, those records first whose translation is worth most to readers."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.reading.entry import AnyEntry
from dossier.records.models import Base
from dossier.records.quoting import count_words

from .state import State, state_of


@dataclass(frozen=True, slots=True)
class Work:
    """A record that is not whole in a language."""

    entry: AnyEntry
    state: State
    links: int
    """How many other records lead to it."""

    @property
    def words(self) -> int:
        """How many words of it are to be translated, or looked at again."""
        texts = (*self.state.missing, *(one.text for one in self.state.stale))
        return sum(count_words(one.text) for one in texts)

    @property
    def weight(self) -> int:
        """What a translation is worth: the words that readers miss, as often as a link leads them there."""
        return self.words * (1 + self.links)


@dataclass(frozen=True, slots=True)
class Worklist:
    """How far all records are translated into a language."""

    records: int
    """How many records there are, withdrawn ones left out."""
    todo: tuple[Work, ...]
    """Those that are not whole, the heaviest first; texts that changed since come before all others."""

    @property
    def whole(self) -> int:
        """How many are whole."""
        return self.records - len(self.todo)

    @property
    def words(self) -> int:
        """How many words are to be translated."""
        return sum(one.words for one in self.todo)


def worklist(dossier: Dossier, language: str) -> Worklist:
    """What is to be translated into a language."""
    entries = dossier.listed(Base)
    states = ((entry, state_of(entry, language, dossier.translations.of(language, entry.key))) for entry in entries)
    todo = [Work(entry, state, _links(dossier, entry)) for entry, state in states if not state.whole]
    return Worklist(len(entries), tuple(sorted(todo, key=lambda one: (not one.state.stale, -one.weight, one.entry.id))))


def _links(dossier: Dossier, entry: AnyEntry) -> int:
    return len({link.origin.key for link in dossier.incoming.get(entry.key, ())})
