"""The files of records as they are and as they are to be. Nothing is written before everything can be."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from dossier.problems import did_you_mean, shown
from dossier.reading.canonical import canonical, canonical_translation
from dossier.reading.entry import RecordFile
from dossier.reading.folder import read_folder
from dossier.reading.translation.files import TRANSLATIONS
from dossier.records.ids import fault_of_id
from dossier.records.kinds import BY_NAME, BY_PLURAL, Kind

Values = dict[str, Any]
"""The fields of a record as its file has them."""


_UNREADABLE = "{} cannot be read; run ./dossier check, and correct it first"


class CannotEdit(Exception):
    """What was asked for cannot be done; nothing was written. The message says why, and what to do."""


class Workspace:
    """The records of a folder. What is changed is written by `save`, each file in its one form."""

    def __init__(self, data: Path, named: str) -> None:
        """Read the folder, which is called `named` in messages. Raises `CannotEdit` where a file cannot be read."""
        folder = read_folder(data, named)
        self.data, self.named = data, named
        self.files = {file.key: file for file in folder.files}
        for file in folder.files:
            if file.document.partial or not isinstance(file.document.value, dict):
                raise CannotEdit(_UNREADABLE.format(file.document.path))
        self._changed: dict[tuple[str, str], Values] = {}
        self._renamed: dict[tuple[str, str], str] = {}
        self._new: dict[tuple[Kind, str], Values] = {}
        self._translations = folder.translations
        self._translated: dict[tuple[str, tuple[str, str]], Values] = {}
        for translation in folder.translations.files:
            if translation.document.partial or not isinstance(translation.document.value, dict):
                raise CannotEdit(_UNREADABLE.format(translation.document.path))

    def find(self, words: str) -> RecordFile:
        """The record that some words name: `people/x`, `person:x`, `data/people/x.yaml`, or `x`. Raises `CannotEdit`."""
        kind, id_ = _named(words)
        found = [file for file in self.files.values() if file.id == id_ and kind in (None, file.kind)]
        if found:
            return found[0]
        ids = [file.id for file in self.files.values() if kind in (None, file.kind)]
        hint = did_you_mean(id_, ids) or "Write it as people/its-id."
        raise CannotEdit(f"there is no record “{shown(words)}”. {hint}")

    def values(self, file: RecordFile) -> Values:
        """The fields of a record, to be changed."""
        return self._changed.setdefault(file.key, deepcopy(file.document.value))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages into which records are translated."""
        return self._translations.languages

    def translated(self, language: str, file: RecordFile) -> Values:
        """The fields of a translation of a record as they are to be, to be looked at; none where there is none."""
        found = self._translations.of(language, file.key)
        return self._translated.get((language, file.key), found.document.value if found else {})

    def translation(self, language: str, file: RecordFile) -> Values:
        """The same, to be changed; begun where there is none."""
        found = self.translated(language, file)
        return self._translated.setdefault((language, file.key), deepcopy(found))

    def take(self, id_: str) -> None:
        """Make sure that an id is free, and was never used. Raises `CannotEdit`."""
        if fault := fault_of_id(id_):
            raise CannotEdit(f"{fault[0]}. {fault[1]}")
        for file in self.files.values():
            if file.id == id_ or id_ in file.document.texts("former_ids"):
                raise CannotEdit(f"the id “{id_}” is, or was, that of {file.document.path}. Choose another one.")

    def rename(self, file: RecordFile, id_: str) -> None:
        """Let a record have another id from now on."""
        self.values(file)
        self._renamed[file.key] = id_
        for language in self.languages:
            if self.translated(language, file):
                self.translation(language, file)

    def add(self, kind: Kind, id_: str, values: Values) -> Path:
        """Begin a record; the path of its file."""
        self._new[kind, id_] = values
        return self._path(kind, id_)

    def titles(self) -> Iterator[tuple[str, str, str]]:
        """Kind, id and title of each record, as they are to be."""
        for key, file in self.files.items():
            values = self._changed.get(key, file.document.value)
            yield key[0], self._renamed.get(key, key[1]), str(values.get("title", ""))
        for (kind, id_), values in self._new.items():
            yield kind.name, id_, str(values.get("title", ""))

    def save(self) -> tuple[Path, ...]:
        """Write all that was changed; the files that are there now or were written anew."""
        texts = dict(self._texts())
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        for (kind, old), new in self._renamed.items():
            if new != old:
                self._path(BY_NAME[kind], old).unlink()
                for language in self.languages:
                    self._translation_path(language, BY_NAME[kind], old).unlink(missing_ok=True)
        return tuple(texts)

    def _texts(self) -> Iterator[tuple[Path, str]]:
        for (name, id_), values in self._changed.items():
            kind = BY_NAME[name]
            yield self._path(kind, self._renamed.get((name, id_), id_)), canonical(kind, values)
        for (kind, id_), values in self._new.items():
            yield self._path(kind, id_), canonical(kind, values)
        for (language, (name, id_)), values in self._translated.items():
            kind, now = BY_NAME[name], self._renamed.get((name, id_), id_)
            yield self._translation_path(language, kind, now), canonical_translation(kind, values)

    def _translation_path(self, language: str, kind: Kind, id_: str) -> Path:
        return self.data / TRANSLATIONS / language / kind.plural / f"{id_}.yaml"

    def _path(self, kind: Kind, id_: str) -> Path:
        return self.data / kind.plural / f"{id_}.yaml"


def _named(words: str) -> tuple[Kind | None, str]:
    """Kind, where it is said, and id."""
    rest, _, id_ = words.strip().strip("/").removesuffix(".yaml").replace(":", "/").rpartition("/")
    folder = rest.rpartition("/")[2]
    return BY_PLURAL.get(folder) or BY_NAME.get(folder), id_
