"""Writes what the core makes: record pages, each one spliced into the shell of its kind, and files for machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from posixpath import relpath

from markupsafe import Markup, escape

from dossier.pages.publication import Page

from .shell import Shell


def write_pages(pages: Iterable[Page], shells: Mapping[str, Shell], site: Path, site_url: str) -> None:
    """Write each page as `<address>/index.html`, in the shell of its kind; `shells` are named by the plural."""
    for page in pages:
        folder = site / page.address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_bytes(splice(page, shells[page.kind.plural], site_url).encode())


def write_files(files: Iterable[tuple[str, bytes]], site: Path) -> None:
    """Write each file at its path below the root of the site."""
    for path, content in files:
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def splice(page: Page, shell: Shell, site_url: str) -> str:
    """The whole HTML of a page."""
    return shell.fill(
        title=escape(page.title),
        description=escape(page.description),
        canonical=_head(page, site_url),
        toc=page.toc,
        body=page.body,
        address=escape(_whole(site_url, page.address)),
    )


def _head(page: Page, site_url: str) -> Markup:
    """The canonical link, where the address of the site is known, and for a former address the way on."""
    last = page.address if page.forward is None else page.forward
    head = Markup('<link rel="canonical" href="{}">').format(_whole(site_url, last)) if site_url else Markup("")
    if page.forward is None:
        return head
    return head + Markup('<meta http-equiv="refresh" content="0; url={}/">').format(relpath(page.forward, page.address))


def _whole(site_url: str, address: str) -> str:
    """The address of a page with that of the site, where it is known."""
    return f"{site_url.rstrip('/')}/{address}" if site_url else address
