"""What is said of a translation on the pages of another language than the first."""

from __future__ import annotations

from typing import Annotated

from .label import Label, Placeholders, Words


class TranslationWords(Words):
    """How far readers may rely on what was translated."""

    notice: Annotated[str, Placeholders("original")]
    original: Label
    """The page in the first language, to which the notice leads."""
    report: Label
    whole: Label
    """Of a page that nobody has translated yet."""
