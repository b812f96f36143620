"""Reads the pages of a built site with HTML parsers that are not ours: one that is fast, and one that says what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from justhtml import JustHTML, ParseError
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier.derived.status.embeds import is_card


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page, or a whole page."""

    node: LexborNode

    @property
    def name(self) -> str:
        """The name of its tag."""
        return self.node.tag or ""

    @property
    def attrs(self) -> dict[str, str]:
        """Its attributes."""
        return {name: value or "" for name, value in self.node.attributes.items()}

    def to_text(self) -> str:
        """Its words, with a space between those of different elements."""
        return self.node.text(separator=" ", strip=True, skip_empty=True)

    def written(self) -> str:
        """Its words as they are written, with all white space."""
        return self.node.text()

    def to_html(self) -> str:
        """Its HTML."""
        return self.node.html or ""


def parsed(html: str) -> Element:
    """A page, or what a browser makes of a part of one."""
    root = LexborHTMLParser(html).root
    assert root
    return Element(root)


def elements(within: Element, selector: str) -> list[Element]:
    """The elements that a CSS selector finds within a page or an element."""
    found = within.node.css(selector)
    return [Element(node) for node in found if node != within.node or within.name == "html"]


@dataclass
class Pages:
    """A built site; pages are parsed once and kept, as is what was found on them."""

    folder: Path
    _parsed: dict[str, Element] = field(default_factory=dict)
    _found: dict[tuple[str, str], list[Element]] = field(default_factory=dict)

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

    def faults(self, address: str) -> list[ParseError]:
        """Where a page is not valid HTML."""
        return JustHTML(self.text(address), sanitize=False, collect_errors=True).errors

    def page(self, address: str) -> Element:
        """The parsed page."""
        if address not in self._parsed:
            self._parsed[address] = parsed(self.text(address))
        return self._parsed[address]

    def all(self, address: str, selector: str) -> list[Element]:
        """The elements of a page that a CSS selector finds."""
        if (address, selector) not in self._found:
            self._found[address, selector] = elements(self.page(address), selector)
        return self._found[address, selector]

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
