"""The names of the months in any language, put into that of the records, by which dates are found."""

from __future__ import annotations

import re
from functools import cache

from dossier.records.languages.locales import locale_of, own_language


def in_own_months(text: str, language: str) -> str:
    """A text in which the months have their names in the language of the records, by which dates are found."""
    names, pattern = _months(language)
    return pattern.sub(lambda found: names[found[0].lower()], text)


@cache
def _months(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names of the months of a language, as the CLDR has them, with their own ones here; and the pattern of them."""
    own = locale_of(own_language()).months["format"]["wide"]
    theirs = locale_of(language).months
    names = {
        str(name).lower(): str(own[number])
        for form in ("format", "stand-alone")
        for number, name in theirs[form]["wide"].items()
    }
    return names, re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
