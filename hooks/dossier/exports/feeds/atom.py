"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dossier.exports.edition import Edition
from dossier.exports.view import LICENSE

from .entry import Feed, FeedEntry
from .ids import id_in, moment

ENDING: Final = "atom"
TYPE: Final = "application/atom+xml"


def content(feed: Feed, edition: Edition) -> bytes:
    """The whole file."""
    path = feed.path(ENDING)
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": edition.labels.code})
    _texts(
        root,
        id=id_in(edition, "feed", feed.known_as),
        title=feed.title,
        subtitle=feed.about,
        updated=moment(feed.updated),
    )
    _link(root, "alternate", edition.address(feed.page, path), "text/html")
    _link(root, "license", LICENSE, "text/html")
    if edition.site_url:
        _link(root, "self", edition.address(path, path), TYPE)
    _texts(SubElement(root, "author"), name=edition.labels.cite.work)
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry, edition.address(entry.page, path))
    indent(root, space=" ")
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _entry(element: Element, entry: FeedEntry, page: str) -> None:
    _texts(element, id=entry.id, title=entry.title)
    _texts(element, published=moment(entry.published), updated=moment(entry.updated))
    _link(element, "alternate", page, "text/html")
    for tag in entry.tags:
        SubElement(element, "category", term=tag)
    own = {"xml:lang": entry.language} if entry.language else {}
    SubElement(element, "summary", own).text = entry.text


def _texts(element: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(element, name).text = text


def _link(element: Element, relation: str, address: str, kind: str) -> None:
    SubElement(element, "link", rel=relation, type=kind, href=address)
