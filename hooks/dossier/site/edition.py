"""The edition that a build publishes, made of the publication and of what the project says of itself."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from dossier.collection.addresses import address_of_source
from dossier.exports.edition import Edition
from dossier.memory import read_once
from dossier.pages.computed import generated_pages
from dossier.pages.publication import Publication

from .assets import FOLDER as ASSETS
from .assets import Assets
from .lock_file import LOCK, read_packages
from .overrides import CARDS

PROJECT = "pyproject.toml"
"""The file that has the version of the project."""


def edition_of(
    publication: Publication,
    root: Path,
    sources: Collection[str],
    version: str = "",
    computed: Collection[str] = (),
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
        lambda: publication.timeline,
        cache(lambda: tuple(sorted({*_addresses(publication, sources)}))),
        cache(lambda: frozenset(_computed(publication, computed))),
        publication.places,
        ASSETS,
        Assets.read(overrides / ASSETS).address,
        _card(overrides / CARDS, publication.labels.code, *languages[:1]),
        version or read_once("version", root / PROJECT, lambda: read_version(root)),
        read_once("packages", root / LOCK, lambda: read_packages(root / LOCK)),
        languages or (publication.labels.code,),
    )


def _card(folder: Path, *languages: str) -> str:
    """The drawing of the picture for links in the first of some languages that has one."""
    file = next(file for language in languages if (file := folder / f"{language}.svg").is_file())
    return read_once(f"card {file.stem}", file, lambda: file.read_text(encoding="utf-8"))


def read_version(root: Path) -> str:
    """The version of the project, as `pyproject.toml` has it; empty where there is no such file."""
    if not (root / PROJECT).is_file():
        return ""
    return str(tomllib.loads((root / PROJECT).read_text(encoding="utf-8"))["project"]["version"])


def _computed(publication: Publication, sources: Iterable[str]) -> Iterable[str]:
    """The addresses at which something is made of the records; `sources` are the hand-written pages among them."""
    yield from map(address_of_source, sources)
    yield from (address_of_source(page.source) for page in generated_pages(publication))


def _addresses(publication: Publication, sources: Iterable[str]) -> Iterable[str]:
    """The addresses to which search engines should lead."""
    yield from map(address_of_source, sources)
    yield from (address_of_source(page.source) for page in generated_pages(publication) if page.forward is None)
    yield from publication.addresses()
