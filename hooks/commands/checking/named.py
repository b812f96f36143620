"""What a person names to a command: files, folders, or records by their ids."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from commands.project import DOCS, ROOT, shown
from dossier.problems import nearest
from dossier.problems import shown as cut
from dossier.reading.listing import is_left_behind
from dossier.reading.meant.misplaced import said_of
from dossier.reading.published import read_published, restored
from dossier.reading.strict_yaml import read_file
from dossier.records.kinds import BY_NAME, BY_PLURAL, KINDS, Kind

_ALSO = (DOCS, ROOT / "mkdocs.yml", ROOT / "overrides")
"""What is checked besides the records."""


class NotChecked(Exception):
    """Something that was named is not there, or is never checked; says why, and what to do."""


def find_named(words: Iterable[str], data: Path) -> list[Path]:
    """The files and folders that some words name: a path, or a record as its id, `term:its-id` or `terms/its-id`.

    Raises `NotChecked`, with a line for each that names nothing.
    """
    found, faults = list[Path](), list[str]()
    for word in words:
        try:
            found.append(_found(word, data))
        except NotChecked as fault:
            faults.append(str(fault))
    if faults:
        raise NotChecked("\n".join(faults))
    return found


def _found(word: str, data: Path) -> Path:
    path = Path(word)
    if os.path.lexists(path):
        _refuse_unchecked(path, data)
        return path
    records = [data / kind.plural / f"{id_}.yaml" for kind, id_ in _records(word)]
    there = next((record for record in records if record.is_file()), None)
    if there is None:
        raise NotChecked(f"{cut(word)}: there is no such file, folder or record. {_hint(word, data)}")
    return there


def _records(word: str) -> Iterator[tuple[Kind, str]]:
    """Kind and id of every record that a word may name."""
    rest, _, id_ = word.strip().strip("/").removesuffix(".yaml").replace(":", "/").rpartition("/")
    folder = rest.rpartition("/")[2]
    kind = BY_PLURAL.get(folder) or BY_NAME.get(folder)
    yield from ((each, id_) for each in KINDS if kind in (None, each) and "\0" not in id_)


def _hint(word: str, data: Path) -> str:
    """What to do about a word that names nothing: what was published under it, or what is spelled nearly so."""
    wanted = list(_records(word))
    published = read_published(data)
    for kind, id_ in wanted:
        if (kind.name, id_) in published:
            return restored(f"{shown(data)}/{kind.plural}/{id_}.yaml")
    files = {file.stem: file for kind, _ in wanted for file in (data / kind.plural).glob("*.yaml")}
    near = nearest(wanted[0][1], files) if wanted else ""
    return f"Did you mean {shown(files[near])}?" if near else "Check the spelling; ./dossier check looks at everything."


def _refuse_unchecked(path: Path, data: Path) -> None:
    """Raise `NotChecked` for a file or folder of which a check says nothing."""
    place = Path(os.path.realpath(path.parent)) / path.name
    folder = Path(os.path.realpath(data))
    whole = (folder, *(Path(os.path.realpath(other)) for other in _ALSO))
    within = [Path(os.path.realpath(path)).is_relative_to(other) or place.is_relative_to(other) for other in whole]
    if not any(within):
        raise NotChecked(_elsewhere(path, data))
    if any(map(is_left_behind, place.parts[-1:])):
        raise NotChecked(f"{cut(path)}: a file of an editor or a system, which is passed over. Rename it if it is not.")
    if place.is_relative_to(folder / "schema"):
        raise NotChecked(f"{cut(path)}: generated, and not checked here. Run ./dossier schema --check.")


def _elsewhere(path: Path, data: Path) -> str:
    """What is said of something outside the folders that are checked."""
    if path.suffix in (".yaml", ".yml") and path.is_file():
        message, hint = said_of(read_file(path, str(path)).value, f"{path.stem}.yaml", shown(data))
        return f"{cut(path)}: {message}. {hint}"
    places = ", ".join(map(shown, (data, *_ALSO)))
    return f"{cut(path)}: not checked. What is published is in {places}."
