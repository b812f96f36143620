"""The fourteen kinds of records, one module each."""

from .action import Action
from .agreement import Agreement
from .authority import Authority
from .base import Base, Sourced
from .case import Case
from .definition import Definition
from .disagreement import Disagreement
from .event import Event
from .figure import Figure
from .organization import Organization
from .person import Person
from .question import Question
from .source import Source
from .statement import Statement
from .term import Term

__all__ = [
    "Action",
    "Agreement",
    "Authority",
    "Base",
    "Case",
    "Definition",
    "Disagreement",
    "Event",
    "Figure",
    "Organization",
    "Person",
    "Question",
    "Source",
    "Sourced",
    "Statement",
    "Term",
]
