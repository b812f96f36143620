"""A disagreement: sources that conflict, each version with its source, and whether it is settled."""

from __future__ import annotations

from pydantic import Field, model_validator

from dossier.records.fields import Fault, Prose, SourceRef, Text
from dossier.records.vocabulary import DisagreementState, Topic

from .base import About, Briefed, Model


class Account(Model):
    """One version of the matter."""

    says: Text
    """What this version says."""
    given_by: Text
    """Who says it."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    """The sources of this version."""


class Disagreement(Briefed):
    """A point on which the sources disagree."""

    accounts: tuple[Account, ...] = Field(min_length=2)
    """The versions."""
    state: DisagreementState
    """Open, or settled."""
    assessment: Prose
    """What can be said about it, without a verdict on anyone."""
    settled_by: Text | None = None
    """What settled it; required if the state is settled."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """What it is about, in general."""
    about: About = About()
    """The records it touches."""

    @model_validator(mode="after")
    def _settled_by_something(self) -> Disagreement:
        if self.state is DisagreementState.SETTLED and not self.settled_by:
            message = "the disagreement is settled, but what settled it is not given"
            raise Fault(message, "state", "Add `settled_by:`.", needs=["settled_by"])
        return self
