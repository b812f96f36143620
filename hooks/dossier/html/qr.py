"""An address as a code that a phone reads off paper."""

from __future__ import annotations

from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """A drawing of an address; it has to be given in words beside it."""
    import segno  # here only: no check draws one

    code = segno.make_qr(address, error="m")
    return Markup(code.svg_inline(omitsize=True, svgclass="qr", lineclass=None))
