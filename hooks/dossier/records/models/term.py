"""A term of the agreement: what it says, how that is known, and what of it was blacked out."""

from __future__ import annotations

from typing import Annotated

from dossier.records.fields import AgreementRef, AuthorityRef, Mutual, Prose, TermRef, Text, Whole
from dossier.records.vocabulary import (
    PART_OF_KIND,
    AgreementPart,
    Basis,
    FiledRedaction,
    Party,
    TermKind,
    UnsealedRedaction,
)

from .base import Briefed, Model


class Redaction(Model):
    """What could be read of the term, and when."""

    filed: FiledRedaction
    """In the copy filed in April 2025."""
    unsealed: UnsealedRedaction
    """In the copy unsealed in May 2025."""
    note: Text | None = None
    """What was hidden or shown, as far as the sources report it."""


class Term(Briefed):
    """One provision of the agreement, or one thing it is known to provide."""

    agreement: AgreementRef
    """The agreement the term belongs to."""
    kind: TermKind
    """What the term does."""
    obliged: Party
    """Who must act or refrain from acting."""
    section: Text | None = None
    """The section or heading, if a source names it."""
    page: Text | None = None
    """The page, if a source names it."""
    order: Whole
    """The place of the term in the agreement, read from beginning to end; 10, 20, 30 … leave room."""
    basis: Basis
    """How the term is known."""
    basis_note: Text | None = None
    """The basis in words, if the word alone would mislead."""
    redaction: Redaction
    """What could be read of it in April and in May 2025."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law that the term cites or is based on."""
    carries: Text | None = None
    """Which data are sent or compared under the term, in a few words, for the drawing of a request: `Name and address`."""
    practice: Prose | None = None
    """What happened in practice."""
    see_also: tuple[Annotated[TermRef, Mutual()], ...] = ()
    """Related terms."""

    @property
    def part(self) -> AgreementPart:
        """The part of the agreement in which it is read."""
        return PART_OF_KIND[self.kind]
