"""The words of the computed status."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import AffectingKind, Court, Force, StatusRule, SubjectKind

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
    stands: Each[Force, Annotated[str, Placeholders(may=("date", "confirmed"))]]
    help: Annotated[str, Placeholders("page")]
    help_page: Label
    behind: Label
    caveat: Label
    caution: Label
    """The caveat where the answers leave this site."""
    how: Label
    whole: Label
    known: Label
    age_one: Label
    age: Annotated[str, Placeholders("days")]
    asks: Each[SubjectKind, Label]
    short: Each[StatusRule, Label]
    answers: Each[SubjectKind, Each[StatusRule, Annotated[str, Placeholders(may=("courts", "date"))]]]
    the_court: Annotated[str, Placeholders("court")]
    both: Label
    """Between two courts or rulings."""
    acted: Each[AffectingKind, Label]
    """What became of an order, in words before the ruling that did it."""
    pending: Annotated[str, Placeholders("acted", "ruling")]
    expired: Annotated[str, Placeholders("date")]
    named_then: Label
    offices: Annotated[str, Placeholders("office", "holder")]
    successors: Label
    declined: Label
    declined_about: Label
    reported: Label
    reported_about: Label
    reported_appeal: Label
    next: Label
    next_about: Label
    last_day: Annotated[str, Placeholders("step", "date")]
    last_day_past: Annotated[str, Placeholders("step", "date")]
    mandate_day: Annotated[str, Placeholders("step", "date")]
    after: Annotated[str, Placeholders("date")]
    if_made: Annotated[str, Placeholders("date")]
    rests: Label
    rests_about: Label
    without: Annotated[str, Placeholders("orders", "answer")]
    same: Annotated[str, Placeholders("orders", "answer")]
    the_ruling: Annotated[str, Placeholders("date", "court")]
    sheet_old: Label
    courts: Each[Court, Label]
    """The courts in plain words."""
    courts_cited: Each[Court, Label]
    """The courts as citations abbreviate them."""
    strip_title: Label
    strip_about: Label
    starts: Label
    ends: Label
    state: Label
    why: Label
    ever: Label
    further: Label


class SuitWords(Words):
    """The suits as a map."""

    caption: Label
    none: Label
    pending: Label
    together: Label
