"""The words of the notes of a release."""

from __future__ import annotations

from typing import Annotated, Literal

from dossier.language.words.label import Label, Placeholders, Words
from dossier.records.each import Each

Part = Literal["site", "zip", "zim", "database", "packages", "site_sums"]
"""A file of a release."""


class ReleaseWords(Words):
    """What is said of a release: what changed since the last one, and its files."""

    made: Annotated[str, Placeholders("date")]
    first: Annotated[str, Placeholders("count")]
    since: Annotated[str, Placeholders("version", "date")]
    status: Label
    state: Annotated[str, Placeholders("subject", "state")]
    turned: Annotated[str, Placeholders("subject", "state", "before")]
    same: Label
    records: Label
    kind: Annotated[str, Placeholders("kind", "count")]
    was: Annotated[str, Placeholders("was")]
    several: Annotated[str, Placeholders("note", "count")]
    more: Annotated[str, Placeholders("count", "file")]
    files: Label
    holds: Each[Part, Label]
    check: Label
    sums: Annotated[str, Placeholders("file")]
    attested: Annotated[str, Placeholders("repository")]
    alike: Label
