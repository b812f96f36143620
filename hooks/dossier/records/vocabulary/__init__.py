"""The closed vocabularies, one module a subject: every word that a field may hold; its label is in the labels files."""

from .agreement import Basis, FiledRedaction, Party, Subject, TermKind, UnsealedRedaction
from .courts import RULINGS, ActionKind, AffectingKind, Answer, Court, Disposition, EffectKind, Relevance, Relief
from .figures import Exactness, Stage
from .general import ChangeKind, Confidence, Language, Topic
from .law import AuthorityKind, TextSeen
from .organizations import OrganizationKind
from .sources import DisagreementState, SourceForm, SourceKind
from .statements import Position, Venue

__all__ = [
    "RULINGS",
    "ActionKind",
    "AffectingKind",
    "Answer",
    "AuthorityKind",
    "Basis",
    "ChangeKind",
    "Confidence",
    "Court",
    "DisagreementState",
    "Disposition",
    "EffectKind",
    "Exactness",
    "FiledRedaction",
    "Language",
    "OrganizationKind",
    "Party",
    "Position",
    "Relevance",
    "Relief",
    "SourceForm",
    "SourceKind",
    "Stage",
    "Subject",
    "TermKind",
    "TextSeen",
    "Topic",
    "UnsealedRedaction",
    "Venue",
]
