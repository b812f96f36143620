"""The languages of the site, and the locale by whose rules each is written."""

from __future__ import annotations

LOCALES = {"en": "en_US", "es": "es_US"}
"""By code; the first is the language in which the site and its records are written."""


def own_language() -> str:
    """The code of the language in which records are written."""
    return next(iter(LOCALES))


def other_languages() -> tuple[str, ...]:
    """The codes of the languages into which they are put."""
    return tuple(LOCALES)[1:]
