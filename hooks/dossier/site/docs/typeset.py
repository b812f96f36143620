"""Sets the words of hand-written pages as a printer does, by the rules for records: an extension of Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from dossier.records.typesetting import typeset_words

_INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "del",
    "em",
    "i",
    "img",
    "ins",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}
_CODE = {"code", "kbd", "pre", "samp", "script", "style", "var"}

Slot = tuple[Element | None, str, str]
"""A text of the page: its element, the attribute that holds it, and the text; no element where nothing may be changed."""


class Typeset(Extension):  # type: ignore[misc]
    """Sets quotation marks and apostrophes when all Markdown is read, and before headings are listed."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register with Markdown."""
        md.treeprocessors.register(_Setter(md), "typeset", 6)


class _Setter(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        slots = [*_slots(root)]
        words = typeset_words("".join(text for _, _, text in slots))
        place = 0
        for element, name, text in slots:
            if element is not None:
                setattr(element, name, words[place : place + len(text)])
            place += len(text)


def _slots(element: Element) -> Iterator[Slot]:
    """All words below an element in order; a letter where there is code, and a line end around each block."""
    if element.tag in _CODE:
        yield None, "", "x"
        return
    between = "" if element.tag in _INLINE else "\n"
    yield None, "", between
    yield element, "text", element.text or ""
    for inner in element:
        yield from _slots(inner)
        yield inner, "tail", inner.tail or ""
    yield None, "", between
