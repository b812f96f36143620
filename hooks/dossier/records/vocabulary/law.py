"""The words for authorities."""

from __future__ import annotations

from enum import StrEnum


class AuthorityKind(StrEnum):
    """What kind of law or guidance an authority is."""

    CONSTITUTION = "constitution"
    STATUTE = "statute"
    REGULATION = "regulation"
    COURT_RULE = "court-rule"
    EXECUTIVE_ORDER = "executive-order"
    CASE = "case"
    GUIDANCE = "guidance"


class TextSeen(StrEnum):
    """Whether the text of an authority was read."""

    READ = "read"
    DESCRIBED = "described"
    NOT_SEEN = "not-seen"


class ProceduralStep(StrEnum):
    """The ruling, and the steps of procedure after it for which rules set a time, in their order."""

    RULING = "ruling"
    APPEAL = "appeal"
    REHEARING = "rehearing"
    MANDATE = "mandate"
    CERTIORARI = "certiorari"
