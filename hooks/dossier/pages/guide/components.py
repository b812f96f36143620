"""The components of the pages, each shown by its own template with a real record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from markupsafe import Markup

from dossier.derived.agreement.terms import terms_of
from dossier.derived.statements.groupings import GROUPINGS
from dossier.derived.timeline.moments import Moment
from dossier.pages.asked import Asked
from dossier.pages.publication import Publication
from dossier.records.models import Action, Statement
from dossier.records.vocabulary import EffectKind, MomentKind, State

from .tokens import read_tokens

PLACE = re.compile(r"<!-- example: ([a-z]+) -->")


def components_page(publication: Publication, asked: Asked) -> Markup:
    """The page on components; where `<!-- example: name -->` stands in it, an example is shown."""
    words, names = PLACE.split(asked.intro)[::2], PLACE.split(asked.intro)[1::2]
    dossier = publication.dossier
    quoted = next((entry for entry in dossier.listed(Statement) if entry.record.quotations), None)
    ordered = next((entry for entry in dossier.listed(Action) if entry.record.effects), None)
    return publication.templates.render(
        "pages/components",
        asked.address,
        pieces=[(Markup(text), name) for text, name in zip(words, [*names, ""], strict=True)],
        tokens=read_tokens(publication.overrides / "assets" / "css" / "tokens.css"),
        states=tuple(State),
        effects=tuple(EffectKind),
        ruling=ordered and publication.relations.of(ordered),
        quoted=quoted and publication.relations.of(quoted),
        term=next((one for one in terms_of(publication.relations) if one.term.quotations), None),
        moments=[moment for kind in MomentKind for moment in _first_of(kind, publication.timeline.moments)],
        views=tuple(GROUPINGS),
    )


def _first_of(kind: MomentKind, moments: Iterable[Moment]) -> Iterable[Moment]:
    return islice((moment for moment in moments if moment.kind is kind), 1)
