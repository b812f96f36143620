"""The words for statements: their position, their venue, and what ties a speaker to an organization."""

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


class Affiliation(StrEnum):
    """What the speaker was to the organization at the time."""

    SPEAKS_FOR = "speaks-for"
    MEMBER_OF = "member-of"
    WORKS_AT = "works-at"
    FORMERLY_AT = "formerly-at"
    PUBLISHED_BY = "published-by"
