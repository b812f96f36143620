"""The words for sources, and for disagreements among them."""

from __future__ import annotations

from enum import StrEnum


class SourceKind(StrEnum):
    """What kind of publication a source is."""

    NEWS = "news"
    OPINION_PIECE = "opinion-piece"
    ADVOCACY = "advocacy"
    REFERENCE = "reference"
    LAW_FIRM = "law-firm"
    CONGRESSIONAL = "congressional"
    ACADEMIC = "academic"
    COURT_FILING = "court-filing"
    COURT_OPINION = "court-opinion"
    GOVERNMENT = "government"
    REGULATION = "regulation"
    STATUTE = "statute"


class SourceRelation(StrEnum):
    """What was read is to what its publisher published."""

    ORIGINAL = "original"
    COPY = "copy"
    SUMMARY = "summary"
    TRANSLATION = "translation"


class DisagreementState(StrEnum):
    """Whether a disagreement is open or settled."""

    OPEN = "open"
    SETTLED = "settled"
