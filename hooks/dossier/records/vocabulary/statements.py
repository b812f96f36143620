"""The words for statements: their position and their venue."""

from __future__ import annotations

from enum import StrEnum


class Position(StrEnum):
    """The view a statement takes of the agreement or its use."""

    SUPPORTS = "supports"
    DEFENDS_LEGALITY = "defends-legality"
    NEUTRAL = "neutral"
    DESCRIBES = "describes"
    RAISES_CONCERNS = "raises-concerns"
    OPPOSES = "opposes"


class Venue(StrEnum):
    """Where a statement was made."""

    AGREEMENT_TEXT = "agreement-text"
    ARTICLE = "article"
    BROADCAST = "broadcast"
    COURT_ARGUMENT = "court-argument"
    COURT_DECLARATION = "court-declaration"
    COURT_FILING = "court-filing"
    E_MAIL = "e-mail"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LETTER = "letter"
    MEMORANDUM = "memorandum"
    OPINION_PIECE = "opinion-piece"
    PRESS_RELEASE = "press-release"
    PRESS_STATEMENT = "press-statement"
    PUBLIC_REMARKS = "public-remarks"
    REPORT = "report"
    REPORTED_REMARK = "reported-remark"
    RESOLUTION = "resolution"
    SOCIAL_MEDIA = "social-media"
