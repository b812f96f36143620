"""A statement: what a person or organization said about the agreement, in what capacity, where and when."""

from __future__ import annotations

from pydantic import Field, model_validator

from dossier.records.fields import Fault, OrganizationRef, PersonRef, Prose, Text
from dossier.records.vocabulary import Affiliation, Position, Topic, Venue

from .base import About, Dated, Model


class Speaker(Model):
    """Who speaks. A person without a public role is identified only by role and place, in `capacity`."""

    person: PersonRef | None = None
    """The person, if the person has a public role and a record."""
    organization: OrganizationRef | None = None
    """The organization that speaks, or with which the speaker is or was connected."""
    affiliation: Affiliation | None = None
    """What the speaker was to the organization at the time; `speaks-for` only for its own voice. Required with it."""
    capacity: Text
    """The capacity in which the words were said: `Secretary of the Treasury`, `a tax preparer in Maryland`."""

    @property
    def listed_under(self) -> str | None:
        """The organization under which the words are listed: none that the speaker has left."""
        return None if self.affiliation is Affiliation.FORMERLY_AT else self.organization

    @model_validator(mode="after")
    def _affiliated(self) -> Speaker:
        if self.organization and not self.affiliation:
            message = f"it is not said what the speaker is to “{self.organization}”"
            hint = "Add `affiliation: speaks-for` if these are the words of the organization itself; or `member-of`, `works-at`, `formerly-at` or `published-by`."
            raise Fault(message, "organization", hint, needs=["affiliation"])
        if self.affiliation and not self.organization:
            message = "an affiliation is given, but no organization"
            hint = "Add `organization:`, or remove `affiliation`."
            raise Fault(message, "affiliation", hint, idle=["affiliation"])
        return self


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
            message = "a statement needs a quotation or a paraphrase"
            raise Fault(message, "title", "Add `paraphrase:` or `quotations:`.", needs=["paraphrase"])
        if not (self.quotations or self.in_brief):
            message = "a statement without a quotation has no line for lists"
            hint = "Add `in_brief:` with the claim in at most 15 words, without the speaker: `Says that …`."
            raise Fault(message, "title", hint, needs=["in_brief"])
        return self
