"""The excerpts that a proposal adds, takes out or replaces, and records that still have one that was replaced in others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.reading.entry import AnyEntry

Quoted = tuple[str, str]
"""A source and an excerpt from it."""
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Replaced:
    """An excerpt that is another one now in some record."""

    source: str
    before: str
    after: str
    still_in: tuple[AnyEntry, ...]
    """Records that have it as it was."""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """How the excerpts of two folders differ; what is replaced is neither new nor gone."""

    new: int
    gone: int
    replaced: tuple[Replaced, ...]


def compare_excerpts(before: Dossier, after: Dossier, ids: Mapping[str, str]) -> Excerpts:
    """The excerpts that differ, each counted once, however many records have it; `ids` are new ids by former ones."""
    old, now = _by_record(before, ids), _by_record(after, {})
    pairs = dict.fromkeys(pair for key in old for pair in _replaced(old[key], now.get(key, ())))
    gone, new = _all(old) - _all(now), _all(now) - _all(old)
    replaced = tuple(
        Replaced(*was, becomes[1], tuple(entry for entry in after.entries if was in now.get(entry.key, ())))
        for was, becomes in pairs
    )
    return Excerpts(len(new - {becomes for _, becomes in pairs}), len(gone - {was for was, _ in pairs}), replaced)


def _by_record(dossier: Dossier, ids: Mapping[str, str]) -> dict[Key, tuple[Quoted, ...]]:
    return {
        (entry.kind.name, ids.get(entry.id, entry.id)): tuple(
            (ids.get(one.source, one.source), one.excerpt) for one in getattr(entry.record, "evidence", ())
        )
        for entry in dossier.entries
    }


def _all(by_record: dict[Key, tuple[Quoted, ...]]) -> set[Quoted]:
    return {quoted for listed in by_record.values() for quoted in listed}


def _replaced(old: tuple[Quoted, ...], now: tuple[Quoted, ...]) -> Iterator[tuple[Quoted, Quoted]]:
    """Excerpts of a record that are gone, each with one from the same source that is new."""
    new = [quoted for quoted in now if quoted not in old]
    for was in (quoted for quoted in old if quoted not in now):
        if becomes := next((quoted for quoted in new if quoted[0] == was[0]), None):
            new.remove(becomes)
            yield was, becomes
