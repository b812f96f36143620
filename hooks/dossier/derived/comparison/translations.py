"""Translations that a proposal makes outdated: they are of texts as they were, and no longer of texts as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.derived.translation.state import state_of
from dossier.reading.entry import AnyEntry, RecordFile
from dossier.records.translation.translatable import translatable


@dataclass(frozen=True, slots=True)
class Outdated:
    """Texts of a record whose translation into a language is that of an earlier text."""

    language: str
    entry: AnyEntry
    fields: tuple[str, ...]
    """The field of each."""


def outdated(before: RecordFile, after: AnyEntry, dossier: Dossier) -> Iterator[Outdated]:
    """The translations of a record that were of its earlier texts and are not of those of today."""
    for language in dossier.translations.languages:
        if file := dossier.translations.of(language, after.key):
            texts = translatable(before.kind.model, before.document.value, language)
            sums = {(text.path, text.digest) for text in texts}
            found = {path: {one.of for one in listed} for path, listed in file.texts.items()}
            stale = [one.text.path for one in state_of(after, language, file).stale]
            was_current = [path for path in stale if any((path, of) in sums for of in found[path])]
            if was_current:
                yield Outdated(language, after, tuple(was_current))
