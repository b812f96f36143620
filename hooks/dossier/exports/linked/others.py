"""The pages that are no records as linked data: the home page with the site, lists, the page of downloads, and all others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from markupsafe import Markup

from dossier.collection.addresses import Address
from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.view import LICENSE

from .page import Node, Ways, script, web_page

_KINDS: Final = {"": "WebPage", "about": "AboutPage", "search": "SearchResultsPage"}
_DOWNLOADS: Final = "data/"


def of_page(edition: Edition, address: str, title: str, computed: str, downloads: Iterable[File]) -> Markup:
    """The page at an address. Only what is computed has a date, that of the records, as the page says itself."""
    ways, place = Ways(edition, address), Address.read(address)
    kind = "CollectionPage" if place.is_index else _KINDS.get(address.strip("/"), "WebPage")
    more: Node = {"dateModified": str(edition.dossier.data_date)} if computed else {}
    if not address:
        more["isPartOf"] = _site(ways)
    if address == _DOWNLOADS and edition.is_first:
        more["mainEntity"] = _dataset(ways, title, downloads)
    return script(web_page(ways, kind, _name(edition, address, title), _above(edition, address), **more))


def _name(edition: Edition, address: str, title: str) -> str:
    """What the way to the page calls it: the name that the menu has for it, if it is the first of its part."""
    if not address:
        return edition.labels.site.name
    return edition.labels.page(address) or title if len(Address.read(address).parts) < 2 else title


def _above(edition: Edition, address: str) -> list[tuple[str, str]]:
    parts, labels = Address.read(address).parts, edition.labels
    above = [(labels.navigation["home"], "")] if parts else []
    if len(parts) > 1:
        above.append((labels.page(parts[0]) or parts[0], f"{parts[0]}/"))
    return above


def _site(ways: Ways) -> Node:
    site = ways.edition.labels.site
    return ways.site | {
        "@type": "WebSite",
        "name": site.name,
        "alternateName": ways.edition.labels.cite.work,
        "description": site.statement,
        "url": ways.page(""),
        "inLanguage": ways.edition.labels.code,
        "license": LICENSE,
        "version": ways.edition.version,
        "dateModified": str(ways.edition.dossier.data_date),
    }


def _dataset(ways: Ways, title: str, downloads: Iterable[File]) -> Node:
    """All records as a set of data, in each form in which they can be taken along."""
    edition = ways.edition
    return ways.thing(ways.address) | {
        "@type": "Dataset",
        "name": edition.labels.cite.work,
        "description": edition.labels.site.statement,
        "version": edition.version,
        "dateModified": str(edition.dossier.data_date),
        "license": LICENSE,
        "inLanguage": edition.labels.code,
        "isAccessibleForFree": True,
        "distribution": [_download(ways, file) for file in downloads if file.holds],
    }


def _download(ways: Ways, file: File) -> Node:
    return {"@type": "DataDownload", "contentUrl": ways.page(file.path), "encodingFormat": _type_of(file.path)}


def _type_of(path: str) -> str:
    return next(type_ for ending, type_ in _TYPES.items() if path.endswith(ending))


_TYPES: Final = {
    ".csl.json": "application/vnd.citationstyles.csl+json",
    ".json": "application/json",
    ".csv": "text/csv",
    ".sqlite": "application/vnd.sqlite3",
    ".ris": "application/x-research-info-systems",
    ".bib": "application/x-bibtex",
    ".zip": "application/zip",
    ".zim": "application/x-zim",
}
