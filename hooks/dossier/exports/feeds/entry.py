"""An entry of a feed, and a feed, before they are written in a format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One thing to be told, in plain words."""

    id: str
    title: str
    text: str
    """A sentence or a few."""
    page: str
    """The address of the page that says more, below the root."""
    published: date
    updated: date
    """The last day on which what it says became something else."""
    tags: tuple[str, ...]
    rank: int = 0
    """Its place among those of a day: what has a lower one comes first."""
    language: str | None = None
    """The language of the text, where that is not the one of the feed."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: the newest entries first."""

    name: str
    """Its path below `feeds/`, without the ending of a format."""
    title: str
    about: str
    page: str
    """The address of the page that it follows, below the root."""
    updated: date
    known_as: str
    """The name of which its id is made: that under which it was first published."""
    entries: tuple[FeedEntry, ...]

    def path(self, ending: str) -> str:
        """The path of its file in a format."""
        return path_of(self.name, ending)


def path_of(name: str, ending: str) -> str:
    """The path of the file of a feed in a format."""
    return f"feeds/{name}.{ending}"
