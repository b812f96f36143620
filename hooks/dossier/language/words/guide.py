"""The words of the computed pages of the contributors' guide."""

from __future__ import annotations

from typing import Annotated, Literal

from dossier.records.each import Each
from dossier.records.fields import Held

from .label import Label, Placeholders, Words


class ReferenceWords(Words):
    """The tables of fields."""

    heading: Label
    computed: Label
    field: Label
    holds: Label
    explanation: Label
    required: Label
    list_of: Label
    id_of: Annotated[str, Placeholders("kind")]
    types: Each[Literal[Held, "vocabulary"], Label]


class ComponentWords(Words):
    """The page on components."""

    token: Label
    value: Label
    light: Label
    dark: Label
