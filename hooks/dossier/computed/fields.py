"""The tables of all fields of a kind, below its page in the contributors' guide."""

from __future__ import annotations

from markupsafe import Markup

from ..kinds import BY_NAME
from ..publication import Publication
from ..reference import field_groups


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The hand-written guide to a kind, then its fields; `argument` is the kind."""
    groups = field_groups(BY_NAME[argument])
    return Markup(intro) + publication.templates.render("fields", "../../", groups=groups)
