"""A feed as JSON Feed 1.1."""

from __future__ import annotations

from typing import Any, Final

from dossier.exports.edition import Edition
from dossier.exports.view import json_bytes

from .entry import Feed, FeedEntry
from .ids import moment

ENDING: Final = "json"
TYPE: Final = "application/feed+json"


def content(feed: Feed, edition: Edition) -> bytes:
    """The whole file."""
    path = feed.path(ENDING)
    own = {"feed_url": edition.address(path, path)} if edition.site_url else {}
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": edition.address(feed.page, path),
    }
    more = {
        "description": feed.about,
        "language": edition.labels.code,
        "authors": [{"name": edition.labels.cite.work}],
        "items": [_item(entry, edition.address(entry.page, path)) for entry in feed.entries],
    }
    return json_bytes(head | own | more)


def _item(entry: FeedEntry, page: str) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": page,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "tags": list(entry.tags),
    }
