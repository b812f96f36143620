"""Reads the translations below a data folder: one folder for each language, and in it those of the records."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from dossier.memory import read_once
from dossier.problems import Problem, did_you_mean, shown
from dossier.reading.document import Document
from dossier.reading.entry import RecordFile
from dossier.reading.listing import Fault, listing, misplaced
from dossier.reading.sound import read_checked
from dossier.reading.text_file import LINK
from dossier.records.described import shapes_of
from dossier.records.kinds import BY_PLURAL, Kind
from dossier.records.languages.locales import is_language, own_language
from dossier.records.models.base import Model
from dossier.records.translation.form import form_of
from dossier.records.translation.translatable import paths_of

from .translation import Key, TranslationFile, Translations

TRANSLATIONS = "translations"
"""The name of their folder in the data folder."""
_NOT_A_FOLDER = "this is not a folder", "Put a folder in its place, or remove it."
Stray = Callable[[str], Fault | None]
"""Why no folder of a name belongs in a folder."""


def read_translations(data: Path, named: str, records: Iterable[RecordFile]) -> tuple[Translations, list[Problem]]:
    """The translations of a data folder, and what is wrong with them; no folder is no fault."""
    folder, path = data / TRANSLATIONS, f"{named}/{TRANSLATIONS}"
    if not os.path.lexists(folder):
        return Translations(), []
    files, languages, problems = list[TranslationFile](), list[str](), list[Problem]()
    by_key = {record.key: record for record in records}
    for language, inner, inner_path in _folders(folder, path, _stray_language, problems):
        languages.append(language)
        for plural, records_of, records_path in _folders(inner, inner_path, _stray_kind, problems):
            files += _gathered(BY_PLURAL[plural], language, records_of, records_path, problems)
    problems += (problem for file in files for problem in _of_file(file, by_key))
    return Translations(tuple(files), tuple(languages)), problems


def _folders(folder: Path, named: str, stray: Stray, problems: list[Problem]) -> Iterator[tuple[str, Path, str]]:
    """Name, place and path of each folder in a folder; what else is there is a problem."""
    listed, refused = listing(folder, named)
    problems += refused
    for entry in listed:
        path = f"{named}/{entry.name}"
        fault = LINK if entry.is_symlink() else stray(entry.name)
        if not fault and not entry.is_dir(follow_symlinks=False):
            fault = _NOT_A_FOLDER
        if fault:
            problems.append(Problem(path, 1, 1, *fault))
        else:
            yield entry.name, Path(entry.path), path


def _stray_language(name: str) -> Fault | None:
    if name == own_language():
        hint = "Change the records themselves; here are the folders of other languages."
        return f"the records are written in “{name}”", hint
    if is_language(name):
        return None
    hint = "Name the folder by the two letters of the language, as es."
    return f"“{shown(name)}” is not the code of a language", hint


def _stray_kind(name: str) -> Fault | None:
    if name in BY_PLURAL:
        return None
    return "this is not a folder of records", did_you_mean(name, BY_PLURAL) or f"Folders here: {', '.join(BY_PLURAL)}."


def _gathered(
    kind: Kind, language: str, folder: Path, named: str, problems: list[Problem]
) -> Iterator[TranslationFile]:
    """The translations of the records of a kind."""
    listed, refused = listing(folder, named)
    problems += refused
    for entry in listed:
        if fault := misplaced(entry):
            problems.append(Problem(f"{named}/{entry.name}", 1, 1, *fault))
        else:
            yield _read_once(entry.path, f"{named}/{entry.name}", kind, language)


def _read_once(file: str, path: str, kind: Kind, language: str) -> TranslationFile:
    return read_once(path, file, lambda: read_translation(Path(file), path, kind, language), is_sound=_is_sound)


def _is_sound(file: TranslationFile) -> bool:
    return file.is_sound


def read_translation(file: Path, path: str, kind: Kind, language: str) -> TranslationFile:
    """Read and validate one translation; what is wrong with it is in its document."""
    document, is_sound = read_checked(form_of(kind), file, path, partial(_look, kind=kind))
    return TranslationFile(language, kind, file.stem, document, is_sound)


def _look(document: Document, kind: Kind) -> None:
    """Report what is wrong with the fields by themselves."""
    if isinstance(document.value, dict):
        _refuse_untranslated(document, kind)
        _refuse_twice(document)


def _refuse_untranslated(document: Document, kind: Kind) -> None:
    """Report fields of records that are not put into other languages."""
    known, refused = {*form_of(kind).model_fields, *paths_of(kind.model)}, list[str]()
    for name in document.value:
        if name not in known and _is_field(kind.model, name):
            hint = "Remove it: readers of all languages see it as it is in the record."
            place = document.mark((name,), key=True)
            document.report((name,), place, f"“{shown(name)}” is not put into other languages", hint)
            refused.append(name)
    for name in refused:
        del document.value[name]  # or another field would seem to be meant


def _refuse_twice(document: Document) -> None:
    """Report texts that are translated twice in one field."""
    for name, listed in document.value.items():
        seen = set[str]()
        for index, of in enumerate(_sums(listed) if isinstance(listed, list) else ()):
            if of in seen:
                place, hint = (name, index, "of"), "Keep one of the two."
                document.problems.append(document.problem(place, f"“{shown(of)}” is translated above already", hint))
            seen |= {of} if of else set()


def _sums(listed: list[Any]) -> Iterator[str]:
    """The sums of the texts that are translated in a field; of what is no translation, nothing."""
    return (str(one.get("of") or "") if isinstance(one, dict) else "" for one in listed)


def _is_field(model: type[Model], path: str) -> bool:
    """Whether a way leads to a field of a record that is no group."""
    name, _, rest = path.partition(".")
    shape = shapes_of(model).get(name)
    if shape is None or (rest and not shape.group):
        return False
    return _is_field(shape.group, rest) if rest and shape.group else not shape.group


def _of_file(file: TranslationFile, records: Mapping[Key, RecordFile]) -> Iterator[Problem]:
    """What is wrong with a translation by itself, and that it has no record."""
    message = f"there is no record “{file.id}” of the kind {file.kind.name}"
    if file.key not in records and (other := next((one for one in records.values() if one.id == file.id), None)):
        path = PurePosixPath(file.document.path)
        hint = f"Move the file to {path.parents[1] / other.kind.plural / path.name}."
        yield Problem(file.document.path, 1, 1, message, hint)
        return
    yield from file.document.problems
    if file.key not in records:
        same_kind = [record for record in records.values() if record.kind is file.kind]
        yield Problem(file.document.path, 1, 1, message, _renamed(file.id, same_kind) or "Remove the file.")


def _renamed(id_: str, records: Iterable[RecordFile]) -> str:
    """Which record was meant: the one that had the id, or one that is spelled nearly so."""
    listed = list(records)
    now = next((one.id for one in listed if id_ in one.document.texts("former_ids")), "")
    hint = f"The record is called {now} now: rename the file to {now}.yaml." if now else ""
    return hint or did_you_mean(id_, (record.id for record in listed))
