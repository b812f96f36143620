"""The words of the notes of a release."""

from __future__ import annotations

from typing import Annotated, Literal

from dossier.language.words.label import Counted, Label, Placeholders, Plural, Words
from dossier.records.each import Each

Part = Literal["site", "zip", "zim", "database", "packages", "site_sums"]
"""A file of a release."""


class ReleaseWords(Words):
    """What is said of a release: what changed since the last one, and its files."""

    made: Annotated[str, Placeholders("date")]
    first: Annotated[Plural, Counted()]
    since: Annotated[str, Placeholders("version", "date")]
    status: Label
    state: Annotated[str, Placeholders("subject", "state")]
    turned: Annotated[str, Placeholders("subject", "state", "before")]
    same: Label
    records: Label
    was: Annotated[str, Placeholders("was")]
    several: Annotated[Plural, Counted("note")]
    more: Annotated[Plural, Counted("file")]
    files: Label
    holds: Each[Part, Label]
    check: Label
    sums: Annotated[str, Placeholders("file")]
    attested: Annotated[str, Placeholders("repository")]
    alike: Label
