"""What is left at a published address that moved: the way to its new one."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from .asked import Asked
from .publication import GeneratedPage, Publication


def generated_moved_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page at each address that moved."""
    words = publication.labels.moved
    for old, new in publication.moved.items():
        address = new.lstrip("/")
        yield GeneratedPage(old.strip("/"), words.title.format(address=address), words.about, "moved", old, address)


def moved_page(publication: Publication, asked: Asked) -> Markup:
    """The way on from an address, the argument, and from each section that was published there."""
    new, anchors = publication.moved[asked.argument].lstrip("/"), sorted(publication.published[asked.argument])
    return publication.templates.render("pages/moved", asked.address, new=new, anchors=anchors)
