"""Makes the tables of hand-written pages ones that can be heard and read on a phone: an extension of Markdown."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_HEADINGS = {f"h{level}" for level in range(1, 7)}
_STACKED = 3
"""The number of columns from which on a phone shows a row as a list, in which each value needs its name."""


class Tables(Extension):  # type: ignore[misc]
    """Names each table by the heading above it, its columns by scope, and in a wide one each value by its column."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register with Markdown, to run when headings have their ids."""
        md.treeprocessors.register(_Namer(md), "tables-named", 4)


class _Namer(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        heading = ""
        for element in root.iter():
            if element.tag in _HEADINGS:
                heading = element.get("id", heading)
            elif element.tag == "table":
                _name(element, heading)


def _name(table: Element, heading: str) -> None:
    if heading:
        table.set("aria-labelledby", heading)
    columns = table.findall("thead/tr/th")
    for column in columns:
        column.set("scope", "col")
    for row in table.iterfind("tbody/tr") if len(columns) >= _STACKED else ():
        for column, cell in [*zip(columns, row, strict=False)][1:]:
            cell.set("data-label", "".join(column.itertext()))
