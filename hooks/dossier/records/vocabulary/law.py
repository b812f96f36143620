"""The words for authorities."""

from __future__ import annotations

from enum import StrEnum


class AuthorityKind(StrEnum):
    """What kind of law or guidance an authority is."""

    CONSTITUTION = "constitution"
    """A clause of the Constitution or one of its amendments."""
    STATUTE = "statute"
    """A law passed by Congress."""
    REGULATION = "regulation"
    """A rule that an agency made under a law."""
    COURT_RULE = "court-rule"
    """A rule of procedure for courts."""
    EXECUTIVE_ORDER = "executive-order"
    """A directive of the president to the agencies."""
    CASE = "case"
    """A decision of a court that others rely on."""
    GUIDANCE = "guidance"
    """An agency’s manual, policy or instruction."""


class TextSeen(StrEnum):
    """Whether the text of an authority was read."""

    READ = "read"
    """We read the text that is cited."""
    DESCRIBED = "described"
    """We read only what others say of it."""
    NOT_SEEN = "not-seen"
    """We saw neither the text nor a description of it."""


class ProceduralStep(StrEnum):
    """The ruling, and the steps of procedure after it for which rules set a time, in their order."""

    RULING = "ruling"
    """The decision from which times run."""
    APPEAL = "appeal"
    """Taking the ruling to a higher court."""
    REHEARING = "rehearing"
    """Asking the court of appeals to look at its decision again."""
    MANDATE = "mandate"
    """The notice by which a decision on appeal takes effect in the court below."""
    CERTIORARI = "certiorari"
    """Asking the Supreme Court to hear the case."""
