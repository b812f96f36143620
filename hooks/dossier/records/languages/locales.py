"""The languages that there may be, and the rules by which each is written; which there are, the files of labels say."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

_CODE = re.compile(r"[a-z]{2}")


def own_language() -> str:
    """The code of the language in which records are written."""
    return "en"


@cache
def locale_of(language: str) -> Locale:
    """The rules by which a language is written in the United States; in general, where there are none for that.

    Raises `babel.UnknownLocaleError` for what is no language.
    """
    try:
        return Locale.parse(f"{language}_US")
    except UnknownLocaleError:
        return Locale.parse(language)


def in_three_letters(code: str) -> str:
    """The code of a language in ISO 639-3, as `eng`, by CLDR; the same code where that has none."""
    aliases = get_global("language_aliases").items()
    return next((long for long, short in aliases if short == code and len(long) == 3), code)


@cache
def is_language(code: str) -> bool:
    """Whether it is the code of a language, of two letters, whose dates and numbers can be written."""
    if not _CODE.fullmatch(code):
        return False
    try:
        return bool(locale_of(code))
    except UnknownLocaleError:
        return False
