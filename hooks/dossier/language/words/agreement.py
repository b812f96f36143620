"""The words of the pages on the agreement: term by term, its redactions, its steps, what was said and held."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import RedactionHistory, RequestStep

from .label import Counted, Label, Placeholders, Plural, Words


class AgreementWords(Words):
    """The agreement, term by term."""

    computed: Annotated[Plural, Counted("date")]
    statements: Label
    holdings: Label
    listed: Annotated[Plural, Counted()]
    place: Label
    answers: Annotated[Plural, Counted()]
    none: Label
    page: Label
    here: Label
    silent: Label
    silent_about: Label


class RedactionWords(Words):
    """What was hidden of the agreement."""

    hidden: Label
    counted: Annotated[Plural, Counted()]
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

    computed: Annotated[Plural, Counted("date")]
    caption: Annotated[str, Placeholders("term")]
    said: Label
    held: Label
    nothing_said: Label
    nothing_held: Label
    row: Label
    statements: Annotated[Plural, Counted()]
    holdings: Annotated[Plural, Counted()]
    neither: Label
    neither_about: Annotated[Plural, Counted()]
    untied: Label
    untied_said: Annotated[Plural, Counted()]
    untied_link: Label
    untied_held: Annotated[Plural, Counted()]
