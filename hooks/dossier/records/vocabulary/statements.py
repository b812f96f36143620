"""The words for statements: their position, their venue, and what ties a speaker to an organization."""

from __future__ import annotations

from enum import StrEnum


class Position(StrEnum):
    """The view a statement takes of the agreement or its use."""

    SUPPORTS = "supports"
    """It is for the sharing."""
    DEFENDS_LEGALITY = "defends-legality"
    """It says that the sharing is within the law."""
    NEUTRAL = "neutral"
    """It is about something else, or takes no side."""
    DESCRIBES = "describes"
    """It only says what is the case."""
    RAISES_CONCERNS = "raises-concerns"
    """It names risks or doubts, without opposing the sharing."""
    OPPOSES = "opposes"
    """It is against the sharing."""


class Venue(StrEnum):
    """Where a statement was made."""

    AGREEMENT_TEXT = "agreement-text"
    """In the agreement itself."""
    ARTICLE = "article"
    """In a news report or another article, by its author."""
    BROADCAST = "broadcast"
    """On radio, television or video."""
    COURT_ARGUMENT = "court-argument"
    """Spoken in court."""
    COURT_DECLARATION = "court-declaration"
    """In a witness’s written statement to a court."""
    COURT_FILING = "court-filing"
    """In a complaint, motion or brief."""
    E_MAIL = "e-mail"
    """In an e-mail that became known."""
    HEARING = "hearing"
    """Spoken at a hearing of a committee."""
    INTERVIEW = "interview"
    """In answers to a reporter."""
    LETTER = "letter"
    """In a letter."""
    MEMORANDUM = "memorandum"
    """In a memorandum or agreement of an agency."""
    OPINION_PIECE = "opinion-piece"
    """In an article that argues for a view."""
    PRESS_RELEASE = "press-release"
    """In a text that was issued to the public."""
    PRESS_STATEMENT = "press-statement"
    """In words given to reporters."""
    PUBLIC_REMARKS = "public-remarks"
    """In a speech or at a public event."""
    REPORT = "report"
    """In a report or study."""
    REPORTED_REMARK = "reported-remark"
    """Known only because others report it."""
    RESOLUTION = "resolution"
    """In a resolution or bill."""
    SOCIAL_MEDIA = "social-media"
    """In a post."""


class Affiliation(StrEnum):
    """What the speaker was to the organization at the time."""

    SPEAKS_FOR = "speaks-for"
    """The organization itself, its head or spokesperson, or counsel for the party."""
    MEMBER_OF = "member-of"
    """A member of a chamber or association, alone or with others; a chamber speaks by its votes."""
    WORKS_AT = "works-at"
    """An official who speaks without being named, a witness, a professor, an analyst, or counsel in an interview."""
    FORMERLY_AT = "formerly-at"
    """Someone who had left it; the words are not listed under the organization."""
    PUBLISHED_BY = "published-by"
    """The author of an article or column, for the outlet."""
