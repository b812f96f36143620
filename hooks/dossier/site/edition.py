"""The edition that a build publishes, made of the publication and of what the project says of itself."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from dossier.collection.addresses import address_of_source
from dossier.exports.edition import Edition
from dossier.pages.computed import generated_pages
from dossier.pages.publication import Publication

from .assets import FOLDER as ASSETS
from .assets import Assets
from .lock_file import LOCK, read_packages
from .overrides import CARD


def edition_of(
    publication: Publication,
    root: Path,
    sources: Iterable[str],
    version: str = "",
    computed: Iterable[str] = (),
    languages: tuple[str, ...] = (),
) -> Edition:
    """The edition; `sources` are the hand-written pages, `computed` those of them in which something is made of the records.

    `version` is that of the release if it is not the project's own; `languages` are those of the whole site, the first of
    which is the publication's own if there are no others.
    """
    overrides = root / "overrides"
    return Edition(
        publication.dossier,
        publication.labels,
        publication.formats,
        publication.templates,
        publication.relations,
        publication.lines,
        publication.status,
        publication.timeline,
        lambda: publication.changes,
        publication.places,
        tuple(sorted(set(_addresses(publication, sources)))),
        ASSETS,
        Assets.read(overrides / ASSETS).address,
        (overrides / CARD).read_text(encoding="utf-8"),
        version or read_version(root),
        read_packages(root / LOCK),
        frozenset(map(address_of_source, (*computed, *(page.source for page in generated_pages(publication))))),
        languages or (publication.labels.code,),
    )


def read_version(root: Path) -> str:
    """The version of the project, as `pyproject.toml` has it; empty where there is no such file."""
    if not (root / "pyproject.toml").is_file():
        return ""
    return str(tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def _addresses(publication: Publication, sources: Iterable[str]) -> Iterable[str]:
    """The addresses to which search engines should lead."""
    yield from map(address_of_source, sources)
    yield from (address_of_source(page.source) for page in generated_pages(publication) if page.forward is None)
    yield from publication.addresses()
