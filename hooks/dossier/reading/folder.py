"""Gathers the records of a data folder: every file read, checked and made a record."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dossier.problems import Problem, did_you_mean
from dossier.records.fields import ID_PATTERN
from dossier.records.kinds import BY_PLURAL, KINDS, Kind

from .document import Document
from .entry import Entry, RecordFile
from .loaded_words import WORDS_FILE, LoadedWord, read_words
from .strict_yaml import read_file
from .validation import validate

OTHER_ENTRIES = {"schema", "addresses.txt", WORDS_FILE}


@dataclass(frozen=True, slots=True)
class Folder:
    """What a data folder holds: the files, sound or not, and what is wrong."""

    files: tuple[RecordFile, ...]
    known: frozenset[tuple[str, str]]
    """Kind and id of every file, readable or not, so that no reference to it counts as dangling."""
    words: tuple[LoadedWord, ...]
    problems: tuple[Problem, ...]


def read_folder(data: Path, named: str) -> Folder:
    """Read all records below a data folder; `named` is how the folder is called in problems."""
    if not data.is_dir():
        hint = "Name the folder that contains terms/, actions/, sources/ and so on."
        return Folder((), frozenset(), (), (Problem(named, 1, 1, "there is no such data folder", hint),))
    problems = list(_strangers(data, named))
    files: list[RecordFile] = []
    known: set[tuple[str, str]] = set()
    for kind in KINDS:
        for file in _listing(data / kind.plural):
            path = f"{named}/{kind.plural}/{file.name}"
            if fault := _misplaced(file, path):
                problems.append(fault)
                continue
            known.add((kind.name, file.name.removesuffix(".yaml")))
            files.append(_read(Path(file.path), path, kind))
            problems += files[-1].document.problems
    problems += _same_ids(known, named)
    words, faults = read_words(data / WORDS_FILE, f"{named}/{WORDS_FILE}")
    return Folder(tuple(files), frozenset(known), words, tuple(problems + faults))


def _read(file: Path, path: str, kind: Kind) -> RecordFile:
    document = read_file(file, path)
    record = validate(document, kind.model)
    if record:
        document.forget_marks(partial(_read_again, str(file), path))
    return Entry(kind, file.stem, document, record) if record else RecordFile(kind, file.stem, document)


def _read_again(file: str, path: str) -> Document:
    """Read a file named by a string, of which thousands are kept; a `Path` takes much more memory."""
    return read_file(Path(file), path)


def _listing(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as listing:
        return sorted((file for file in listing if not file.name.startswith(".")), key=lambda file: file.name)


def _strangers(data: Path, named: str) -> Iterator[Problem]:
    """What stands in the data folder itself and is no folder of records."""
    for file in _listing(data):
        path = f"{named}/{file.name}"
        if file.is_symlink():
            yield _link(path)
        elif file.name not in BY_PLURAL and file.name not in OTHER_ENTRIES:
            hint = did_you_mean(file.name, BY_PLURAL) or f"Folders here: {', '.join(BY_PLURAL)}."
            yield Problem(path, 1, 1, "this is not a folder of records", hint)


def _link(path: str) -> Problem:
    return Problem(path, 1, 1, "this is a symbolic link", "Put the file itself here; links are not followed.")


def _misplaced(file: os.DirEntry[str], path: str) -> Problem | None:
    """Why a directory entry cannot be a record, before it is opened."""
    if file.is_symlink():
        return _link(path)
    if not file.is_file():
        return Problem(path, 1, 1, "this is not a file", "Records belong directly in the folder of their kind.")
    name = Path(file.name)
    stem, ending = name.stem, name.suffix
    if ending != ".yaml":
        return Problem(path, 1, 1, f"record files end in .yaml, not in {ending or 'nothing'}", "Rename the file.")
    if not re.fullmatch(ID_PATTERN, stem):
        hint = "Rename it, using only lowercase letters a-z, digits and single hyphens, as in ai-use-notice.yaml."
        return Problem(path, 1, 1, f"the file name “{stem}” is not a valid id", hint)
    return None


def _same_ids(known: set[tuple[str, str]], named: str) -> Iterator[Problem]:
    """Records of two kinds with one id: an id names one record in the whole publication."""
    plurals = {kind.name: kind.plural for kind in KINDS}
    first: dict[str, str] = {}
    for kind in KINDS:
        for id_ in sorted(id_ for name, id_ in known if name == kind.name):
            path = f"{named}/{plurals[kind.name]}/{id_}.yaml"
            if id_ in first:
                hint = "Rename the newer file; an id names one record in the whole publication."
                yield Problem(path, 1, 1, f"the id “{id_}” is already used by {first[id_]}", hint)
            first.setdefault(id_, path)
