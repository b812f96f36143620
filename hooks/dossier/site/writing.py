"""Writes what the core makes: record pages, each one spliced into the shell of its kind, and files for machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from posixpath import relpath

from markupsafe import Markup, escape

from dossier.collection.places import Places
from dossier.pages.publication import Page

from .shell import Shell


def write_pages(pages: Iterable[Page], shells: Mapping[str, Shell], site: Path, places: Places) -> None:
    """Write each page as `<address>/index.html`, in the shell of its kind; `shells` are named by the plural."""
    for page in pages:
        folder = site / page.address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_bytes(splice(page, shells[page.kind.plural], places).encode())


def write_files(files: Iterable[tuple[str, bytes]], site: Path) -> None:
    """Write each file at its path below the root of the site."""
    for path, content in files:
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def splice(page: Page, shell: Shell, places: Places) -> str:
    """The whole HTML of a page."""
    return shell.fill(
        title=escape(page.title),
        description=escape(page.description),
        forward=_forward(page),
        toc=page.toc,
        body=page.body,
        address=escape(places.whole(page.forward or page.address)),
        form=escape(page.report.form or ""),
        mail=escape(page.report.mail or ""),
    )


def _forward(page: Page) -> Markup:
    """For a former address, the way on."""
    if page.forward is None:
        return Markup("")
    return Markup('<meta http-equiv="refresh" content="0; url={}/">').format(relpath(page.forward, page.address))
