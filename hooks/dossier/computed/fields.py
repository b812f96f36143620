"""The tables of all fields of a kind, below its page in the contributors' guide."""

from __future__ import annotations

from markupsafe import Markup

from dossier.kinds import BY_NAME
from dossier.publication import Publication
from dossier.reference import field_groups


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The hand-written guide to a kind, then its fields; `argument` is the kind."""
    groups = field_groups(BY_NAME[argument])
    return Markup(intro) + publication.templates.render("fields", "../../", groups=groups)
