"""The description of the search (OpenSearch 1.1), by which a browser can offer it.

The words go into the fragment of the address, which no host sees; templates may have one, by the grammar of the standard.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from .edition import Edition
from .file import File

PATH: Final = "opensearch.xml"
TYPE: Final = "application/opensearchdescription+xml"
MOST: Final = 16
"""Characters of a short name."""


def files(edition: Edition) -> Iterator[File]:
    """The description, where the address of the site is known: it has to name that."""
    if edition.site_url:
        yield File(PATH, lambda: _written(edition))


def _written(edition: Edition) -> bytes:
    root = Element("OpenSearchDescription", xmlns="http://a9.com/-/spec/opensearch/1.1/")
    words = {
        "ShortName": edition.labels.search.short,
        "LongName": edition.labels.site.name,
        "Description": edition.labels.search.box,
        "Language": edition.labels.code,
        "InputEncoding": "UTF-8",
    }
    for name, text in words.items():
        SubElement(root, name).text = text
    SubElement(root, "Url", type="text/html", template=f"{edition.site_url}search/#q={{searchTerms}}")
    indent(root, space=" ")
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"
