"""The copy as one ZIM file, for Kiwix and other readers of that format, with an index of all its words."""

from __future__ import annotations

import os
import posixpath
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path
from typing import Final

from libzim.writer import Compression, ContentProvider, Creator, Hint, IndexData, Item, StringProvider
from resvg_py import svg_to_bytes

from dossier.records.languages.locales import in_three_letters

from .offline.ways import INDEX

SIDE: Final = 48
"""The width of the picture that every ZIM file has, in pixels."""

_TYPES = {".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}
_FORWARD = re.compile(r'<meta http-equiv="refresh" content="[^;]*; url=([^"]*)">')
_HEADING = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_LEADS = re.compile(r' data-leads="([^"]*)"')


@dataclass(frozen=True, slots=True)
class About:
    """What a ZIM file says of itself; `icon` is a square drawing, as SVG."""

    name: str
    title: str
    description: str
    creator: str
    language: str
    license: str
    source: str
    day: date
    icon: str

    @property
    def metadata(self) -> Mapping[str, str]:
        """By the names that the format gives them."""
        return {
            "Name": self.name,
            "Title": self.title,
            "Description": self.description,
            "Creator": self.creator,
            "Publisher": self.creator,
            "Language": in_three_letters(self.language),
            "License": self.license,
            "Source": self.source,
            "Date": self.day.isoformat(),
        }


def write_zim(path: Path, files: Iterable[tuple[str, bytes]], about: About, *, packed: bool = True) -> None:
    """A ZIM file of a copy. Its format wants a random number in it, so no two of them are alike.

    Files that are not `packed` are ten times as large and are made in a tenth of the time.
    """
    creator = Creator(path).config_indexing(True, in_three_letters(about.language))
    creator.config_compression(Compression.zstd if packed else Compression.none)
    creator.set_mainpath(INDEX)
    with _silence(), creator:
        creator.add_illustration(SIDE, bytes(svg_to_bytes(svg_string=about.icon, width=SIDE, height=SIDE)))
        for name, value in about.metadata.items():
            if value:
                creator.add_metadata(name, value)
        for file, content in files:
            _add(creator, file, content)


@contextmanager
def _silence() -> Iterator[None]:
    """Nothing is printed meanwhile: the library tells how far it is, past Python's own output."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _add(creator: Creator, path: str, content: bytes) -> None:
    """A page, a way on from a former address, or another file."""
    suffix = Path(path).suffix
    html = content.decode() if suffix == ".html" else ""
    if found := _FORWARD.search(html):
        way = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[1]))
        creator.add_redirection(path, _title(html), way, {})
    else:
        creator.add_item(_Page(path, html) if html else _File(path, _TYPES[suffix], content))


class _File(Item):
    """A file that pages show."""

    def __init__(self, path: str, type_: str, content: bytes) -> None:
        super().__init__()
        self._path, self._type, self._content = path, type_, content

    def get_path(self) -> str:
        """Where it is below the root."""
        return self._path

    def get_title(self) -> str:
        """Nothing: it is no page."""
        return ""

    def get_mimetype(self) -> str:
        """What it is."""
        return self._type

    def get_contentprovider(self) -> ContentProvider:
        """Its bytes."""
        return StringProvider(self._content)

    def get_hints(self) -> dict[Hint, int]:
        """Only pages are listed by their titles."""
        return {Hint.FRONT_ARTICLE: False}


class _Page(_File):
    """A page, which is found by its title and by the words of its main part."""

    def __init__(self, path: str, html: str) -> None:
        super().__init__(path, _TYPES[".html"], html.encode())
        self._html = html

    def get_title(self) -> str:
        """Its title."""
        return _title(self._html)

    def get_hints(self) -> dict[Hint, int]:
        """It is listed."""
        return {Hint.FRONT_ARTICLE: True}

    def get_indexdata(self) -> IndexData:
        """Its words."""
        return _Words(self._html)


class _Words(IndexData):
    """What is searched of a page: its title, the words of its main part, and the phrases that lead to it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._html = html

    def has_indexdata(self) -> bool:
        """Every page is searched."""
        return True

    def get_title(self) -> str:
        """Its title, which counts for more than its words."""
        return _title(self._html)

    def get_content(self) -> str:
        """The words of its main part, without the menu, which all pages have."""
        return _words(_MAIN.search(self._html))

    def get_keywords(self) -> str:
        """The phrases that lead to it, which count for more as well."""
        found = _LEADS.search(self._html)
        return unescape(found[1]) if found else ""

    def get_wordcount(self) -> int:
        """How many words it has."""
        return len(self.get_content().split())

    def get_geoposition(self) -> tuple[float, float] | None:
        """Nowhere."""
        return None


def _title(html: str) -> str:
    """The heading of a page, or else the title in its head."""
    return _words(_HEADING.search(html) or _TITLE.search(html))


def _words(found: re.Match[str] | None) -> str:
    return " ".join(unescape(_TAG.sub(" ", found[0])).split()) if found else ""
