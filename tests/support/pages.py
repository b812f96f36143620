"""Reads the pages of a built site with an HTML parser that is not ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from justhtml import Element, JustHTML

from dossier.derived.status.embeds import is_card


def elements(within: JustHTML | Element, selector: str) -> list[Element]:
    """The elements that a CSS selector finds within a page or an element."""
    return [found for found in within.query(selector) if isinstance(found, Element)]


@dataclass
class Pages:
    """A built site; pages are parsed once and kept."""

    folder: Path
    _parsed: dict[str, JustHTML] = field(default_factory=dict)

    @cached_property
    def addresses(self) -> list[str]:
        """The addresses of all pages, as `terms/x/`, without the cards for pages of other sites."""
        return [address for address in self._documents if not is_card(address)]

    @cached_property
    def cards(self) -> list[str]:
        """The addresses of the cards."""
        return [address for address in self._documents if is_card(address)]

    @cached_property
    def _documents(self) -> list[str]:
        files = (file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))
        return sorted(file.removesuffix("index.html") for file in files)

    @cached_property
    def base(self) -> str:
        """The path of the site on its host, as `/` or `/below/`; `/` where the site does not know its address."""
        canonical = self.all("", "link[rel=canonical]")
        return urlsplit(str(canonical[0].attrs["href"])).path if canonical else "/"

    @cached_property
    def lasting(self) -> list[str]:
        """The same without those at former addresses, which a browser leaves at once."""
        return [address for address in self.addresses if 'http-equiv="refresh"' not in self.text(address)]

    def text(self, address: str) -> str:
        """The HTML of a page."""
        return (
            self.folder / f"{address}index.html" if not address.endswith(".html") else self.folder / address
        ).read_text(encoding="utf-8")

    def page(self, address: str) -> JustHTML:
        """The parsed page; nothing is sanitized away."""
        if address not in self._parsed:
            self._parsed[address] = JustHTML(self.text(address), sanitize=False, collect_errors=True)
        return self._parsed[address]

    def all(self, address: str, selector: str) -> list[Element]:
        """The elements of a page that a CSS selector finds."""
        return elements(self.page(address), selector)

    def words(self, address: str, selector: str = "main") -> str:
        """The words of the first element that a selector finds."""
        return " ".join(self.all(address, selector)[0].to_text().split())

    def links(self, address: str) -> list[tuple[str, str]]:
        """The links of a page that stay within the site: address from the root, and anchor."""
        here = urljoin("http://site.test/", address)
        hrefs = (str(link.attrs.get("href")) for link in self.all(address, "a[href]"))
        targets = (urldefrag(urljoin(here, href)) for href in hrefs)
        return [
            (url.removeprefix("http://site.test/"), anchor)
            for url, anchor in targets
            if url.startswith("http://site.test/")
        ]
