"""The words for the kinds of records."""

from __future__ import annotations

from typing import Annotated

from .label import Counted, Label, Plural, Words


class KindWords(Words):
    """A kind: the word for one record, for all of them, and what they are."""

    one: Label
    many: Label
    about: Label
    counted: Annotated[Plural, Counted()]
