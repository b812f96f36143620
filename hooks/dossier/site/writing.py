"""Writes what the core makes: record pages, each one spliced into the shell of its kind, and files for machines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from posixpath import relpath

from markupsafe import Markup, escape

from dossier.collection.places import Places
from dossier.exports import in_head, of_page, of_record
from dossier.exports.edition import Edition
from dossier.exports.file import File, Finished
from dossier.pages.publication import Page

from .shell import Filled

_NOTHING = Markup("")
_BETWEEN_BLOCKS = re.compile(
    r"(</(?:dd|details|div|dl|dt|figure|h[1-6]|header|li|nav|ol|p|section|summary|ul)>)\s*\n\s*(?=<)"
)
"""Line breaks after a block, which templates leave and no reader sees: a long record is a hundred bytes smaller without."""


def write_pages(
    pages: Iterable[Page], shells: Mapping[str, Filled], site: Path, edition: Edition, *, with_files: bool
) -> None:
    """Write each page as `<address>/index.html`, in the shell of its kind; `shells` are named by the plural.

    Where asked for, the files beside each page are written as well; at a former address, those that say where it is now.
    """
    for page in pages:
        folder = site / page.address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_bytes(whole(page, shells[page.kind.plural], edition))
        if with_files:
            beside = of_record(edition, page.entry) if page.is_own else ()
            write_files((*beside, *of_page(edition, finished(page))), site)


def whole(page: Page, shell: Filled, edition: Edition) -> bytes:
    """The file of a page in its shell."""
    head = in_head(edition, page.entry) if page.is_own else _NOTHING
    return splice(page, shell, edition.places, head).encode()


def finished(page: Page) -> Finished:
    """A page of a record, of which files beside it can be made."""
    return Finished(page.address, page.entry.record.title, page.description, page.body, page.entry)


def write_files(files: Iterable[File], site: Path) -> None:
    """Write each file at its path below the root of the site."""
    for made in files:
        file, content = site / made.path, made.content()
        try:
            file.write_bytes(content)
        except FileNotFoundError:  # of ten files nine are in a folder that is there
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def splice(page: Page, shell: Filled, places: Places, head: Markup = _NOTHING) -> str:
    """The whole HTML of a page; `head` is what only its own head says."""
    return shell.fill(
        title=escape(str(page.title)),
        name=escape(str(page.entry.record.title)),
        date=page.entry.record.changes[-1].date.isoformat(),
        description=escape(str(page.description)),
        path=escape(page.address),
        forward=_forward(page),
        head=head,
        toc=page.toc,
        body=_dense(page.body),
        address=escape(places.whole(page.forward or page.address)),
        form=escape(page.report.form or ""),
        mail=escape(page.report.mail or ""),
    )


def _dense(html: str) -> str:
    """HTML without the line breaks between its blocks; as plain text, since pieces of marked text would be escaped."""
    return _BETWEEN_BLOCKS.sub(r"\1", str(html))


def _forward(page: Page) -> Markup:
    """For a former address, the way on."""
    if page.forward is None:
        return _NOTHING
    return Markup('<meta http-equiv="refresh" content="0; url={}/">').format(relpath(page.forward, page.address))
