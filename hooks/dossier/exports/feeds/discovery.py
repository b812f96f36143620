"""What the heads of pages say of the feeds that follow them."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from dossier.collection.addresses import root_of
from dossier.exports.edition import Edition
from dossier.language.labels import Labels
from dossier.reading.entry import AnyEntry
from dossier.records.models import Case
from dossier.records.vocabulary import FeedName

from .atom import ENDING, TYPE
from .entry import path_of

_OF_PAGES: Final = {
    "home": tuple(FeedName),
    "follow": tuple(FeedName),
    "changes": (FeedName.EVERYTHING,),
    "corrections": (FeedName.CORRECTIONS,),
    "status": (FeedName.STATUS,),
    "status-sheet": (FeedName.STATUS,),
}
"""The feeds that follow a computed page, by its name."""
_LINK: Final = Markup('<link rel="alternate" type="{}" title="{}" href="{}">')


def of_page(computed: str, address: str, labels: Labels) -> Markup:
    """The links to the feeds that follow a computed page, which is at an address."""
    names = _OF_PAGES.get(computed, ())
    return Markup("").join(_link(name, labels.feeds.names[name].title, address) for name in names)


def in_head(edition: Edition, entry: AnyEntry) -> Markup:
    """The link to the feed of a case; other records have none of their own."""
    if not isinstance(entry.record, Case):
        return Markup("")
    title = edition.labels.feeds.case.title.format(case=entry.record.title)
    return _link(f"cases/{entry.id}", title, entry.address)


def _link(name: str, title: str, address: str) -> Markup:
    return _LINK.format(TYPE, title, f"{root_of(address)}{path_of(name, ENDING)}")
