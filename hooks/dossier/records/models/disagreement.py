"""A disagreement: sources that conflict, each version with its source, and whether it is settled."""

from __future__ import annotations

from pydantic import Field, model_validator

from dossier.records.fields import Fault, Prose, SourceRef, Text
from dossier.records.vocabulary import DisagreementState, Topic

from .base import About, Model, Sourced


class Account(Model):
    """One version of the matter."""

    says: Text
    """What this version says."""
    given_by: Text
    """Who says it."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    """Where it stands."""


class Disagreement(Sourced):
    """A point on which the sources do not agree."""

    accounts: tuple[Account, ...] = Field(min_length=2)
    """The versions."""
    state: DisagreementState
    """Open, or settled."""
    assessment: Prose
    """What can be said of it, without a verdict on anybody."""
    settled_by: Text | None = None
    """By what it was settled; required where it is."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """What it is about, in general."""
    about: About = About()
    """The records it touches."""

    @model_validator(mode="after")
    def _settled_by_something(self) -> Disagreement:
        if self.state is DisagreementState.SETTLED and not self.settled_by:
            message = "the disagreement is settled, and it is not said by what"
            raise Fault(message, "state", "Add `settled_by:`.")
        return self
