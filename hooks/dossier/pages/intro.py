"""The hand-written part of a computed page, before and after what is computed."""

from __future__ import annotations

from markupsafe import Markup

PLACE = "<!-- computed -->"
"""Stands in a hand-written page where what is computed belongs; without it that stands at the end."""


def divide(intro: str) -> tuple[Markup, Markup]:
    """The finished HTML before the place, and after it."""
    before, _, after = intro.partition(PLACE)
    return Markup(before), Markup(after)
