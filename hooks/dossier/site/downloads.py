"""The list of downloads on the page `/data/`: written when the files are there, of what they are."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.holds import words_by_part
from dossier.exports.twins.markdown import to_markdown
from dossier.pages.reuse.data import downloads_mark

PAGE = "data/index.html"
TWIN = "data/index.md"
SUMS = "data/sha256sums.txt"
"""The sums of all downloads, as `sha256sum --check` reads them in the root of the site."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that is there: its path below the root of the site, the name of its format, its bytes and their SHA-256."""

    path: str
    format: str
    size: int
    sum: str

    @property
    def line(self) -> str:
        """The file in a list of sums."""
        return f"{self.sum}  {self.path}"


Downloads = Mapping[str, Sequence[Download]]
"""The downloads by what they hold: a key of the labels, or the plural of a kind."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is there in one format or several."""

    words: str
    files: tuple[Download, ...]


def list_downloads(editions: Sequence[Edition], site: Path, files: Iterable[File], later: Collection[str] = ()) -> None:
    """Put the lists on the page of downloads in each language, and write the sums of all that is on it.

    The parts named by `later` stay as they are; a release makes what belongs there of the finished site.
    """
    if not (site / PAGE).is_file():
        return
    found = found_downloads(editions[0], files, lambda file: (site / file.path).read_bytes())
    if found:
        (site / SUMS).write_bytes(sums_of(found))
    for edition in editions:
        for path in (PAGE, TWIN):
            page = site / edition.places.within / path
            if page.is_file():
                page.write_bytes(with_downloads(edition, path, page.read_text(encoding="utf-8"), found, later).encode())


def found_downloads(edition: Edition, files: Iterable[File], content: Callable[[File], bytes]) -> Downloads:
    """The downloads among some files; `content` gives what is in each."""
    found = defaultdict[str, list[Download]](list)
    for file in files:
        if file.holds:
            found[file.holds].append(_download(edition, file.path, content(file)))
    return found


def sums_of(found: Downloads) -> bytes:
    """The file of the sums."""
    lines = sorted((download for group in found.values() for download in group), key=lambda download: download.path)
    return "".join(f"{download.line}\n" for download in lines).encode()


def with_downloads(edition: Edition, path: str, text: str, found: Downloads, later: Collection[str] = ()) -> str:
    """The page in one language, or its twin in Markdown, with the lists."""
    parts = _parts(edition, found, later)
    if path == TWIN:
        parts = {part: Markup(to_markdown(words).strip()) for part, words in parts.items()}
    for part, words in parts.items():
        text = text.replace(downloads_mark(part), words)
    return text


def _parts(edition: Edition, found: Downloads, later: Collection[str]) -> dict[str, Markup]:
    """What is in the place of each mark."""
    parts = {"": _made(edition, bool(found))}
    for part, words in words_by_part(edition.labels).items():
        if part not in later:
            rows = tuple(_rows(words, found))
            parts[part] = edition.templates.render("pages/data-part", "data/", downloads=rows)
    return parts


def _made(edition: Edition, with_sums: bool) -> Markup:
    sums, command = SUMS if with_sums else "", f"sha256sum --check {SUMS}"
    return edition.templates.render("pages/data-made", "data/", version=edition.version, sums=sums, command=command)


def _rows(words: Mapping[str, str], found: Mapping[str, Sequence[Download]]) -> Iterator[Row]:
    """What is listed in a part, in the order of its words."""
    yield from (Row(words[holds], tuple(found[holds])) for holds in words if holds in found)


def _download(edition: Edition, path: str, content: bytes) -> Download:
    ending = path.rpartition("/")[2].partition(".")[2]
    known = edition.labels.downloads.formats
    format_ = known.get(ending) or known[ending.rpartition(".")[2]]
    return Download(path, format_, len(content), hashlib.sha256(content).hexdigest())
