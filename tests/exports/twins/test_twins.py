"""The Markdown beside each page, read by two other programs, says what the page says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urljoin

import cmarkgfm
import pypandoc

from support.pages import Pages, elements, parsed

SITE = "https://site.test/"
SAMPLED = 50
OTHERS = ("", "status/", "numbers/", "cases/", "agreements/mou/", "agreement/statements-and-holdings/")
"""Pages of whom each is unlike the others."""
UNSEEN = (
    "nav, svg, button, form, input, label, .hidden, [hidden], [aria-hidden], .record-foot, .edit, .to-toc, .to-top, "
    "main > .cite, main > .translated, "
    "summary h2 ~ .count, summary h3 ~ .count, summary h4 ~ .count"
)
BETWEEN = "A-twin-begins-here"
"""Is before each twin where many are read at once."""


@dataclass(frozen=True)
class Said:
    """What a reader of a page or of its twin finds, in order; words without spaces and marks."""

    headings: list[str]
    links: list[tuple[str, str]]
    quotations: list[str]
    words: str = ""


def sampled(site: Pages) -> list[str]:
    addresses = [address for address in site.lasting if not address.endswith(".html")]
    return sorted({*OTHERS} & {*addresses} | {*addresses[:: len(addresses) // SAMPLED + 1]})


def twin(site: Pages, address: str) -> tuple[dict[str, str], str]:
    """What stands before a twin, and the twin."""
    _, front, text = (site.folder / address / "index.md").read_text(encoding="utf-8").split("---\n", 2)
    return {name: json.loads(value) for name, value in (line.split(": ", 1) for line in front.splitlines())}, text


def letters(words: str) -> str:
    return "".join(filter(str.isalnum, words))


def target(address: str, href: str) -> str:
    return unquote(urljoin(f"{SITE}{address}", href))


def is_bare(words: str, href: str) -> bool:
    """Whether it is an address in the words, of which some readers make a link."""
    return words.strip() == href


def of_html(html: str, address: str) -> Said:
    page = parsed(html)
    for unseen in elements(page, UNSEEN):
        unseen.node.decompose()
    root = elements(page, "main")[0]
    links = [
        link
        for link in elements(root, "a[href]:not(code a)")
        if link.attrs.get("class") != "anchor" and link.to_text().strip()
    ]
    return Said(
        [letters(heading.to_text()) for heading in elements(root, "h1, h2, h3, h4, h5, h6")],
        [
            (letters(link.to_text()), target(address, str(link.attrs["href"])))
            for link in links
            if not is_bare(link.to_text(), str(link.attrs["href"]))
        ],
        [letters(quotation.to_text()) for quotation in elements(root, "blockquote")],
        letters(root.to_text()),
    )


def of_pandoc(node: Any, address: str, found: Said) -> Said:
    """What pandoc reads; `node` is a part of its tree."""
    if isinstance(node, dict):
        kind, inner = node.get("t"), node.get("c") or []
        if kind == "Header":
            found.headings.append(letters("".join(strings(inner[2]))))
        elif kind == "Link" and not is_bare("".join(strings(inner[1])), inner[2][0]):
            found.links.append((letters("".join(strings(inner[1]))), target(address, inner[2][0])))
        elif kind == "BlockQuote":
            found.quotations.append(letters("".join(strings(inner))))
        of_pandoc(inner, address, found)
    elif isinstance(node, list):
        for part in node:
            of_pandoc(part, address, found)
    return found


def strings(node: Any) -> Iterator[str]:
    """The words of a part of pandoc's tree."""
    if isinstance(node, dict):
        if node.get("t") == "Str":
            yield node["c"]
        elif node.get("t") == "Code":
            yield node["c"][1]
        else:
            yield from strings(node.get("c"))
    elif isinstance(node, list):
        for part in node:
            yield from strings(part)


def test_every_page_has_one_that_says_what_it_is_of(site: Pages) -> None:
    for address in site.lasting:
        if not address.endswith(".html"):
            front, text = twin(site, address)
            language = "es" if address.startswith("es/") else "en"
            named = ["title", "page", "language", "records_as_of", "version", "license", "translation"]
            assert list(front) == (named if language == "es" else named[:-1]), address
            assert front["language"] == language, address
            assert front["page"] == "./"
            assert front["title"]
            assert text.startswith("\n"), address


def test_a_page_names_its_twin(site: Pages) -> None:
    for address in OTHERS[:3]:
        named = site.all(address, 'link[type="text/markdown"]')
        assert [link.attrs["href"] for link in named] == ["index.md"], address


def test_one_reader_finds_what_the_page_says(real_site: Pages) -> None:
    for address in sampled(real_site):
        html = cmarkgfm.github_flavored_markdown_to_html(twin(real_site, address)[1])
        assert of_html(f"<main>{html}</main>", address) == of_html(real_site.text(address), address), address


def test_another_reader_finds_the_same(real_site: Pages) -> None:
    addresses = sampled(real_site)
    together = "".join(f"\n\n# {BETWEEN}\n\n{twin(real_site, address)[1]}" for address in addresses)
    blocks = json.loads(pypandoc.convert_text(together, "json", "gfm"))["blocks"]
    starts = [number for number, block in enumerate(blocks) if "".join(strings(block)) == BETWEEN]
    for address, start, end in zip(addresses, starts, [*starts[1:], None], strict=True):
        page = of_html(real_site.text(address), address)
        found = of_pandoc(blocks[start + 1 : end], address, Said([], [], []))
        assert (found.headings, found.links, found.quotations) == (page.headings, page.links, page.quotations), address
