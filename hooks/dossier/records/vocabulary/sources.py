"""The words for sources, and for disagreements among them."""

from __future__ import annotations

from enum import StrEnum


class SourceKind(StrEnum):
    """What kind of publication a source is; the law and the courts come first."""

    STATUTE = "statute"
    """The text of a law."""
    REGULATION = "regulation"
    """The text of a rule that an agency made."""
    COURT_OPINION = "court-opinion"
    """A ruling, as the court issued it."""
    COURT_FILING = "court-filing"
    """A document that was filed in court, or the docket."""
    GOVERNMENT = "government"
    """What an agency or the White House published."""
    CONGRESSIONAL = "congressional"
    """What Congress, a committee or a member published."""
    REFERENCE = "reference"
    """A tracker, an encyclopedia or a collection of documents."""
    ACADEMIC = "academic"
    """A scholarly paper or book."""
    LAW_FIRM = "law-firm"
    """What a law firm published for clients."""
    ADVOCACY = "advocacy"
    """What an organization published to advance its cause."""
    NEWS = "news"
    """A report by a news outlet."""
    OPINION_PIECE = "opinion-piece"
    """An article that argues for a view."""


class SourceRelation(StrEnum):
    """What was read is to what its publisher published."""

    ORIGINAL = "original"
    """The page or document of the publisher itself."""
    COPY = "copy"
    """The same text on another site."""
    SUMMARY = "summary"
    """Someone else’s account of it."""
    TRANSLATION = "translation"
    """The text in another language than its own."""


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
    """No source settles which version is right."""
    SETTLED = "settled"
    """A later source shows which version is right; `settled_by` names it."""
