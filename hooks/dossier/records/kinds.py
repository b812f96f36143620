"""The kinds of records: the word for one, the word for many, and the model."""

from __future__ import annotations

from dataclasses import dataclass

from . import models
from .models import Base


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record; `plural` names its folder and its address, `/<plural>/<id>/`."""

    name: str
    plural: str
    model: type[Base]

    def address_of(self, id_: str) -> str:
        """The address of the page of a record, below the site's root."""
        return f"{self.plural}/{id_}/"


KINDS: tuple[Kind, ...] = (
    Kind("agreement", "agreements", models.Agreement),
    Kind("term", "terms", models.Term),
    Kind("statement", "statements", models.Statement),
    Kind("case", "cases", models.Case),
    Kind("action", "actions", models.Action),
    Kind("authority", "authorities", models.Authority),
    Kind("event", "events", models.Event),
    Kind("figure", "figures", models.Figure),
    Kind("question", "questions", models.Question),
    Kind("person", "people", models.Person),
    Kind("organization", "organizations", models.Organization),
    Kind("source", "sources", models.Source),
    Kind("definition", "definitions", models.Definition),
    Kind("disagreement", "disagreements", models.Disagreement),
)

BY_NAME = {kind.name: kind for kind in KINDS}
BY_PLURAL = {kind.plural: kind for kind in KINDS}
