"""The words of the feeds, and of the page that lists them."""

from __future__ import annotations

from typing import Annotated

from dossier.language.words.label import Counted, Label, Placeholders, Plural, Words
from dossier.records.each import Each
from dossier.records.vocabulary import ChangeKind, FeedName


class OneFeed(Words):
    """A feed: what it is called, what it brings, and how often."""

    title: Label
    brings: Label
    often: Label


class CaseFeed(Words):
    """The feed of a case."""

    title: Annotated[str, Placeholders("case")]
    brings: Annotated[str, Placeholders("case")]
    follow: Label
    how: Label


class DateWords(Words):
    """The calendar of the dates ahead."""

    title: Label
    brings: Label
    ends: Annotated[str, Placeholders("title")]
    last_day: Annotated[str, Placeholders("step")]
    due: Annotated[str, Placeholders("step")]
    caveat: Label
    as_calendar: Label


class FeedsWords(Words):
    """The feeds."""

    names: Each[FeedName, OneFeed]
    case: CaseFeed
    dates: DateWords
    most: Annotated[Plural, Counted()]
    changes: Each[ChangeKind, Annotated[str, Placeholders("title")]]
    together: Each[ChangeKind, Annotated[Plural, Counted()]]
    """Many records that were changed in the same way."""
    withdrawn_later: Annotated[str, Placeholders("date", "note")]
    flip: Annotated[str, Placeholders("subject", "state", "date")]
    before: Annotated[str, Placeholders("state")]
    order: Annotated[str, Placeholders("title", "date")]
    turned: Annotated[Plural, Counted("date")]
    """How often the status has changed, and when it last did."""
    cases: Label
    often: Label
    formats: Label
    as_atom: Label
    as_json: Label
