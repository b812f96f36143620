"""The translation of one record into one language, and all there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dossier.reading.document import Document
from dossier.records.kinds import Kind
from dossier.records.translation.form import AnyTranslated, TranslationForm, form_of
from dossier.records.translation.translatable import Path, paths_of

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class TranslationFile:
    """A file that puts a record into a language, sound or not."""

    language: str
    kind: Kind
    id: str
    document: Document
    is_sound: bool

    @cached_property
    def form(self) -> TranslationForm | None:
        """What is in it, where it is sound."""
        return form_of(self.kind).model_validate(self.document.value) if self.is_sound else None

    @property
    def key(self) -> Key:
        """Kind and id of the record."""
        return self.kind.name, self.id

    @property
    def paths(self) -> Iterable[Path]:
        """The fields that it may have."""
        return paths_of(self.kind.model).values()

    def is_list(self, path: str) -> bool:
        """Whether a field holds a list."""
        return paths_of(self.kind.model)[path].many

    @property
    def texts(self) -> dict[str, tuple[AnyTranslated, ...]]:
        """What is translated, by the path of the field; nothing where the file is faulty."""
        names = paths_of(self.kind.model) if self.form else ()
        return {name: _listed(value) for name in names if (value := getattr(self.form, name))}


def _listed(value: AnyTranslated | tuple[AnyTranslated, ...]) -> tuple[AnyTranslated, ...]:
    return value if isinstance(value, tuple) else (value,)


@dataclass(frozen=True)
class Translations:
    """All translations of a data folder."""

    files: tuple[TranslationFile, ...] = ()
    languages: tuple[str, ...] = field(default=())
    """The languages that have a folder."""

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, Key], TranslationFile]:
        return {(file.language, file.key): file for file in self.files}

    def of(self, language: str, key: Key) -> TranslationFile | None:
        """The translation of a record into a language."""
        return self._by_key.get((language, key))

    def into(self, language: str) -> Iterable[TranslationFile]:
        """The translations into a language."""
        return (file for file in self.files if file.language == language)
