"""Gathers the records of a data folder: every file read, checked and made a record."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dossier.problems import Problem, did_you_mean, shown
from dossier.records.ids import ID_PATTERN, fault_of_id
from dossier.records.kinds import BY_PLURAL, KINDS, Kind
from dossier.records.limits import MOST_FILES

from .document import Document
from .entry import Entry, RecordFile
from .leftovers import is_left_behind
from .loaded_words import WORDS_FILE, LoadedWord, read_words
from .releases import RELEASES_FILE, Releases, read_releases
from .source_health import HEALTH_FILE, Health, read_health
from .strict_yaml import read_file
from .text_file import LINK, refused
from .validation import validate

OTHER_FOLDERS = {"schema"}
OTHER_FILES = {"addresses.txt", WORDS_FILE, HEALTH_FILE, RELEASES_FILE}
Fault = tuple[str, str]
"""What is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a data folder holds: the files, sound or not, and what is wrong."""

    files: tuple[RecordFile, ...]
    known: frozenset[tuple[str, str]]
    """Kind and id of every file, readable or not, so that no reference to it counts as dangling."""
    words: tuple[LoadedWord, ...]
    health: Health
    releases: Releases
    problems: tuple[Problem, ...]


def read_folder(data: Path, named: str) -> Folder:
    """Read all records below a data folder; `named` is how the folder is called in problems.

    While a folder of records cannot be read, nothing is: every reference to what is in it would be reported.
    """
    listings, problems = _listings(data, named)
    files: list[RecordFile] = []
    for kind, listed in listings.items():
        found, more = _gather(kind, listed, f"{named}/{kind.plural}")
        files += found
        problems += more
    words, of_words = read_words(data / WORDS_FILE, f"{named}/{WORDS_FILE}")
    health, of_health = read_health(data / HEALTH_FILE, f"{named}/{HEALTH_FILE}")
    releases, of_releases = read_releases(data / RELEASES_FILE, f"{named}/{RELEASES_FILE}")
    problems += [*_same_ids(files), *of_words, *of_health, *of_releases]
    return Folder(tuple(files), frozenset(file.key for file in files), words, health, releases, tuple(problems))


def _listings(data: Path, named: str) -> tuple[dict[Kind, list[os.DirEntry[str]]], list[Problem]]:
    """What is in the folder of each kind, or nothing if one cannot be read; and what is wrong with the folders."""
    listed, problems = _listing(data, named)
    if problems and not os.path.lexists(data):
        hint = "Name the folder that contains terms/, actions/, sources/ and so on."
        return {}, [Problem(named, 1, 1, "there is no such data folder", hint)]
    good, whole = set[str](), True
    for entry in listed:
        if fault := _stranger(entry):
            problems.append(Problem(f"{named}/{entry.name}", 1, 1, *fault))
            whole = whole and entry.name not in BY_PLURAL
        else:
            good.add(entry.name)
    listings: dict[Kind, list[os.DirEntry[str]]] = {}
    for kind in (kind for kind in KINDS if kind.plural in good):
        listings[kind], failed = _listing(data / kind.plural, f"{named}/{kind.plural}")
        problems += failed
        whole = whole and not failed
    return listings if whole else {}, problems


def _gather(kind: Kind, listed: list[os.DirEntry[str]], named: str) -> tuple[list[RecordFile], list[Problem]]:
    """The files in the folder of a kind, and what is wrong with them."""
    files, problems = list[RecordFile](), list[Problem]()
    for entry in listed:
        path = f"{named}/{entry.name}"
        if fault := _misplaced(entry):
            problems.append(Problem(path, 1, 1, *fault))
            continue
        file = read_record(Path(entry.path), path, kind)
        if file.document.partial and not os.path.lexists(entry.path):
            continue  # the file of an editor that has gone since the folder was listed
        files.append(file)
        problems += file.document.problems
    return files, problems


def read_record(file: Path, path: str, kind: Kind) -> RecordFile:
    """Read and validate the file of one record; what is wrong with it is in its document."""
    document = read_file(file, path)
    record = validate(document, kind.model)
    if record:
        document.forget_marks(partial(_read_again, str(file), path))
    return Entry(kind, file.stem, document, record) if record else RecordFile(kind, file.stem, document)


def _read_again(file: str, path: str) -> Document:
    """Read a file named by a string, of which thousands are kept; a `Path` takes much more memory."""
    return read_file(Path(file), path)


def _listing(folder: Path, named: str) -> tuple[list[os.DirEntry[str]], list[Problem]]:
    """What is in a folder, by name, without what an editor or a system left there; and why it cannot be read."""
    try:
        with os.scandir(folder) as listing:
            found = [entry for entry in listing if not is_left_behind(entry.name)]
    except OSError as error:
        return [], [Problem(named, 1, 1, *refused(error))]
    if len(found) > MOST_FILES:
        message = f"this folder has {len(found):,} files; at most {MOST_FILES:,} are read"
        return [], [Problem(named, 1, 1, message, "Remove what does not belong here.")]
    return sorted(found, key=lambda entry: entry.name), []


def _stranger(entry: os.DirEntry[str]) -> Fault | None:
    """Why something in the data folder itself does not belong there."""
    if entry.is_symlink():
        return LINK
    if entry.name in OTHER_FILES:
        return None  # read by what needs it, which says what is wrong with it
    if entry.name in BY_PLURAL or entry.name in OTHER_FOLDERS:
        is_folder = entry.is_dir(follow_symlinks=False)
        return None if is_folder else ("this is not a folder", "Put a folder in its place, or remove it.")
    return "this is not a folder of records", _name_hint(entry.name)


def _name_hint(name: str) -> str:
    return did_you_mean(name, BY_PLURAL) or f"Folders here: {', '.join(BY_PLURAL)}."


def _misplaced(entry: os.DirEntry[str]) -> Fault | None:
    """Why something in a folder of records cannot be a record, before it is opened."""
    if entry.is_symlink():
        return LINK
    if not entry.is_file(follow_symlinks=False):
        return "this is not a file", "Records belong directly in the folder of their kind."
    stem, ending = Path(entry.name).stem, Path(entry.name).suffix
    if ending != ".yaml":
        return f"record files end in .yaml, not in {shown(ending) or 'nothing'}", "Rename the file."
    if not re.fullmatch(ID_PATTERN, stem):
        hint = "Rename it, using only lowercase letters a-z, digits and single hyphens, as in ai-use-notice.yaml."
        return f"the file name “{shown(stem)}” is not a valid id", hint
    return fault_of_id(stem)


def _same_ids(files: list[RecordFile]) -> Iterator[Problem]:
    """Records of two kinds with one id: an id names one record in the whole publication."""
    first: dict[str, str] = {}
    for file in files:
        if file.id in first:
            hint = "Rename the newer file; an id names one record in the whole publication."
            yield Problem(file.document.path, 1, 1, f"the id “{file.id}” is already used by {first[file.id]}", hint)
        first.setdefault(file.id, file.document.path)
