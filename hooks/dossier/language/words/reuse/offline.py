"""The words of copies that are read without a network."""

from __future__ import annotations

from typing import Annotated

from dossier.language.words.label import Label, Placeholders, Words


class Readme(Words):
    """The file that says what a copy is."""

    made: Annotated[str, Placeholders("version", "date")]
    open: Label
    age: Annotated[str, Placeholders("date")]
    newer: Annotated[str, Placeholders("address")]
    lacks: Label
    sums: Annotated[str, Placeholders("file")]
    license: Label


class OfflineWords(Words):
    """What a copy says of itself: on its pages, to programs that read it, and in the file beside it."""

    note: Annotated[str, Placeholders("date")]
    now: Label
    title: Label
    """At most 30 characters: some programs show no more."""
    description: Label
    """At most 80 characters."""
    creator: Label
    readme: Readme
