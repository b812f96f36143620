"""The closed vocabularies, one module a subject: every word that a field may hold or that is computed; its label is in the labels files."""

from .agreement import Basis, FiledRedaction, Party, SubjectKind, TermKind, UnsealedRedaction
from .computed import (
    PART_OF_KIND,
    AgreementPart,
    Category,
    Choice,
    Force,
    Grouping,
    Lane,
    MomentKind,
    MomentView,
    RedactionHistory,
    RequestStep,
    State,
    StatusRule,
)
from .courts import RULINGS, ActionKind, AffectingKind, Answer, Court, Disposition, EffectKind, Relevance, Relief
from .figures import Exactness, Stage
from .general import ChangeKind, Confidence, Language, Topic
from .law import AuthorityKind, ProceduralStep, TextSeen
from .organizations import OrganizationKind
from .sources import DisagreementState, Finding, SourceKind, SourceRelation
from .statements import Affiliation, Position, Venue

__all__ = [
    "PART_OF_KIND",
    "RULINGS",
    "ActionKind",
    "AffectingKind",
    "Affiliation",
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
    "Finding",
    "Force",
    "Grouping",
    "Lane",
    "Language",
    "MomentKind",
    "MomentView",
    "OrganizationKind",
    "Party",
    "Position",
    "ProceduralStep",
    "RedactionHistory",
    "Relevance",
    "Relief",
    "RequestStep",
    "SourceKind",
    "SourceRelation",
    "Stage",
    "State",
    "StatusRule",
    "SubjectKind",
    "TermKind",
    "TextSeen",
    "Topic",
    "UnsealedRedaction",
    "Venue",
]
