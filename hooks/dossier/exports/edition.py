"""An edition: what exports are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from posixpath import dirname, relpath

from dossier.collection.dossier import Dossier
from dossier.collection.places import Places
from dossier.derived.lines import Lines
from dossier.derived.relations import Relations
from dossier.derived.status.answers import Status
from dossier.derived.timeline.moments import Timeline
from dossier.html.templates import Templates
from dossier.language.formats import Formats
from dossier.language.labels import Labels


@dataclass(frozen=True, slots=True)
class Package:
    """A package of which the site was made."""

    name: str
    version: str


@dataclass(frozen=True)
class Edition:
    """The dossier in one language, as one build publishes it, with what is computed from it.

    `assets` is the folder of files whose name changes with their content, and `asset` gives their path by the name that they
    have in the project. What takes long is computed when it is first asked for.
    """

    dossier: Dossier
    labels: Labels
    formats: Formats
    templates: Templates
    relations: Relations
    lines: Lines
    status: Status
    find_timeline: Callable[[], Timeline]
    find_addresses: Callable[[], tuple[str, ...]]
    find_computed: Callable[[], frozenset[str]]
    places: Places
    assets: str
    asset: Callable[[str], str]
    card: str
    """The drawing of the picture for links, as SVG."""
    version: str
    """The version of the release, as 0.1.0."""
    packages: tuple[Package, ...] = ()
    languages: tuple[str, ...] = ()
    """The codes of all languages of the site, the first of which has no folder of its own."""

    @cached_property
    def timeline(self) -> Timeline:
        """Everything on the timeline."""
        return self.find_timeline()

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Those of all pages that lead nowhere else and were not withdrawn, below the folder of the language; sorted, and
        without a slash at the beginning.
        """
        return self.find_addresses()

    @cached_property
    def computed(self) -> frozenset[str]:
        """Those of the addresses at which something is made of the records."""
        return self.find_computed()

    @property
    def is_first(self) -> bool:
        """Whether it is in the first language, with which everything is made that all languages share."""
        return not self.places.within

    def in_language(self, code: str) -> Places:
        """Where the pages are in a language of the site."""
        return replace(self.places, within="" if code == self.languages[0] else f"{code}/")

    @property
    def site_url(self) -> str:
        """The address of the home page in the language, with `/` at its end, or empty where that of the site is not known."""
        return self.places.root

    @property
    def repository(self) -> str:
        """The address of the repository, or empty where it is not known."""
        return self.places.repository

    def address(self, path: str, origin: str) -> str:
        """The whole address of a path below the folder of the language; where that of the site is not known, the way from the
        file `origin`, which is there too.
        """
        if self.site_url:
            return f"{self.site_url}{path}"
        way = relpath(path or ".", dirname(origin) or ".")
        return f"{way}/" if path.endswith("/") or not path else way
