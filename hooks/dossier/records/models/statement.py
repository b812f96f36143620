"""A statement: what a person or organization said about the agreement, in what capacity, where and when."""

from __future__ import annotations

from pydantic import Field, model_validator

from dossier.records.fields import Fault, OrganizationRef, PersonRef, Prose, Text
from dossier.records.vocabulary import Position, Topic, Venue

from .base import About, Dated, Model


class Speaker(Model):
    """Who speaks. A person without a public role is identified only by role and place, in `capacity`."""

    person: PersonRef | None = None
    """The person, if the person has a public role and a record."""
    organization: OrganizationRef | None = None
    """The organization that speaks, or for which the person speaks."""
    capacity: Text
    """The capacity in which the words were said: `Secretary of the Treasury`, `a tax preparer in Maryland`."""


class Statement(Dated):
    """Something said or written about the agreement or its use."""

    speaker: Speaker
    """Who speaks, for whom, in what capacity."""
    position: Position
    """The view it takes of the agreement or its use; a description, not a verdict."""
    venue: Venue
    """Where it was made."""
    venue_note: Text | None = None
    """The occasion, if it helps: the name of the hearing, the outlet of the interview."""
    paraphrase: Prose | None = None
    """What was said, in our words."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """What it is about, in general."""
    about: About = About()
    """What it is about: terms, actions, authorities, figures and so on."""

    @model_validator(mode="after")
    def _says_something(self) -> Statement:
        if not (self.quotations or self.paraphrase):
            raise Fault("a statement needs a quotation or a paraphrase", "title", "Add `paraphrase:` or `quotations:`.")
        return self
