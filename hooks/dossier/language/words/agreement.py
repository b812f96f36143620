"""The words of the pages on the agreement: term by term, its redactions, its steps, what was said and held."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import RedactionHistory, RequestStep

from .label import Label, Placeholders, Words


class AgreementWords(Words):
    """The agreement, term by term."""

    computed: Annotated[str, Placeholders("count", "date")]
    statements: Label
    holdings: Label
    listed: Annotated[str, Placeholders("count")]
    place: Label
    answers: Annotated[str, Placeholders("count")]
    none: Label
    page: Label
    here: Label
    silent: Label
    silent_about: Label


class RedactionWords(Words):
    """What was hidden of the agreement."""

    hidden: Label
    counted: Annotated[str, Placeholders("count")]
    april: Label
    may: Label
    headings: Each[RedactionHistory, Label]
    about: Each[RedactionHistory, Label]


class ContrastWords(Words):
    """The contrast between courts."""

    heading: Label
    about: Label
    caption: Label
    question: Label
    none: Label
    whole: Label


class RequestWords(Words):
    """How a request works."""

    computed: Annotated[str, Placeholders("date")]
    drawing: Label
    carried: Label
    caption: Label
    acts: Label
    reads: Label
    steps: Each[RequestStep, Label]


class HoldingWords(Words):
    """What was said and held, term by term."""

    computed: Annotated[str, Placeholders("date", "count")]
    caption: Annotated[str, Placeholders("term")]
    said: Label
    held: Label
    nothing_said: Label
    nothing_held: Label
    row: Label
    counted: Annotated[str, Placeholders("statements", "holdings")]
    neither: Label
    neither_about: Annotated[str, Placeholders("count")]
    untied: Label
    untied_said: Annotated[str, Placeholders("count")]
    untied_link: Label
    untied_held: Annotated[str, Placeholders("count")]
