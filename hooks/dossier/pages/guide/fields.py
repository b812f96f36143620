"""The tables of all fields of a kind, below its page in the contributors' guide."""

from __future__ import annotations

from markupsafe import Markup

from dossier.pages.publication import Publication
from dossier.records.described import field_groups
from dossier.records.kinds import BY_NAME


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The hand-written guide to a kind, then its fields; `argument` is the kind."""
    groups = field_groups(BY_NAME[argument].model)
    return Markup(intro) + publication.templates.render("pages/fields", "../../", groups=groups)
