"""The words of numbers: how exact they are, as bars, and side by side."""

from __future__ import annotations

from typing import Annotated, Literal

from dossier.records.each import Each
from dossier.records.vocabulary import Exactness

from .label import Counted, Label, Placeholders, Plural, Words

Inexact = Literal[Exactness.ROUNDED, Exactness.AT_LEAST, Exactness.AT_MOST, Exactness.ESTIMATE]

Amounts = Each[Inexact, Annotated[str, Placeholders("value")]]
"""How a number is written that is not exact."""


class BarWords(Words):
    """Numbers drawn as bars."""

    about: Annotated[str, Placeholders("end")]
    rivals: Annotated[str, Placeholders("unit")]
    used: Label
    range: Annotated[str, Placeholders("range")]
    forms: Each[Exactness, Label]
    range_form: Label


class ShareWords(Words):
    """Figures as shares of others."""

    caption: Label
    share: Annotated[str, Placeholders("share")]
    enlarged: Annotated[Plural, Counted("number")]
    """The count is how many times as long it is drawn."""


class NumberWords(Words):
    """The numbers compared."""

    leads_here: Label
    computed: Annotated[Plural, Counted("date")]
    heading: Annotated[str, Placeholders("number", "date", "counts")]
    whole: Annotated[str, Placeholders("end")]
    enlarged: Annotated[str, Placeholders("end")]
    small: Annotated[Plural, Counted("numbers", "times", "end", shown=False)]
    """The count is how many bars are too short."""
    caption: Label
    not_drawn: Label
