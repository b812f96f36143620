"""A question: a legal question of the disputes; its page is the chain of holdings on it."""

from __future__ import annotations

from pydantic import Field

from dossier.records.fields import AuthorityRef, OrganizationRef, Prose, QuestionRef, SourceRef, TermRef

from .base import Model, Sourced


class Argument(Model):
    """How one side argues the question."""

    side: OrganizationRef
    """Who argues it, by the record of the body."""
    text: Prose
    """The argument, in our words."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    """Where it was seen."""


class Question(Sourced):
    """A legal question. Write the title as a question; the answers come from the holdings of actions."""

    matters: Prose
    """Why the answer matters to a reader."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law it turns on."""
    terms: tuple[TermRef, ...] = ()
    """The terms of the agreement it concerns."""
    arguments: tuple[Argument, ...] = ()
    """How the sides argue it."""
    see_also: tuple[QuestionRef, ...] = ()
    """Questions to read with it."""
