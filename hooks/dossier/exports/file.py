"""A file that the site publishes besides its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dossier.reading.entry import AnyEntry


@dataclass(frozen=True, slots=True)
class File:
    """A file at a path below the root of the site. Its bytes are made only when it is written: checks ask for paths alone."""

    path: str
    content: Callable[[], bytes]
    holds: str | None = None
    """What it holds, for the list of downloads: a key in `downloads.groups` of the labels, or the plural of a kind; nothing for a file not listed there."""
    lasting: bool = True
    """Whether it stays once it was published, and so belongs into the ledger; a calendar is there only while dates lie ahead."""
    fields: Callable[[], Iterable[str]] = tuple
    """The names that programs ask for in it, or in the files that it describes: these stay, too."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A page as it was rendered, of which files beside it can be made. `address` is below the root and ends in `/`."""

    address: str
    title: str
    description: str
    body: str
    """The HTML of the article, without the frame of the site."""
    entry: AnyEntry | None
    """The record of which it is the page, or to which it leads on."""
