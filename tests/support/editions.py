"""Editions for the tests of exports: of a publication, at an address, with what the project says of itself."""

from __future__ import annotations

from dataclasses import replace

from dossier.collection.places import Places
from dossier.exports.edition import Edition
from dossier.pages.publication import Publication
from dossier.site.edition import edition_of

from . import ROOT

SITE = "https://example.org/a/"
REPOSITORY = "https://example.org/code/"


def edition(publication: Publication, *, site: str = SITE, repository: str = REPOSITORY, version: str = "") -> Edition:
    """The edition of a publication, as a build makes it that knows these addresses."""
    made = edition_of(publication, ROOT, ["index.md", "about.md", "search.md"], version)
    return replace(made, places=Places(site, repository, ""))
