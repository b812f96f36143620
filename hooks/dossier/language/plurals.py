"""The sorts of numbers that a language tells apart."""

from __future__ import annotations

from functools import cache

from babel import Locale

from dossier.records.languages.locales import LOCALES


@cache
def locale_of(language: str) -> Locale:
    """The rules by which a language is written."""
    return Locale.parse(LOCALES[language])


@cache
def plurals(language: str) -> frozenset[str]:
    """The sorts of numbers in the words of CLDR: `one` and `other` in English."""
    return locale_of(language).plural_form.tags | {"other"}
