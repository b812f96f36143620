"""A question: a legal question of the disputes; its page is the chain of holdings on it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dossier.records.fields import AuthorityRef, Mutual, OrganizationRef, Prose, QuestionRef, SourceRef, TermRef
from dossier.records.vocabulary import Examined

from .base import Briefed, Model


class Argument(Model):
    """One side's argument on the question."""

    side: OrganizationRef
    """The organization that makes the argument."""
    text: Prose
    """The argument, in our words."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    """The sources of the argument."""


class Question(Briefed):
    """A legal question. Write the title as a question; the answers come from the holdings of actions."""

    examines: Examined
    """What a court judges that answers it: the text of the agreement, the practice, the law, or the suit."""
    matters: Prose
    """Why the answer matters to readers."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law it turns on."""
    terms: tuple[TermRef, ...] = ()
    """The terms of the agreement it concerns."""
    arguments: tuple[Argument, ...] = ()
    """What each side argues."""
    see_also: tuple[Annotated[QuestionRef, Mutual()], ...] = ()
    """Related questions."""
