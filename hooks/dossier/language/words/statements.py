"""The words of the groupings of statements, and of their numbers."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import Grouping

from .label import Label, Placeholders, Words


class BalanceWords(Words):
    """How many statements take which position, on the page on neutrality."""

    computed: Annotated[str, Placeholders("count", "date")]
    by_organization: Label
    in_congress: Label
    no_organization: Label


class StatementWords(Words):
    """The groupings of statements."""

    show: Label
    views: Each[Grouping, Label]
    titles: Each[Grouping, Label]
    about: Each[Grouping, Label]
    computed: Annotated[str, Placeholders("count", "date")]
    positions: Label
    counts: Label
    beside: Label
    no_person: Label
    no_organization: Label
    no_record: Label
    no_term: Label
    said_for: Annotated[str, Placeholders("count")]
    by_date: Label
