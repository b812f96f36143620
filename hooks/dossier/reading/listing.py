"""What is in a folder: without what editors, version control and systems leave there, and what of it can be no record."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from dossier.problems import Problem, shown
from dossier.records.ids import ID_PATTERN, as_id, fault_of_id
from dossier.records.limits import MOST_FILES

from .text_file import LINK, refused

Fault = tuple[str, str]
"""What is wrong, and what to do."""

_LEFT_BEHIND = re.compile(
    r"""\..*                                        # hidden: .DS_Store, .x.yaml.swp, .#x.yaml
    | .*~ | \#.*\# | ~\$.*                          # backups and locks of Emacs, Vim and Office
    | 4913 | .*\.(?:sw[a-p]|bak|orig|rej|tmp)       # probes, backups and halves of Vim, Git and patch
    | .*___jb_(?:tmp|old)___                        # JetBrains
    | __pycache__ | __macosx | (?:eh)?thumbs\.db | desktop\.ini | icon\r | lost\+found""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of this name, without its folder, is passed over wherever files are looked for."""
    return _LEFT_BEHIND.fullmatch(name) is not None


def listing(folder: Path, named: str) -> tuple[list[os.DirEntry[str]], list[Problem]]:
    """What is in a folder, by name, without what an editor or a system left there; and why it cannot be read."""
    try:
        with os.scandir(folder) as scanned:
            found = [entry for entry in scanned if not is_left_behind(entry.name)]
    except OSError as error:
        return [], [Problem(named, 1, 1, *refused(error))]
    if len(found) > MOST_FILES:
        message = f"this folder has {len(found):,} files; at most {MOST_FILES:,} are read"
        return [], [Problem(named, 1, 1, message, "Remove what does not belong here.")]
    return sorted(found, key=lambda entry: entry.name), []


def misplaced(entry: os.DirEntry[str]) -> Fault | None:
    """Why something in a folder of records cannot be a record, before it is opened."""
    if entry.is_symlink():
        return LINK
    if not entry.is_file(follow_symlinks=False):
        return "this is not a file", "Records belong directly in the folder of their kind."
    return _misnamed(entry.name)


@cache
def _misnamed(name: str) -> Fault | None:
    """Why a file of this name cannot be a record."""
    stem, ending = Path(name).stem, Path(name).suffix
    if ending != ".yaml":
        return (
            f"record files end in .yaml, not in {shown(ending) or 'nothing'}",
            f"Rename it to {as_id(stem) or 'ai-use-notice'}.yaml.",
        )
    if not re.fullmatch(ID_PATTERN, stem):
        hint = f"Rename it to {as_id(stem) or 'ai-use-notice'}.yaml: lowercase letters a-z, digits and single hyphens."
        return f"the file name “{shown(stem)}” is not a valid id", hint
    return fault_of_id(stem)
