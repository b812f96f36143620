"""Gathers the records of a data folder: every file read, checked and made a record."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath

from dossier.memory import read_once
from dossier.problems import Problem, did_you_mean
from dossier.records.ids import as_id
from dossier.records.kinds import BY_PLURAL, KINDS, Kind
from dossier.records.models import Base

from .document import Document, NoId
from .entry import AnyEntry, Entry, RecordFile
from .listing import Fault, listing, misplaced
from .loaded_words import WORDS_FILE, LoadedWord, language_of_words, read_words
from .meant.identities import Identities
from .meant.misplaced import kind_meant, kind_of, said_of
from .mended.records import all_mended
from .published import LEDGER, read_published
from .releases import RELEASES_FILE, Releases, read_releases
from .sound import read_as
from .source_health import HEALTH_FILE, Health, read_health
from .strict_yaml import read_file
from .text_file import LINK
from .translation.files import TRANSLATIONS, read_translations
from .translation.translation import Translations
from .validation import validate

OTHER_FOLDERS = {"schema", TRANSLATIONS}
_OTHER_FILES = {LEDGER, WORDS_FILE, HEALTH_FILE, RELEASES_FILE}
_MOST_CURED = 20
"""Words of one file for which a record is looked for."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a data folder holds: the files, sound or not, and what is wrong."""

    files: tuple[RecordFile, ...]
    known: frozenset[tuple[str, str]]
    """Kind and id of every file, readable or not, so that no reference to it counts as dangling."""
    words: tuple[LoadedWord, ...]
    other_words: Mapping[str, tuple[LoadedWord, ...]]
    """The loaded words of other languages, by the code of the language."""
    health: Health
    releases: Releases
    translations: Translations
    published: frozenset[tuple[str, str]]
    """Kind and id of every record that has, or had, a page."""
    problems: tuple[Problem, ...]
    meant: Mapping[str, tuple[AnyEntry, ...]]
    """By the path of each faulty file of which that is known: the record as it is meant, in one or two versions."""


def read_folder(data: Path, named: str) -> Folder:
    """Read all records below a data folder; `named` is how the folder is called in problems.

    While a folder of records cannot be read, nothing is: every reference to what is in it would be reported.
    """
    listings, files, problems = _listings(data, named)
    for kind, listed in listings.items():
        found, more = _gather(kind, listed, f"{named}/{kind.plural}")
        files += found
        problems += more
    meant, more = _of_files(files)
    problems += more
    words, of_words = read_words(data / WORDS_FILE, f"{named}/{WORDS_FILE}")
    other_words, of_others = _other_words(data, named)
    health, of_health = read_health(data / HEALTH_FILE, f"{named}/{HEALTH_FILE}")
    releases, of_releases = read_releases(data / RELEASES_FILE, f"{named}/{RELEASES_FILE}")
    translations, of_translations = read_translations(data, named, files) if listings else (Translations(), [])
    problems += [*_same_ids(files), *of_words, *of_others, *of_health, *of_releases, *of_translations]
    known, published = frozenset(file.key for file in files), read_published(data)
    return Folder(
        tuple(files), known, words, other_words, health, releases, translations, published, tuple(problems), meant
    )


def is_other_file(name: str) -> bool:
    """Whether a file of the data folder with this name is no record, and what it is for."""
    return name in _OTHER_FILES or language_of_words(name) is not None


def _other_words(data: Path, named: str) -> tuple[dict[str, tuple[LoadedWord, ...]], list[Problem]]:
    """The loaded words of each other language, and what is wrong with their lists."""
    names = (file.name for file in sorted(data.glob("*.yaml")))
    lists = {language: name for name in names if (language := language_of_words(name))}
    found = {language: read_words(data / name, f"{named}/{name}") for language, name in lists.items()}
    words = {language: listed for language, (listed, _) in found.items()}
    return words, [problem for _, problems in found.values() for problem in problems]


def _listings(data: Path, named: str) -> tuple[dict[Kind, list[os.DirEntry[str]]], list[RecordFile], list[Problem]]:
    """What is in the folder of each kind, or nothing if one cannot be read; records elsewhere; and what is wrong."""
    listed, problems = listing(data, named)
    if problems and not os.path.lexists(data):
        hint = "Name the folder that contains terms/, actions/, sources/ and so on."
        return {}, [], [Problem(named, 1, 1, "there is no such data folder", hint)]
    good, whole, strays = set[str](), True, list[RecordFile]()
    for entry in listed:
        if fault := _stranger(entry):
            found = [_read_stray(*stray, named) for stray in _strays(entry, named)]
            strays += (one for one in found if isinstance(one, RecordFile))
            problems += (one for one in found if isinstance(one, Problem))
            problems += [] if found else [Problem(f"{named}/{entry.name}", 1, 1, *fault)]
            whole = whole and entry.name not in BY_PLURAL
        else:
            good.add(entry.name)
    listings: dict[Kind, list[os.DirEntry[str]]] = {}
    for kind in (kind for kind in KINDS if kind.plural in good):
        listings[kind], failed = listing(data / kind.plural, f"{named}/{kind.plural}")
        problems += failed
        whole = whole and not failed
    return (listings, strays, problems) if whole else ({}, [], problems)


