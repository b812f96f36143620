"""The kinds of records: one line for each, with everything in which it differs from the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from . import models
from .models import Base


class Order(StrEnum):
    """By what the records of a kind are put in order."""

    NAME = "name"
    DATE = "date"
    PLACE = "place"
    """Their place in the agreement, the field `order`."""


MONTH, LETTER = "month", "letter"
"""Divisions of an index that go by the date or the name of a record instead of a word in one of its fields."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record; `plural` names its folder and its address, `/<plural>/<id>/`."""

    name: str
    plural: str
    model: type[Base]
    order: Order = Order.NAME
    divided_by: str = ""
    """What divides its index: `MONTH`, `LETTER`, a field that holds a word of a closed list, or nothing."""
    stands_alone: bool = False
    """True where its own links are enough to find it: the pages it points to list it, and nothing has to cite it."""
    on_timeline: bool = False
    """True where each record is an entry of the timeline; it then needs `date`, `topics` and a word in `MomentKind`."""
    facets: tuple[str, ...] = ()
    """The fields by which a search can be narrowed, besides kind and year; `case.court` is the court of its case."""

    @property
    def with_article(self) -> str:
        """Its name in a sentence: `an action`, `a term`."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"

    def address_of(self, id_: str) -> str:
        """The address of the page of a record, below the site's root."""
        return f"{self.plural}/{id_}/"


KINDS: tuple[Kind, ...] = (
    Kind("agreement", "agreements", models.Agreement, Order.DATE),
    Kind("term", "terms", models.Term, Order.PLACE, "part", stands_alone=True),
    Kind(
        "statement",
        "statements",
        models.Statement,
        Order.DATE,
        MONTH,
        stands_alone=True,
        on_timeline=True,
        facets=("position",),
    ),
    Kind("case", "cases", models.Case, Order.DATE, "relevance", stands_alone=True, facets=("court",)),
    Kind(
        "action",
        "actions",
        models.Action,
        Order.DATE,
        MONTH,
        stands_alone=True,
        on_timeline=True,
        facets=("case.court",),
    ),
    Kind("authority", "authorities", models.Authority, Order.NAME, "kind"),
    Kind("event", "events", models.Event, Order.DATE, MONTH, stands_alone=True, on_timeline=True),
    Kind("figure", "figures", models.Figure, Order.DATE, MONTH, stands_alone=True),
    Kind("question", "questions", models.Question),
    Kind("person", "people", models.Person, Order.NAME, LETTER),
    Kind("organization", "organizations", models.Organization, Order.NAME, LETTER),
    Kind("source", "sources", models.Source, Order.NAME, "kind"),
    Kind("definition", "definitions", models.Definition, Order.NAME, LETTER),
    Kind("disagreement", "disagreements", models.Disagreement, Order.NAME, "state", stands_alone=True),
)

BY_NAME = {kind.name: kind for kind in KINDS}
BY_PLURAL = {kind.plural: kind for kind in KINDS}
BY_MODEL = {kind.model: kind for kind in KINDS}
FACETS = tuple(dict.fromkeys(("kind", "year", *(name.rpartition(".")[2] for kind in KINDS for name in kind.facets))))
"""All that a search can be narrowed by."""
