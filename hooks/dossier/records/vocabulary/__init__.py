"""The closed vocabularies, one module a subject: every word that a field may hold or that is computed; its label is in the labels files."""

from .agreement import Basis, FiledRedaction, Party, Subject, TermKind, UnsealedRedaction
from .computed import (
    PART_OF_KIND,
    AgreementPart,
    Category,
    Choice,
    Grouping,
    Lane,
    MomentKind,
    MomentView,
    RedactionHistory,
    RequestStep,
    Stands,
    State,
    StatusRule,
)
from .courts import RULINGS, ActionKind, AffectingKind, Answer, Court, Disposition, EffectKind, Relevance, Relief
from .figures import Exactness, Stage
from .general import ChangeKind, Confidence, Language, Topic
from .law import AuthorityKind, TextSeen
from .organizations import OrganizationKind
from .sources import DisagreementState, SourceKind, SourceRelation
from .statements import Position, Venue

__all__ = [
    "PART_OF_KIND",
    "RULINGS",
    "ActionKind",
    "AffectingKind",
    "AgreementPart",
    "Answer",
    "AuthorityKind",
    "Basis",
    "Category",
    "ChangeKind",
    "Choice",
    "Confidence",
    "Court",
    "DisagreementState",
    "Disposition",
    "EffectKind",
    "Exactness",
    "FiledRedaction",
    "Grouping",
    "Lane",
    "Language",
    "MomentKind",
    "MomentView",
    "OrganizationKind",
    "Party",
    "Position",
    "RedactionHistory",
    "Relevance",
    "Relief",
    "RequestStep",
    "SourceKind",
    "SourceRelation",
    "Stage",
    "Stands",
    "State",
    "StatusRule",
    "Subject",
    "TermKind",
    "TextSeen",
    "Topic",
    "UnsealedRedaction",
    "Venue",
]
