"""The one normalization before every comparison: two texts that read alike are the same text."""

from __future__ import annotations

import re
import unicodedata

from dossier.invisible import INVISIBLE, has_invisible

from .letters import LOOK_ALIKES

_DASHES = "\u058a\u05be\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63\uff0d"
_DOUBLE = "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u275d\u275e\u301d\u301e\u301f\uff02"
_SINGLE = "\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u275b\u275c\uff07"
_SIGNS = str.maketrans(
    dict.fromkeys(_DASHES, "-") | dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_SINGLE, "'"),
)
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_JOINER = "\u034f"
_FLOOD = re.compile(r"[^\w\s\x00-\x7f]{30}")
"""As many marks on one letter as Unicode's stream-safe format allows; more take the square of their number to compose."""


def normalized(text: str) -> str:
    """A text as it is compared: composed letters, white space of every sort as one space, straight quotation marks.

    Signs that no one sees are left out, and dashes and hyphens of every sort are hyphens.
    """
    return _plain(text, "NFC")


def simplified(text: str) -> str:
    """The same, and each letter in its plain form: of no full width, not joined, and Latin where it looks so."""
    plain = _plain(text, "NFKC")
    return plain if plain.isascii() else plain.translate(LOOK_ALIKES)


def folded(text: str) -> str:
    """The same, and capital letters as small ones: how names are compared."""
    return simplified(text).casefold()


def unaccented(text: str) -> str:
    """The same without accents: how names are compared that sources write in several ways."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", folded(text))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _plain(text: str, form: str) -> str:
    seen = _HIDDEN.sub(_space_or_nothing, text) if has_invisible(text) else text
    if not seen.isascii():
        seen = _composed(seen, form).translate(_SIGNS)
    return " ".join(seen.replace("`", "'").split())


def _space_or_nothing(invisible: re.Match[str]) -> str:
    return " " if invisible[0].isspace() else ""


def _composed(text: str, form: str) -> str:
    """The text in a normal form, in a time that is linear in it."""
    separated = _FLOOD.sub(rf"\g<0>{_JOINER}", text)
    return unicodedata.normalize(form, separated).replace(_JOINER, "")  # type: ignore[arg-type]
