"""The list of downloads on the page `/data/`: written when the files are there, of what they are."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
    found = defaultdict[str, list[Download]](list)
    for file in files:
        if file.holds:
            found[file.holds].append(_download(editions[0], site, file.path))
    listed = [download for group in found.values() for download in group]
    if listed:
        lines = sorted(listed, key=lambda download: download.path)
        (site / SUMS).write_text("".join(f"{download.line}\n" for download in lines), encoding="utf-8")
    for edition in editions:
        _fill_in(edition, site / edition.places.within, found, later)


def _fill_in(edition: Edition, folder: Path, found: Mapping[str, Sequence[Download]], later: Collection[str]) -> None:
    """Put the lists on the page in one language, and on its twin in Markdown."""
    parts = {"": _made(edition, bool(found))}
    for part, words in words_by_part(edition.labels).items():
        if part not in later:
            rows = tuple(_rows(words, found))
            parts[part] = edition.templates.render("pages/data-part", "data/", downloads=rows)
    _fill(folder / PAGE, parts)
    if (folder / TWIN).is_file():
        _fill(folder / TWIN, {part: to_markdown(words).strip() for part, words in parts.items()})


def _made(edition: Edition, with_sums: bool) -> Markup:
    sums, command = SUMS if with_sums else "", f"sha256sum --check {SUMS}"
    return edition.templates.render("pages/data-made", "data/", version=edition.version, sums=sums, command=command)


def _fill(page: Path, parts: Mapping[str, str]) -> None:
    html = page.read_text(encoding="utf-8")
    for part, words in parts.items():
        html = html.replace(downloads_mark(part), words)
    page.write_bytes(html.encode())


def _rows(words: Mapping[str, str], found: Mapping[str, Sequence[Download]]) -> Iterator[Row]:
    """What is listed in a part, in the order of its words."""
    yield from (Row(words[holds], tuple(found[holds])) for holds in words if holds in found)


def _download(edition: Edition, site: Path, path: str) -> Download:
    content = (site / path).read_bytes()
    ending = path.rpartition("/")[2].partition(".")[2]
    known = edition.labels.downloads.formats
    format_ = known.get(ending) or known[ending.rpartition(".")[2]]
    return Download(path, format_, len(content), hashlib.sha256(content).hexdigest())
