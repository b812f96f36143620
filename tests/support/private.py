"""What no published file may tell, whatever its format: looked for in the words that are in it."""

from __future__ import annotations

import gzip
import html
import io
import re
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

MARK: Final = "@@dossier:"
_ROOTS = ("home", "root", "tmp", "work", "Users", "usr", "var", "opt", "private", "mnt", "build", "builds", "runner")
_MACHINE = re.compile(rf"(?<![\w./%-])/(?:{'|'.join(_ROOTS)})/[\w.-]+|\b[A-Z]:\\\\?(?:Users|Windows)|(?<!`)file:///?\w")
_PERHAPS_MACHINE = (*(f"/{root}/" for root in _ROOTS), ":\\", "file:/")
_CLOCK = re.compile(r"\b20[0-9]{2}-?[01][0-9]-?[0-3][0-9]T(?!00:?00:?00)[0-2][0-9]:?[0-5][0-9]")
_MAIL = re.compile(r"(?<![\w./@+%-])[A-Za-z0-9][\w.+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}\b(?![/@])")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_OF_THE_SEARCH = b"pagefind_dcd"
"""What a file of the search begins with."""
_RUN = re.compile(rb"[\x20-\x7e\n]{8,}")
_WORDS = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)+")
IN_A_ROW: Final = 5
"""How many words in a row are so rare that they show where they are from."""


@dataclass(frozen=True)
class Told:
    """Something that a file tells and should not."""

    file: str
    what: str


def texts(path: Path, content: bytes | None = None, name: str = "") -> Iterator[tuple[str, str]]:
    """The words in a file, and its name; of an archive those of each file in it, of a database those of its rows."""
    name, found = name or path.name, path.read_bytes() if content is None else content
    if found[:2] == b"\x1f\x8b":
        yield from texts(path, gzip.decompress(found), f"{name} (unpacked)")
    elif found[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(found)) as archive:
            for member in archive.infolist():
                yield from texts(path, archive.read(member), f"{name}: {member.filename}")
    elif found[:15] == b"SQLite format 3":
        yield name, "\n".join(_rows(found))
    elif b"\0" in found or found.startswith(_OF_THE_SEARCH):
        yield name, b"\n".join(_RUN.findall(found)).decode("ascii")
    else:
        yield name, _plain(found.decode("utf-8"), name)


def _rows(database: bytes) -> Iterator[str]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database)
    for (table,) in connection.execute("select name from sqlite_schema where type = 'table'").fetchall():
        try:
            rows = connection.execute(f'select * from "{table}"')  # the names are those of the file itself
            yield from (str(value) for row in rows for value in row if isinstance(value, str))
        except sqlite3.OperationalError:  # a table of the index of words, which cannot be read by itself
            continue


def _plain(text: str, name: str) -> str:
    """Text without the signs by which its format escapes others and breaks lines."""
    if name.endswith(".ics"):
        text = text.replace("\r\n ", "").replace("\n ", "")
    if "\\u" in text:
        text = _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), text)
    if "&#" in text or "&quot;" in text:
        text = html.unescape(text)
    return text


def faults(text: str, *, contact: str, machine: Iterable[str]) -> Iterator[str]:
    """Places of this machine, times of day, marks that were not filled, and addresses of people, in the text of a file.

    `contact` is the one e-mail address that may be told, `machine` are names of folders of this machine.
    """
    if MARK in text:
        yield "a mark that was not filled"
    yield from (f"a folder of a machine: {folder}" for folder in machine if folder in text)
    if any(sign in text for sign in _PERHAPS_MACHINE):
        yield from (f"a place on a machine: {found[0]}" for found in _MACHINE.finditer(text))
    yield from (f"a time of day: {found[0]}" for found in _CLOCK.finditer(text))
    if "@" in text:
        yield from (f"an e-mail address: {found[0]}" for found in _MAIL.finditer(text) if found[0] != contact)


def telling(excerpt: str, elsewhere: str) -> list[str]:
    """Words of an excerpt by which it is recognized in a file: some in a row that are not in what may be told."""
    pieces = []
    for run in _WORDS.findall(excerpt):
        words = run.split(" ")
        pieces += [" ".join(words[start : start + IN_A_ROW]) for start in range(0, len(words) - IN_A_ROW + 1, IN_A_ROW)]
    return [piece for piece in pieces if piece not in elsewhere]


_NAME = re.compile(r"\b[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_FIRST = re.compile(
    r"^(?:A|After|And|As|At|Before|But|For|If|In|It|Judge|On|President|Senator|Since|The|This|Under|When|Where|While) "
)


def names(words: str, known: str) -> list[str]:
    """What looks like the name of a person in some words and is in none of the names that are known."""
    found = (_FIRST.sub("", name) for name in _NAME.findall(words))
    return [name for name in found if " " in name and name.casefold().removesuffix("’s") not in known]


def strings(value: Any) -> Iterator[str]:
    """All texts in plain values, in depth."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(inner)
