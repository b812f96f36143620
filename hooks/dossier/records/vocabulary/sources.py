"""The words for sources, and for disagreements among them."""

from __future__ import annotations

from enum import StrEnum


class SourceKind(StrEnum):
    """What kind of publication a source is; the law and the courts come first."""

    STATUTE = "statute"
    REGULATION = "regulation"
    COURT_OPINION = "court-opinion"
    COURT_FILING = "court-filing"
    GOVERNMENT = "government"
    CONGRESSIONAL = "congressional"
    REFERENCE = "reference"
    ACADEMIC = "academic"
    LAW_FIRM = "law-firm"
    ADVOCACY = "advocacy"
    NEWS = "news"
    OPINION_PIECE = "opinion-piece"


class SourceRelation(StrEnum):
    """What was read is to what its publisher published."""

    ORIGINAL = "original"
    COPY = "copy"
    SUMMARY = "summary"
    TRANSLATION = "translation"


class Finding(StrEnum):
    """What was found at the address of a source when its excerpts were looked for there."""

    FOUND = "found"
    """All excerpts are on the page."""
    ANSWERS = "answers"
    """The page is there; no record takes words from it that could be looked for."""
    CHANGED = "changed"
    """The page is there, and some excerpts are not on it."""
    MOVED = "moved"
    """The address leads on to another page, and some excerpts are not on that."""
    UNREADABLE = "unreadable"
    """A page that no program of ours reads: a PDF, an image, words that only a script shows."""
    REFUSES_MACHINES = "refuses-machines"
    """Programs are not let in."""
    UNREACHABLE = "unreachable"
    """No answer, or one that says that there is no page."""


class DisagreementState(StrEnum):
    """Whether a disagreement is open or settled."""

    OPEN = "open"
    SETTLED = "settled"
