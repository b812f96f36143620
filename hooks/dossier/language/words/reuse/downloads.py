"""The words of the page of downloads."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator

from dossier.language.words.label import Label, Named, Placeholders, Words


class DownloadGroup(Words):
    """A part of the list of downloads."""

    title: Label
    files: Named
    """What a download holds, by its key."""


class DownloadWords(Words):
    """The list of downloads."""

    made: Annotated[str, Placeholders("version", "date")]
    none: Label
    """Said of a part of which this build has nothing."""
    answer: Label
    """Above the answer to a query."""
    no_rows: Label
    """Said of a query to which nothing answers."""
    sums: Label
    all_sums: Label
    sources_of: Annotated[str, Placeholders("kinds")]
    check: Annotated[str, Placeholders("command")]
    formats: Named
    """What a format is called, by the end of the name of its files."""
    groups: Annotated[Mapping[str, DownloadGroup], AfterValidator(MappingProxyType)]
    """The parts of the list, by their anchors."""
