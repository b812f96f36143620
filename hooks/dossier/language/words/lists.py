"""The words of lists: the line of a record, where it is composed."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import CaseState

from .label import Label, Placeholders, Words


class ListWords(Words):
    """How the line of a record is composed in a list."""

    quoted: Annotated[str, Placeholders("words")]
    stage: Each[CaseState, Annotated[str, Placeholders(may=("date",))]]
    ruling: Annotated[str, Placeholders("date", "outcome")]
    no_ruling: Label
    on_appeal: Annotated[str, Placeholders("disposition", "date")]
    became: Annotated[str, Placeholders("acted", "court", "date")]
    answer: Annotated[str, Placeholders("answer", "court", "date")]
    counted: Annotated[str, Placeholders("value", "unit", "counts")]
    state: Annotated[str, Placeholders("state", "words")]
