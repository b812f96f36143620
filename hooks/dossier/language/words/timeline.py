"""The words of the timeline and its views."""

from __future__ import annotations

from typing import Annotated, Literal

from dossier.records.dates import Precision
from dossier.records.each import Each
from dossier.records.vocabulary import Choice, MomentKind, MomentView

from .label import Counted, Label, Placeholders, Plural, Words


class Combine(Words):
    """The boxes that combine views; a script makes them."""

    name: Label
    any: Label
    reset: Label
    count: Annotated[str, Placeholders("count", "all")]


class TimelineWords(Words):
    """The timeline and its views."""

    title: Annotated[str, Placeholders("view")]
    newest_title: Label
    newest_about: Label
    order: Label
    oldest_first: Label
    newest_first: Label
    key_dates: Label
    key_dates_about: Label
    whole: Label
    months: Label
    months_about: Label
    months_most: Annotated[Plural, Counted("month")]
    months_others: Annotated[Plural, Counted()]
    bar: Annotated[Plural, Counted("month")]
    bar_rulings: Annotated[Plural, Counted()]
    about: Annotated[str, Placeholders("view")]
    show: Label
    by: Each[Choice, Label]
    one: Each[Choice, Label]
    folded: Annotated[Plural, Counted()]
    combine: Combine
    views: Each[MomentView, Label]
    count: Annotated[Plural, Counted("date")]
    reading: Label
    legend: Label
    legend_all: Label
    year_only: Annotated[str, Placeholders("year")]
    no_month: Label
    precision: Each[Literal[Precision.MONTH, Precision.YEAR], Label]
    kinds: Each[MomentKind, Label]
    of_role: Annotated[str, Placeholders("note")]
    version: Annotated[str, Placeholders("title", "version")]
    everything: Label
    agreement: Each[Literal[MomentKind.SIGNED, MomentKind.FILED], Annotated[str, Placeholders("title")]]
    office: Each[Literal[MomentKind.LEFT_OFFICE, MomentKind.TOOK_OFFICE], Annotated[str, Placeholders("name", "role")]]
