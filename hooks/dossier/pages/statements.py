"""The pages on the statements: by position, speaker, topic and term, and beside what courts held on each term."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dossier.derived.agreement.terms import parts_of, terms_of
from dossier.derived.folds import folded
from dossier.derived.statements.groupings import GROUPINGS, by_position, untied
from dossier.records.models import Question
from dossier.records.vocabulary import Grouping

from .asked import Asked
from .publication import GeneratedPage, Publication


def generated_grouping_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each grouping: `/statements/by/position/`."""
    words = publication.labels.statements
    for name in GROUPINGS:
        yield GeneratedPage(f"statements/by/{name}", words.titles[name], words.about[name], "statements", name)


def grouping_page(publication: Publication, asked: Asked) -> Markup:
    """The statements in groups; the argument is the grouping."""
    grouping = Grouping(asked.argument)
    return publication.templates.render(
        "pages/statements",
        asked.address,
        view=grouping,
        views=tuple(GROUPINGS),
        sections=folded(
            GROUPINGS[grouping](publication.relations, publication.labels), publication.rows(asked.address, grouping)
        ),
        count=len(publication.relations.in_order["statement"]),
    )


def statements_and_holdings_page(publication: Publication, asked: Asked) -> Markup:
    """What was said of each term and what courts held on it, side by side."""
    relations = publication.relations
    terms = terms_of(relations)
    discussed = tuple(one for one in terms if one.discussed)
    return publication.templates.render(
        "pages/statements-and-holdings",
        asked.address,
        intro=asked.intro,
        count=len(discussed),
        parts=parts_of(discussed),
        said={one.entry.id: by_position(one.statements, publication.labels) for one in discussed},
        neither=tuple(one for one in terms if not one.discussed),
        untied=len(untied(relations)),
        unasked=tuple(
            entry
            for entry in publication.dossier.listed(Question)
            if not entry.record.terms and entry.id in relations.held
        ),
    )
