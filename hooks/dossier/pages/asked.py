"""What asks for a computed page: a file in docs/ with a text of its own, or the publication."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

PLACE = "<!-- computed -->"
"""Marks, in a hand-written page, where what is computed belongs; without it that comes at the end."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The address of the page, its hand-written part (finished HTML), and which page of its sort it is."""

    address: str
    intro: Markup
    argument: str

    def divided(self) -> tuple[Markup, Markup]:
        """The hand-written part before what is computed, and after it."""
        before, _, after = self.intro.partition(PLACE)
        return before, after
