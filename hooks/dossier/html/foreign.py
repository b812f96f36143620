"""HTML in another language than that of the page."""

from __future__ import annotations

from markupsafe import Markup

_BLOCK = Markup('<div lang="{}">{}</div>')


def in_language(html: Markup, language: str, apart: str) -> Markup:
    """Blocks in a language, marked as such; what is put at the mark `apart` is not within them."""
    parts = (_BLOCK.format(language, part) if part.strip() else part for part in html.split(apart))
    return Markup(apart).join(parts)
