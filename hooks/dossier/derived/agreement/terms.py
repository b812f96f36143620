"""The agreement, term by term: its terms by part, what was hidden of them, and the steps of a request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.derived.lines import line_of
from dossier.derived.relations import Relations
from dossier.reading.entry import Entry
from dossier.records.models import Agreement, Question, Statement, Term
from dossier.records.models.term import Redaction
from dossier.records.vocabulary import AgreementPart, FiledRedaction, Lane, Party, RedactionHistory, UnsealedRedaction

HIDDEN = (FiledRedaction.REDACTED, FiledRedaction.PARTLY_REDACTED)
"""A term that could not be read, in whole or in part, in the copy filed in April 2025."""


@dataclass(frozen=True, slots=True)
class TermInFull:
    """A term, what was said of it, and what was asked of courts and held on it."""

    entry: Entry[Term]
    term: Term
    line: str
    """What it provides, in a line."""
    history: RedactionHistory
    statements: tuple[Entry[Statement], ...]
    """The statements that name the term."""
    questions: tuple[Entry[Question], ...]
    holdings: int
    """Holdings on the questions that name the term."""
    discussed: bool
    """Whether there is a statement or a holding."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the agreement with its terms, in the order of a reading."""

    name: AgreementPart
    terms: tuple[TermInFull, ...]

    @property
    def authorities(self) -> tuple[str, ...]:
        """The laws on which its terms rest, each once, in the order of the terms."""
        return tuple(dict.fromkeys(id_ for one in self.terms for id_ in one.term.authorities))

    @property
    def lane(self) -> Lane:
        """The side that has to act in most of its terms; both, where neither side has most."""
        ((side, most), *others) = Counter(_SIDES[one.term.obliged] for one in self.terms).most_common()
        return Lane.BOTH if others and others[0][1] == most else side


def terms_of(relations: Relations) -> tuple[TermInFull, ...]:
    """Every term that is not withdrawn, once, in the order of a reading."""
    return tuple(_term(relations, entry) for entry in relations.dossier.listed(Term))


def terms_of_the_first(relations: Relations) -> tuple[TermInFull, ...]:
    """The terms of the agreement that was signed first, of which the pages on the agreement are.

    The terms of a later one are listed on its own page.
    """
    first = _first(relations)
    return tuple(one for one in terms_of(relations) if first and one.term.agreement == first.id)


def terms_not_found(relations: Relations) -> tuple[str, ...]:
    """What was looked for in that agreement and not found."""
    first = _first(relations)
    return first.record.not_found if first else ()


def _first(relations: Relations) -> Entry[Agreement] | None:
    return min(relations.dossier.listed(Agreement), key=lambda entry: entry.record.signed, default=None)


def parts_of(terms: Iterable[TermInFull], names: Iterable[AgreementPart] = AgreementPart) -> tuple[Part, ...]:
    """The terms by part, parts without a term left out."""
    listed = tuple(terms)
    parts = (Part(name, tuple(one for one in listed if one.term.part is name)) for name in names)
    return tuple(part for part in parts if part.terms)


def by_history(terms: Sequence[TermInFull]) -> dict[RedactionHistory, tuple[TermInFull, ...]]:
    """The terms by what became of them; each stands in one group."""
    return {history: tuple(one for one in terms if one.history is history) for history in RedactionHistory}


def history_of(redaction: Redaction) -> RedactionHistory:
    """What became of a term, from what its record says of the two copies."""
    if redaction.filed is FiledRedaction.READABLE:
        return RedactionHistory.READABLE
    if redaction.unsealed is UnsealedRedaction.REVEALED:
        return RedactionHistory.REVEALED
    if redaction.unsealed is UnsealedRedaction.STILL_REDACTED:
        return RedactionHistory.STILL_HIDDEN
    if redaction.filed not in HIDDEN:
        return RedactionHistory.NOT_KNOWN
    unchanged = redaction.unsealed is UnsealedRedaction.UNCHANGED
    return RedactionHistory.STILL_HIDDEN if unchanged else RedactionHistory.HIDDEN_AT_FIRST


def _term(relations: Relations, entry: Entry[Term]) -> TermInFull:
    related, term = relations.of(entry), entry.record
    holdings = sum(len(relations.held.get(question.id, ())) for question in related.asked)
    history = history_of(term.redaction)
    return TermInFull(entry, term, line_of(term), history, related.said, related.asked, holdings, related.discussed)


_SIDES = {
    Party.ICE: Lane.ICE,
    Party.DHS: Lane.ICE,
    Party.IRS: Lane.IRS,
    Party.TREASURY: Lane.IRS,
    Party.BOTH: Lane.BOTH,
}
