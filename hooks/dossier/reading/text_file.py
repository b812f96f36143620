"""Reads a text file as UTF-8; what no one can read is a problem at its place."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from dossier.problems import Problem, ProblemsFound, shown

from .places import Mark

LARGEST_TEXT = 4 * 1024 * 1024
"""Bytes in a file of text other than a record: the addresses of 50,000 pages."""
Finding = tuple[Mark, str, str]
"""Where something is wrong in a text, what, and what to do."""

LINK = "this is a symbolic link", "Put the file itself here; links are not followed."
"""What is said of a link, and what to do."""

_SAVE = "Save the file as UTF-8."
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$", re.MULTILINE)


class Unreadable(Exception):
    """A file that cannot be read at all; `finding` says where and why."""

    def __init__(self, mark: Mark, message: str, hint: str) -> None:
        self.finding: Finding = mark, message, hint
        super().__init__(message)


def read_text(file: Path, named: str, most: int = LARGEST_TEXT) -> str:
    """The text of a file of at most so many bytes, which is called `named` in problems.

    Raises `ProblemsFound` when it cannot be read, or holds the marks of a merge conflict.
    """
    try:
        text = decoded(read_bytes(file, most)).replace("\r\n", "\n")
    except Unreadable as error:
        mark, message, hint = error.finding
        raise ProblemsFound([Problem(named, *mark, message, hint)]) from None
    if conflict := [Problem(named, *mark, message, hint) for mark, message, hint in conflict_marks(text)]:
        raise ProblemsFound(conflict)
    return text


def read_bytes(file: Path, most: int) -> bytes:
    """What is in a file of at most so many bytes; links, folders, pipes and devices are no files.

    Raises `Unreadable`.
    """
    try:
        if fault := not_a_file(os.lstat(file)):
            raise Unreadable((1, 1), *fault)
        with open(file, "rb", opener=_without_waiting) as opened:
            raw = opened.read(most + 1) if stat.S_ISREG(os.fstat(opened.fileno()).st_mode) else b""
    except OSError as error:
        raise Unreadable((1, 1), *refused(error)) from None
    if len(raw) > most:
        message = f"this file is too large; the limit is {most // 1024} KiB"
        raise Unreadable((1, 1), message, "Split it, or shorten its text.")
    return raw


def _without_waiting(path: str, flags: int) -> int:
    """Open a file that may have become a pipe or a link since it was looked at."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))


def not_a_file(found: os.stat_result) -> tuple[str, str] | None:
    """Why what was found at a place is not read as a file, and what to do; None where it is one."""
    if stat.S_ISLNK(found.st_mode):
        return LINK
    if stat.S_ISDIR(found.st_mode):
        return "this is a folder, not a file", "Move it away, or put its files where they belong."
    return None if stat.S_ISREG(found.st_mode) else ("this is not a file", "Remove it; only files are read.")


def refused(error: OSError) -> tuple[str, str]:
    """Why the system does not give a file or folder, and what to do."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "there is no such file", "Restore it; its place is fixed."
    if error.errno in (errno.EACCES, errno.EPERM):
        return "you may not read this", "Give yourself the right to read it, for example with `chmod u+rX`."
    return f"this cannot be read: {error.strerror or 'the system does not say why'}", "Check the disk, and the name."


def decoded(raw: bytes) -> str:
    """Bytes as text, without the mark at its beginning that some editors write. Raises `Unreadable`."""
    if raw.startswith(_WIDE) or _is_wide(raw):
        raise Unreadable((1, 1), "this is not UTF-8 text, but UTF-16 or UTF-32", _SAVE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(_end(raw[: error.start]), "this is not UTF-8 text", _SAVE) from None
    if (at := raw.find(0)) >= 0:
        raise Unreadable(_end(raw[:at]), "this is not text: a byte in it is zero", _SAVE)
    return text


def _end(before: bytes) -> Mark:
    """Line and column of what follows."""
    text = before.decode("utf-8-sig", "replace")
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _is_wide(raw: bytes) -> bool:
    """Whether so many bytes are zero that each character must take two or four of them."""
    return len(raw) > 1 and raw.count(0) * 4 > len(raw)


def conflict_marks(text: str, *, underlines: bool = True) -> Iterator[Finding]:
    """The lines that an unfinished merge left in a text, where `=======` alone may underline a heading or not."""
    if not _CONFLICT.search(text):
        return
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if _CONFLICT.fullmatch(line)]
    if underlines and all(line.startswith("=") for _, line in lines):
        return
    for number, line in lines:
        hint = "Keep one of the two versions, and remove this line and the other marks."
        yield (number, 1), f"a merge was not finished here: {shown(line.rstrip())}", hint
