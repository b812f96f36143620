"""The words of the pages on what changed since a month began."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import Category

from .label import Counted, Label, Placeholders, Plural, Words


class ChangesWords(Words):
    """What changed since a month began."""

    title: Annotated[str, Placeholders("date")]
    about: Annotated[str, Placeholders("date")]
    link: Annotated[str, Placeholders("date")]
    see: Label
    counts: Annotated[str, Placeholders("date")]
    computed: Annotated[str, Placeholders("date", "first")]
    month: Each[Category, Annotated[Plural, Counted()]]
    unchanged: Label
    quiet: Annotated[str, Placeholders("parts")]
    parts: Each[Category, Label]
    earlier: Annotated[Plural, Counted()]
    more: Annotated[Plural, Counted()]
    more_records: Annotated[Plural, Counted()]
    uncertain: Label
    none_revised: Label
    other_months: Label
    first_edition: Annotated[Plural, Counted("date")]
    more_added: Annotated[Plural, Counted()]
    month_added: Annotated[Plural, Counted()]
    month_records: Annotated[Plural, Counted()]
    was: Annotated[str, Placeholders("words")]
    """Before what a record said until it was corrected."""


class CorrectionsWords(Words):
    """The page of corrections."""

    none: Label
    records: Annotated[Plural, Counted()]
    more: Annotated[Plural, Counted()]
