"""The files below a folder of the project, as far as every system can have them and something is made of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dossier.problems import Problem, shown
from dossier.reading.listing import is_left_behind
from dossier.reading.text_file import not_a_file, refused
from dossier.records.ids import fault_of_id
from dossier.records.limits import DEEPEST_NESTING

MOST_FILES: Final = 2_000
"""Files below one folder; docs/ has 40."""

Wanted = Callable[[str], str]
"""What to do about a file, given by its path below the folder, that does not belong there; empty where it does."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The paths of files below a folder, sorted, with `/`, and what is wrong with what else is there."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def walk(folder: Path, named: str, wanted: Wanted) -> Tree:
    """Look through a folder, which is called `named` in problems. Links are not followed, and nothing is opened.

    What editors and systems leave behind is passed over.
    """
    files, problems = list[str](), list[Problem]()
    for item in _below(folder, named, "", wanted):
        if isinstance(item, Problem):
            problems.append(item)
        elif len(files) == MOST_FILES:
            problems.append(Problem(named, 1, 1, f"there are more than {MOST_FILES:,} files", "Remove some."))
            break
        else:
            files.append(item)
    return Tree(tuple(sorted(files)), tuple(problems))


def _below(folder: Path, named: str, way: str, wanted: Wanted) -> Iterator[str | Problem]:
    try:
        with os.scandir(folder / way) as listing:
            found = sorted((entry for entry in listing if not is_left_behind(entry.name)), key=lambda one: one.name)
    except OSError as error:
        yield Problem(f"{named}/{way}".rstrip("/"), 1, 1, *refused(error))
        return
    for entry in found:
        path = way + entry.name
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
            fault = None if is_folder else not_a_file(entry.stat(follow_symlinks=False))
        except OSError:  # it vanished meanwhile, as files of editors do
            continue
        fault = fault or _misnamed(entry.name, is_folder)
        if is_folder and path.count("/") == DEEPEST_NESTING:
            fault = ("there are too many folders within one another", f"Have at most {DEEPEST_NESTING}.")
            is_folder = False
        below = [*_below(folder, named, f"{path}/", wanted)] if is_folder else []
        if fault and (below or not is_folder):
            yield Problem(f"{named}/{path}", 1, 1, *fault)
        elif is_folder:
            yield from below
        elif hint := wanted(path):
            yield Problem(f"{named}/{path}", 1, 1, "this file does not belong here", hint)
        else:
            yield path


def _misnamed(name: str, is_folder: bool) -> tuple[str, str] | None:
    """Why a name is not one that every system takes and an address may have, and what to do."""
    stem = name if is_folder else name.rpartition(".")[0] or name
    if not fault_of_id(stem.removeprefix("_")):
        return None
    hint = "Use lowercase letters a-z, digits and single hyphens, as in how-to-cite.md; con, nul and the like are of Windows."
    return f"a file here cannot be called “{shown(name)}”", hint
