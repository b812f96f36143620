"""What was computed of some content, kept from one run to the next where a folder is given for it.

A value is kept under a digest of all that it was computed of. The folder may be removed at any time, and several processes
may use it at once. A file in it that is damaged, or was written by other code, is as good as none.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, TypeVar

Plain = TypeVar("Plain")
"""A value of texts, bytes, numbers, truth values and nothing, and of lists, tuples, sets and dictionaries of these."""
Digest = bytes
"""What stands for some content; empty for content of which nothing may be kept."""

_SIZE: Final = 16
_LARGEST: Final = 64 * 1024 * 1024
"""Bytes of the values in one file. Beyond them, only those stay that the run has used."""
_CODE: Final = Path(__file__).parent


class _Shelf:
    """The values that one computation has left, by the digest of what each was computed of, each as the bytes of `marshal`."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.there = _read(file) if file else {}
        self.used: dict[Digest, bytes] = {}
        self.grown = False

    def get(self, digest: Digest) -> bytes | None:
        """The value under a digest."""
        if (found := self.there.get(digest)) is not None:
            self.used[digest] = found
        return found

    def put(self, digest: Digest, value: bytes) -> None:
        """Keep a value."""
        self.there[digest] = self.used[digest] = value
        self.grown = True

    def save(self) -> None:
        """Write what has come; where the file cannot be written, nothing is kept."""
        if self.file and self.grown:
            whole = sum(map(len, self.there.values())) <= _LARGEST
            with contextlib.suppress(OSError):
                _write(self.file, dict(self.there if whole else self.used))
            self.grown = False


_SHELVES: dict[str, _Shelf] = {}
_PLACE: list[Path] = []


def keep_in(folder: Path | None) -> None:
    """Keep values in a folder from now on, which need not be there yet; without one, nothing is kept."""
    _SHELVES.clear()
    _PLACE[:] = [folder] if folder else []


def save(*, let_go: bool = True) -> None:
    """Write what has come since the last time, and let go of all that is kept until it is asked for again, or hold it."""
    for shelf in [*_SHELVES.values()]:
        shelf.save()
    if let_go:
        _SHELVES.clear()


def kept(name: str, digest: Digest, compute: Callable[[], Plain]) -> Plain:
    """The value of a computation that depends on nothing but what the digest stands for, and on the code of this package."""
    if not (_PLACE and digest):
        return compute()
    shelf = _shelf(name)
    if (found := shelf.get(digest)) is not None:
        return marshal.loads(found)  # type: ignore[no-any-return]
    value = compute()
    put(name, digest, value)
    return value


def find(name: str, digest: Digest) -> Any:
    """The value that is kept under a digest; None where there is none."""
    found = _shelf(name).get(digest) if _PLACE and digest else None
    return None if found is None else marshal.loads(found)


def put(name: str, digest: Digest, value: Any) -> None:
    """Keep a value under a digest."""
    if _PLACE and digest:
        _shelf(name).put(digest, marshal.dumps(value))


def digest_of(*parts: bytes | str) -> Digest:
    """What stands for some parts, in their order."""
    whole = blake2b(digest_size=_SIZE)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        whole.update(len(content).to_bytes(8, "big"))
        whole.update(content)
    return whole.digest()


def _shelf(name: str) -> _Shelf:
    if name not in _SHELVES:
        _SHELVES[name] = _Shelf(_PLACE[0] / name)
    return _SHELVES[name]


def _read(file: Path) -> dict[Digest, bytes]:
    """What is in a file, if this code has written it, and nothing has befallen it."""
    try:
        raw = file.read_bytes()
    except OSError:
        return {}
    seal, content = raw[:_SIZE], raw[_SIZE:]
    return marshal.loads(content) if seal == _seal(content) else {}


def _write(file: Path, values: dict[Digest, bytes]) -> None:
    """Write a file in one step, so that no other process ever sees a part of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = marshal.dumps(values)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        part.write_bytes(_seal(content) + content)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _seal(content: bytes) -> bytes:
    return blake2b(content, key=_code(), digest_size=_SIZE).digest()


@cache
def _code() -> Digest:
    """What stands for all that computes: this package, the interpreter, and the packages that are installed for it."""
    files = sorted(_CODE.rglob("*.py"))
    return digest_of(sys.version, *_packages(sys.path), *(file.read_bytes() for file in files))


def _packages(places: Iterable[str]) -> list[str]:
    """The packages in some folders, with their versions, as installers name what they leave there."""
    names = list[str]()
    for place in places:
        with contextlib.suppress(OSError):
            names += (found.name for found in Path(place).iterdir() if found.suffix == ".dist-info")
    return sorted(names)
