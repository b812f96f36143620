"""The words of the computed status."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import Court, Stands

from .label import Label, Placeholders, Words


class StatusWords(Words):
    """The computed status."""

    today: Label
    confirmed: Label
    that_day: Label
    on_day: Annotated[str, Placeholders("date")]
    about_day: Label
    other_days: Label
    since: Label
    by: Annotated[str, Placeholders("court")]
    docket: Annotated[str, Placeholders("docket")]
    appeal: Label
    no_appeal: Label
    case_stands: Label
    computed: Annotated[str, Placeholders("date")]
    began: Annotated[str, Placeholders("note")]
    none: Label
    history_of: Annotated[str, Placeholders("subject")]
    confirmed_on: Annotated[str, Placeholders("date")]
    confirmed_between: Annotated[str, Placeholders("first", "last")]
    no_decision: Label
    stands: Each[Stands, Annotated[str, Placeholders(may=("date", "confirmed"))]]
    caveat: Label
    how: Label
    whole: Label
    sheet_date: Label
    sheet_old: Label
    courts: Each[Court, Label]
    """The courts in plain words."""
    strip_title: Label
    strip_about: Label
    starts: Label
    ends: Label
    state: Label
    why: Label
    ever: Label
    further: Label
