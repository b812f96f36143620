"""How far a record is translated: which texts are, which changed since, and which are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dossier.reading.entry import AnyEntry
from dossier.reading.translation.translation import TranslationFile
from dossier.records.models.base import Change
from dossier.records.translation.form import AnyTranslated
from dossier.records.translation.matching import Match, Matching, match
from dossier.records.translation.translatable import Translatable, translatable
from dossier.records.vocabulary import ChangeKind

Texts = Mapping[str, Mapping[str, str]]
"""Translated texts, by the path of the field and the sum of what they translate."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A text that changed since it was translated."""

    text: Translatable
    """As it is now."""
    older: str
    """The translation of what it was before."""
    change: Change | None
    """The last change of the record since it was translated, which says when and why; None where no entry does."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a record is translated into a language."""

    current: tuple[Translatable, ...]
    """The texts whose translation is that of the text as it is."""
    stale: tuple[Stale, ...]
    missing: tuple[Translatable, ...]
    texts: Texts
    """The translations of the current ones."""
    left_over: tuple[tuple[str, int], ...] = ()
    """Translations of texts that are gone, by the path of the field and the place in it."""
    translated: date | None = None
    """The day on which it was last translated; None where it never was."""
    reviewed_by: str | None = None
    reviewed: date | None = None

    @property
    def whole(self) -> bool:
        """Whether all of the record is translated as it is now."""
        return not (self.stale or self.missing)

    @property
    def begun(self) -> bool:
        """Whether any of it is, or was."""
        return bool(self.current or self.stale)


def state_of(entry: AnyEntry, language: str, file: TranslationFile | None) -> State:
    """How far a record is translated into a language; `file` is its translation, if there is one."""
    texts = translatable(entry.kind.model, entry.document.value, language)
    form = file.form if file else None
    if file is None or form is None:
        distinct = {(text.path, text.text): text for text in texts}
        return State((), (), tuple(distinct.values()), {})
    found = file.texts
    matching = match(texts, {path: [one.of for one in listed] for path, listed in found.items()})
    change = _last_change(entry, form.translated)
    return State(
        tuple(one.text for one in matching.matches if one.current is not None),
        tuple(Stale(one.text, _of(one.older, one, found), change) for one in matching.matches if one.older is not None),
        tuple(one.text for one in matching.matches if one.current is None and one.older is None),
        _texts(matching, found),
        matching.left_over,
        form.translated,
        form.reviewed_by,
        form.reviewed,
    )


def _of(place: int, one: Match, found: Mapping[str, tuple[AnyTranslated, ...]]) -> str:
    return found[one.text.path][place].text


def _texts(matching: Matching, found: Mapping[str, tuple[AnyTranslated, ...]]) -> Texts:
    texts: dict[str, dict[str, str]] = {}
    for one in matching.matches:
        if one.current is not None:
            texts.setdefault(one.text.path, {})[one.text.digest] = _of(one.current, one, found)
    return texts


def _last_change(entry: AnyEntry, translated: date) -> Change | None:
    """The last change of a record since a day, that day included; its first entry is none."""
    return next(_changes_since(entry, translated), None)


def _changes_since(entry: AnyEntry, day: date) -> Iterator[Change]:
    for change in reversed(entry.record.changes):
        if change.date >= day and change.kind is not ChangeKind.ADDED:
            yield change
