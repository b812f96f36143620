"""What git knows of the records as they were published; the only module that asks it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path


class NoGit(Exception):
    """Git is not here, or the records are in no repository of it."""


class UnknownVersion(Exception):
    """Git knows nothing of a version by this name, or nothing that it has in common with this one."""


def published_records(data: Path, base: str) -> dict[str, str]:
    """The text, in the last version in common with `base`, of each file below a folder that is another one now.

    Files are named by their path below the folder. Files that are new, or gone, are left out. Raises `NoGit` or
    `UnknownVersion`.
    """
    version = _common(data, base)
    unknown = UnknownVersion(f"git does not say what changed since {version}")
    listing = ("diff", "--name-only", "-z", "--relative", "--no-renames", "--diff-filter=M", version, "--", ".")
    changed = _git(data, unknown, *listing).decode(errors="surrogateescape").split("\0")
    names = [name for name in changed if name.endswith(".yaml") and "\n" not in name]
    return dict(_texts(data, version, names))


def all_records(data: Path, base: str) -> dict[str, str]:
    """The text of every file below a folder in the last version in common with `base`, by its path there.

    Raises `NoGit` or `UnknownVersion`.
    """
    version = _common(data, base)
    unknown = UnknownVersion(f"git does not give the files of {version}")
    listing = _git(data, unknown, "ls-tree", "-r", "--name-only", "-z", version, "--", ".")
    names = [name for name in listing.decode(errors="surrogateescape").split("\0") if name and "\n" not in name]
    return dict(_texts(data, version, names))


def committed_text(folder: Path, name: str) -> str:
    """The text of a file in a folder as it was last committed. Raises `NoGit` where it never was."""
    failure = NoGit(f"{name} was never committed")
    return _git(folder, failure, "show", f"HEAD:./{name}").decode("utf-8", "replace")


def _common(data: Path, base: str) -> str:
    """The last version in common with `base`. Raises `NoGit` or `UnknownVersion`."""
    _git(data, NoGit(f"{data} is in no repository of git"), "rev-parse", "--show-toplevel")
    unknown = UnknownVersion(f"git knows no version “{base}” that this one comes from")
    return _git(data, unknown, "merge-base", "--end-of-options", base, "HEAD").decode().strip()


def uncommitted(root: Path, paths: Sequence[str]) -> tuple[str, ...]:
    """The files at these paths of a checkout that are not as they were committed. Raises `NoGit`."""
    failure = NoGit(f"{root} is in no repository of git")
    found = _git(root, failure, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *paths)
    return tuple(row[3:] for row in found.decode(errors="surrogateescape").split("\0") if row)


def _texts(data: Path, version: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The text of each file in a version; one process gives them all."""
    wanted = "".join(f"{version}:./{name}\n" for name in names)
    unknown = UnknownVersion(f"git does not give the files of {version}")
    given = _git(data, unknown, "cat-file", "--batch", told=os.fsencode(wanted))
    for name in names:
        head, _, rest = given.partition(b"\n")
        size = int(head.rsplit(b" ", 1)[1])
        yield name, rest[:size].decode("utf-8", "replace")
        given = rest[size + 1 :]


def _git(folder: Path, failure: Exception, *words: str, told: bytes = b"") -> bytes:
    """What git answers. Raises `NoGit` where there is none, and `failure` where it refuses."""
    try:
        done = subprocess.run(["git", *words], cwd=folder, input=told, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoGit("git is not installed") from None
    if done.returncode:
        raise failure
    return done.stdout
