"""The words of the computed status."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import AffectingKind, Court, Force, StatusRule, SubjectKind

from .label import Counted, Label, Placeholders, Plural, Words


class StatusWords(Words):
    """The computed status."""

    today: Label
    confirmed: Label
    that_day: Label
    on_day: Annotated[str, Placeholders("date")]
    about_day: Label
    other_days: Label
    the_day: Label
    """What a link that says a day leads to."""
    since: Annotated[str, Placeholders("date")]
    by: Annotated[str, Placeholders("court")]
    """The court is that of `of_courts`."""
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
    age: Annotated[Plural, Counted()]
    """How many days ago."""
    asks: Each[SubjectKind, Label]
    short: Each[StatusRule, Label]
    answers: Each[SubjectKind, Each[StatusRule, Annotated[str, Placeholders(may=("courts", "date"))]]]
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
    """The courts in plain words, with their article."""
    of_courts: Each[Court, Label]
    """The same as that of which something is: a ruling or an order."""
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
