"""The words of what is made for pages of other sites: cards and badges."""

from __future__ import annotations

from typing import Annotated

from dossier.language.words.label import Label, Placeholders, Words


class EmbedWords(Words):
    """Cards and badges."""

    title: Annotated[str, Placeholders("subject")]
    """What a card is called where it is shown."""
    title_of_all: Label
    known: Annotated[str, Placeholders("date")]
    whole: Label
    """The link from a card to the whole answer."""
    badge: Annotated[str, Placeholders("said", "known")]
    """What a badge says to those who hear it."""
    picture: Annotated[str, Placeholders("title")]
    """The words for a badge on a page, which have to be true whatever it says by now."""
    all: Label
    card: Label
    size: Annotated[str, Placeholders("width", "height")]
    drawn: Label
    unknown_address: Annotated[str, Placeholders("address")]
