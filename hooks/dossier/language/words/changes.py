"""The words of the pages on what changed since a month began."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import Category

from .label import Label, Placeholders, Words


class ChangesWords(Words):
    """What changed since a month began."""

    title: Annotated[str, Placeholders("date")]
    about: Annotated[str, Placeholders("date")]
    link: Annotated[str, Placeholders("date")]
    see: Label
    counts: Annotated[str, Placeholders("date")]
    computed: Annotated[str, Placeholders("date", "first")]
    month: Each[Category, Annotated[str, Placeholders("count")]]
    unchanged: Label
    quiet: Annotated[str, Placeholders("parts")]
    parts: Each[Category, Label]
    earlier: Annotated[str, Placeholders("count")]
    more: Annotated[str, Placeholders("count")]
    more_records: Annotated[str, Placeholders("count")]
    uncertain: Label
    none_revised: Label
    other_months: Label
    first_edition: Annotated[str, Placeholders("date", "count")]
    more_added: Annotated[str, Placeholders("count")]
    month_added: Annotated[str, Placeholders("count")]
    month_records: Annotated[str, Placeholders("count")]
    was: Annotated[str, Placeholders("words")]
    """Before what a record said until it was corrected."""


class CorrectionsWords(Words):
    """The page of corrections."""

    none: Label
    records: Annotated[str, Placeholders("count")]
    more: Annotated[str, Placeholders("count")]
