"""HTML in another language than that of the page."""

from __future__ import annotations

import re

from markupsafe import Markup

_BLOCK = Markup('<div lang="{}">{}</div>')
_PLACE = re.compile(r"(<!--.*?-->)")
"""Where something computed is put, which says its language for itself."""


def in_language(html: Markup, language: str) -> Markup:
    """Blocks in a language, marked as such; what is put at the places between them is not within them."""
    parts = (
        part if _PLACE.match(part) or not part.strip() else _BLOCK.format(language, Markup(part))
        for part in _PLACE.split(html)
    )
    return Markup("").join(map(Markup, parts))
