"""A rendition: the whole site in one language, with the publication, the hand-written pages and the files made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from dossier.collection.places import Places
from dossier.exports.edition import Edition
from dossier.language.labels import Labels
from dossier.pages.publication import Publication

from .docs.pages import DocsPage
from .docs.translated import PageState
from .shell import Filled


@dataclass(frozen=True, eq=False)
class Rendition:
    """The site in one language. Its addresses are the same in each, below the folder `within` of the language.

    What is made of the records is made when it is first asked for: a preview may never show this language.
    """

    labels: Labels
    places: Places
    make: Callable[[], tuple[Publication, Edition]]
    pages: Mapping[str, DocsPage]
    """The hand-written pages, by the path that their files have in the first language."""
    originals: Mapping[str, DocsPage] = field(default_factory=dict)
    """The pages in the first language that are shown here as they are, because nobody has translated them yet."""
    states: Mapping[str, PageState] = field(default_factory=dict)
    """How far each of the pages that are translated is, by the path of its file."""
    shells: dict[str, Filled] = field(default_factory=dict)
    """The theme's page of each kind, by the plural, once it is rendered."""

    @property
    def publication(self) -> Publication:
        """The publication in the language."""
        return self._made[0]

    @property
    def edition(self) -> Edition:
        """What its files are made of."""
        return self._made[1]

    @cached_property
    def _made(self) -> tuple[Publication, Edition]:
        return self.make()

    @property
    def language(self) -> str:
        """The code of the language."""
        return self.labels.code

    @property
    def name(self) -> str:
        """The name of the language in itself."""
        return self.labels.interface.language

    @property
    def within(self) -> str:
        """The folder below the root of the site, such as `es/`; nothing for the first language."""
        return self.places.within

    def address_of(self, url: str) -> str:
        """The address of a page below the folder of the language, given as MkDocs has it: empty for the home page."""
        return ("" if url == "./" else url).removeprefix(self.within)

    def folder(self, site: Path) -> Path:
        """Where the pages of the language are in a site."""
        return site / self.within
