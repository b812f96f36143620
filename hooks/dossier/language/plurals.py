"""The sorts of numbers that a language tells apart."""

from __future__ import annotations

from functools import cache

from dossier.records.languages.locales import locale_of


@cache
def plurals(language: str) -> frozenset[str]:
    """The sorts of numbers in the words of CLDR: `one` and `other` in English."""
    return locale_of(language).plural_form.tags | {"other"}
