"""A page as linked data: its address, dates and license, the pages above it, and what it is about."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from markupsafe import Markup

from dossier.collection.addresses import root_of
from dossier.exports.edition import Edition
from dossier.exports.view import LICENSE

Node = dict[str, Any]
"""A thing by the names that schema.org gives to what is said of it; what is empty is not said."""

_CONTEXT: Final = "https://schema.org"
_ESCAPED: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
"""Signs that could end the script, begin a comment in it, or end a line of it."""


class Ways:
    """The addresses of things as they are written on one page: whole where that of the site is known, else from there."""

    def __init__(self, edition: Edition, address: str) -> None:
        self.edition = edition
        self.address = address
        self._root = edition.site_url or root_of(address)

    def page(self, address: str) -> str:
        """A page."""
        return f"{self._root}{address}" or "./"

    def thing(self, address: str) -> Node:
        """What the page of a record is about."""
        is_own = address == self.address and not self.edition.site_url
        return {"@id": "#it" if is_own else self.page(f"{address}#it")}

    @property
    def site(self) -> Node:
        """The site."""
        return {"@id": self.page("#site")}


def web_page(ways: Ways, kind: str, name: str, above: Iterable[tuple[str, str]], **more: Any) -> Node:
    """A page of a kind of schema.org, with the names and addresses of the pages above it."""
    trail = [
        {"@type": "ListItem", "position": place, "name": word, "item": {"@id": ways.page(address)}}
        for place, (word, address) in enumerate(above, 1)
    ]
    return {
        "@type": kind,
        "@id": ways.page(ways.address) if ways.edition.site_url else "",
        "name": name,
        "inLanguage": ways.edition.labels.code,
        "license": LICENSE,
        "isPartOf": ways.site,
        "breadcrumb": trail and _list([*trail, {"@type": "ListItem", "position": len(trail) + 1, "name": name}]),
        **more,
    }


def _list(items: list[Node]) -> Node:
    return {"@type": "BreadcrumbList", "itemListElement": items}


def script(node: Node) -> Markup:
    """A thing as a block of data in a page, which no browser runs and no policy has to allow."""
    text = json.dumps({"@context": _CONTEXT} | without_empty(node), ensure_ascii=False, separators=(",", ":"))
    return Markup(f'<script type="application/ld+json">{text.translate(_ESCAPED)}</script>')


def without_empty(node: Node) -> Node:
    """What is said of a thing; the address of the page itself is said even where it is the empty way."""
    return {name: value for name, value in node.items() if name == "@id" or value not in (None, "", (), [])}
