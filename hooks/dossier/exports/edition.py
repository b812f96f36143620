"""An edition: what exports are made of."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.language.formats import Formats
from dossier.language.labels import Labels


@dataclass(frozen=True, slots=True)
class Package:
    """A package of which the site was made."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Edition:
    """The dossier in one language, as one build publishes it.

    `site_url` is the address of the site, with `/` at its end, or empty where it is not known. `addresses` are those of
    all pages that lead nowhere else and were not withdrawn, below the root, sorted and without a slash at the beginning; `assets` is the folder of files whose name changes with their content.
    """

    dossier: Dossier
    labels: Labels
    formats: Formats
    site_url: str
    addresses: tuple[str, ...]
    assets: str
    card: str
    """The drawing of the picture for links, as SVG."""
    repository: str = ""
    """The address of the repository, or empty where it is not known."""
    packages: tuple[Package, ...] = ()
