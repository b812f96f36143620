"""A term of the agreement: what it says, how that is known, and what of it was blacked out."""

from __future__ import annotations

from dossier.records.fields import AgreementRef, AuthorityRef, Prose, TermRef, Text, Whole
from dossier.records.vocabulary import (
    PART_OF_KIND,
    AgreementPart,
    Basis,
    FiledRedaction,
    Party,
    TermKind,
    UnsealedRedaction,
)

from .base import Model, Sourced


class Redaction(Model):
    """What could be read of the term, and when."""

    filed: FiledRedaction
    """In the copy filed in April 2025."""
    unsealed: UnsealedRedaction
    """In the copy unsealed in May 2025."""
    note: Text | None = None
    """What was hidden or shown, as far as the sources tell."""


class Term(Sourced):
    """One clause of the agreement, or one thing it is known to provide."""

    agreement: AgreementRef
    """The agreement the term belongs to."""
    kind: TermKind
    """What the term does."""
    obliged: Party
    """Who has to act or refrain."""
    section: Text | None = None
    """The section or heading, where a source names it."""
    page: Text | None = None
    """The page, where a source names it."""
    order: Whole
    """The place of the term in a reading of the agreement from first to last; 10, 20, 30 … leave room."""
    basis: Basis
    """What the knowledge of the term rests on."""
    basis_note: Text | None = None
    """The basis in words, where the word alone would mislead."""
    redaction: Redaction
    """What could be read of it in April and in May 2025."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law the term cites or rests on."""
    practice: Prose | None = None
    """How it worked out."""
    see_also: tuple[TermRef, ...] = ()
    """Terms to read with it."""

    @property
    def part(self) -> AgreementPart:
        """The part of the agreement in which it is read."""
        return PART_OF_KIND[self.kind]
