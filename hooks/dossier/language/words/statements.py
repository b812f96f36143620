"""The words of the groupings of statements, and of their numbers."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import Grouping

from .label import Counted, Label, Plural, Words


class BalanceWords(Words):
    """How many statements take which position, on the page on neutrality."""

    computed: Annotated[Plural, Counted("date")]
    by_organization: Label
    in_congress: Label
    no_organization: Label


class StatementWords(Words):
    """The groupings of statements."""

    show: Label
    views: Each[Grouping, Label]
    titles: Each[Grouping, Label]
    about: Each[Grouping, Label]
    computed: Annotated[Plural, Counted("date")]
    positions: Label
    counts: Label
    beside: Label
    no_person: Label
    no_organization: Label
    no_record: Label
    no_term: Label
    said_for: Annotated[Plural, Counted()]
    by_date: Label
