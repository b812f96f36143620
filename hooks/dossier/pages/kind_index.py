"""The index of each kind."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dossier.derived.folds import folded
from dossier.derived.sections import sections
from dossier.derived.statements.groupings import GROUPINGS
from dossier.records.kinds import BY_PLURAL, KINDS
from dossier.records.vocabulary import Examined

from .asked import Asked
from .findable import findable_list
from .publication import GeneratedPage, Publication


def generated_index_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """An index for every kind, at `/<plural>/`; that of a single record leads on to the record."""
    for kind in KINDS:
        words = publication.labels.kinds[kind.name]
        single = publication.relations.single(kind)
        forward = single.address if single else None
        yield GeneratedPage(f"{kind.plural}/index", words.many, f"{words.about}.", "index", kind.plural, forward)


def index_page(publication: Publication, asked: Asked) -> Markup:
    """The index of a kind; the argument is its plural."""
    kind = BY_PLURAL[asked.argument]
    in_order = publication.relations.in_order[kind.name]
    parts = folded(sections(kind, in_order, publication.labels, publication.formats), publication.rows(asked.address))
    views = tuple(GROUPINGS) if kind.name == "statement" else ()
    return publication.templates.render(
        "pages/index",
        asked.address,
        kind=kind,
        found=findable_list(kind, publication.labels),
        sections=parts,
        count=len(in_order),
        views=views,
        suits_shown=publication.suits if kind.name == "case" else (),
        contrast=publication.contrast(Examined) if kind.name == "question" else None,
    )
