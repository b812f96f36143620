"""The tables of all fields of a kind, below its page in the contributors' guide."""

from __future__ import annotations

from markupsafe import Markup

from dossier.pages.asked import Asked
from dossier.pages.publication import Publication
from dossier.records.described import field_groups
from dossier.records.kinds import BY_NAME


def fields_page(publication: Publication, asked: Asked) -> Markup:
    """The hand-written guide to a kind, then its fields; the argument is the kind."""
    groups = field_groups(BY_NAME[asked.argument].model)
    return publication.templates.render("pages/fields", asked.address, intro=asked.intro, groups=groups)