def _gather(kind: Kind, listed: list[os.DirEntry[str]], named: str) -> tuple[list[RecordFile], list[Problem]]:
    """The files in the folder of a kind, and what is wrong with them."""
    files, problems = list[RecordFile](), list[Problem]()
    for entry in listed:
        path = f"{named}/{entry.name}"
        if fault := misplaced(entry):
            problem = Problem(path, 1, 1, *fault)
            if meant := _read_misnamed(entry, path, kind):
                meant.document.problems.insert(0, problem)
                files.append(meant)
            else:
                problems.append(problem)
            continue
        file = _read_once(entry.path, path, kind)
        if file.document.partial and not os.path.lexists(entry.path):
            continue  # the file of an editor that has gone since the folder was listed
        files.append(file)
    return files, problems


def _read_once(file: str, path: str, kind: Kind) -> RecordFile:
    return read_once(path, file, lambda: read_record(Path(file), path, kind), is_sound=_is_sound)


def _is_sound(file: RecordFile) -> bool:
    return isinstance(file, Entry) and not file.document.problems


def _read_misnamed(entry: os.DirEntry[str], path: str, kind: Kind) -> RecordFile | None:
    """A file whose name alone is wrong, as the record that it is meant to be; None for anything else."""
    stem = as_id(Path(entry.name).stem)
    if not stem or Path(entry.name).suffix not in (".yaml", ".yml") or not entry.is_file(follow_symlinks=False):
        return None
    file = read_record(Path(entry.path), path, kind)
    return RecordFile(file.kind, stem, file.document) if kind_of(file.document.value) else None


def _of_files(files: list[RecordFile]) -> tuple[dict[str, tuple[AnyEntry, ...]], list[Problem]]:
    """Faulty records as they are meant, and what is wrong with each file."""
    faulty = [file for file in files if file.document.problems]
    identities = Identities(files) if faulty else None
    if not identities:
        return {}, []
    problems = list(chain.from_iterable(_cured(file, identities) for file in faulty))
    found = {file.document.path: mended for file, mended in all_mended(faulty, identities)}
    problems += chain.from_iterable(mended.problems for mended in found.values())
    return {path: mended.versions for path, mended in found.items()}, problems


def _cured(file: RecordFile, identities: Identities) -> Iterator[Problem]:
    """What is wrong with a file; where words were written for an id, with the id of the record that they name."""
    cures = {one.problem: _cure(one, identities) for one in file.document.no_ids[:_MOST_CURED]}
    yield from (replace(problem, hint=cures.get(problem, problem.hint)) for problem in file.document.problems)


def _cure(wrong: NoId, identities: Identities) -> str:
    return identities.cure(wrong.words, wrong.kind, wrong.location) or identities.explanation(wrong.kind)


def read_record(file: Path, path: str, kind: Kind) -> RecordFile:
    """Read and validate the file of one record; what is wrong with it is in its document."""
    document, record = read_as(kind.model, file, path, partial(_model_meant, kind=kind, name=file.name))
    if record:
        return Entry(kind, file.stem, document, record)
    return RecordFile(kind_meant(document.value, kind), file.stem, document)


def _model_meant(document: Document, kind: Kind, name: str) -> type[Base] | None:
    """The model of the kind whose fields a file in the folder of another kind has; that it is there is a problem."""
    meant = kind_meant(document.value, kind)
    if meant is kind:
        return None
    hint = f"Move the file to {PurePosixPath(document.path).parents[1] / meant.plural / name}."
    message = f"these are the fields of {meant.with_article}, not of {kind.with_article}"
    document.problems.append(Problem(document.path, 1, 1, message, hint))
    return meant.model


def _stranger(entry: os.DirEntry[str]) -> Fault | None:
    """Why something in the data folder itself does not belong there."""
    if entry.is_symlink():
        return LINK
    if is_other_file(entry.name):
        return None  # read by what needs it, which says what is wrong with it
    if entry.name in BY_PLURAL or entry.name in OTHER_FOLDERS:
        is_folder = entry.is_dir(follow_symlinks=False)
        return None if is_folder else ("this is not a folder", "Put a folder in its place, or remove it.")
    return "this is not a folder of records", _name_hint(entry.name)


def _strays(entry: os.DirEntry[str], named: str) -> Iterator[tuple[Path, str]]:
    """The files that may be records in something that does not belong in the data folder, each with its path."""
    if entry.is_file(follow_symlinks=False) and entry.name.endswith(".yaml"):
        yield Path(entry.path), f"{named}/{entry.name}"
    elif entry.is_dir(follow_symlinks=False) and entry.name not in BY_PLURAL:
        for file in listing(Path(entry.path), f"{named}/{entry.name}")[0]:
            if file.name.endswith(".yaml"):
                yield Path(file.path), f"{named}/{entry.name}/{file.name}"


def _read_stray(file: Path, path: str, named: str) -> RecordFile | Problem:
    """A file in no folder of records: as a faulty record of the kind whose fields it has, or what is said of it."""
    document = read_file(file, path)
    folder = path.removeprefix(f"{named}/").rpartition("/")[0]
    problem = Problem(path, 1, 1, *said_of(document.value, file.name, named, folder))
    kind = kind_of(document.value)
    if not kind:
        return problem
    document.problems.append(problem)
    validate(document, kind.model)
    return RecordFile(kind, file.stem, document)


def _name_hint(name: str) -> str:
    return did_you_mean(name, BY_PLURAL) or f"Folders here: {', '.join(BY_PLURAL)}."


def _same_ids(files: list[RecordFile]) -> Iterator[Problem]:
    """Records of two kinds with one id: an id names one record in the whole publication."""
    first: dict[str, str] = {}
    for file in files:
        if file.id in first:
            hint = "Rename the newer file; an id names one record in the whole publication."
            yield Problem(file.document.path, 1, 1, f"the id “{file.id}” is already used by {first[file.id]}", hint)
        first.setdefault(file.id, file.document.path)
