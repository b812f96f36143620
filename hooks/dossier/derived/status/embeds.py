"""The cards and badges that other sites show: of which subject, where they are, and how large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dossier.collection.addresses import Address
from dossier.records.models.agreement import Subject

from .answers import Status

CARDS: Final = "embed/status/"
"""The address of the card of all subjects. Those of single subjects are below it, and nothing else that is a page."""
_PARTS: Final = tuple(CARDS.strip("/").split("/"))
WIDTH: Final = 480
"""How wide a card is shown unless the page that shows it has less room, in pixels."""
_HEIGHT = 470
"""How high a frame has to be for the card of one subject on the smallest phone, 320 pixels wide."""
_MORE = 170
"""How much higher for each further subject."""


@dataclass(frozen=True, slots=True)
class Embed:
    """A card with its badge: of one subject, or of all where `subject` is None."""

    subject: Subject | None
    height: int
    """How high a frame has to be, in pixels, so that nothing in it has to be scrolled on the smallest phone."""

    @property
    def card(self) -> str:
        """The address of the card."""
        return f"{CARDS}{self.subject.id}/" if self.subject else CARDS

    @property
    def badge(self) -> str:
        """The path of the badge."""
        return f"{self.card}badge.svg"

    @property
    def oembed(self) -> str:
        """The path of the description for sites that show a card by its address."""
        return f"{self.card}oembed.json"

    @property
    def shields(self) -> str:
        """The path of what a badge says, for services that draw it themselves."""
        return f"{self.card}shields.json"

    @property
    def answer(self) -> str:
        """The address of the answer on the page of the status."""
        return f"status/#{self.subject.id}" if self.subject else "status/"


def is_card(address: str) -> bool:
    """Whether an address is that of a card, in whatever language."""
    return Address.read(address).parts[: len(_PARTS)] == _PARTS


def embeds(status: Status) -> Iterator[Embed]:
    """The card of all subjects, then that of each; none where nothing has a status."""
    subjects = [history.subject for history in status.histories]
    if subjects:
        yield Embed(None, _HEIGHT + _MORE * (len(subjects) - 1))
    yield from (Embed(subject, _HEIGHT) for subject in subjects)
