"""What was said, in other orders than by date: by position, by speaker, by topic and by term."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from dossier.derived.agreement.terms import Part, parts_of, terms_of
from dossier.derived.relations import Relations
from dossier.derived.sections import Section
from dossier.language.labels import Labels
from dossier.reading.entry import Entry
from dossier.records.models import Statement
from dossier.records.vocabulary import Grouping, Position, Topic

from .speakers import by_speaker

UNTIED = "no-term"
"""The anchor under which statements that name no term are listed."""


def by_position(statements: Iterable[Entry[Statement]], labels: Labels) -> tuple[Section, ...]:
    """Statements by position, in the order of the vocabulary; a position that none of them takes is left out."""
    return _worded(Position, statements, lambda statement: (statement.position,), labels)


def by_topic(statements: Iterable[Entry[Statement]], labels: Labels) -> tuple[Section, ...]:
    """Statements by topic, in the order of the vocabulary; one stands under each of its topics."""
    return _worded(Topic, statements, lambda statement: statement.topics, labels)


def by_term(relations: Relations, labels: Labels) -> tuple[Section, ...]:
    """Statements by the terms that they name, in the order of a reading; at the end those that name none."""
    parts = parts_of(one for one in terms_of(relations) if one.statements)
    found = [_part(part, labels.of(part.name)) for part in parts]
    if none := untied(relations):
        found.append(Section(UNTIED, labels.statements.no_term, none))
    return tuple(found)


def untied(relations: Relations) -> tuple[Entry[Statement], ...]:
    """The statements that name no term, in time order."""
    return tuple(entry for entry in relations.dossier.listed(Statement) if not entry.record.about.terms)


GROUPINGS: Mapping[Grouping, Callable[[Relations, Labels], tuple[Section, ...]]] = {
    Grouping.POSITION: lambda relations, labels: by_position(relations.dossier.listed(Statement), labels),
    Grouping.SPEAKER: by_speaker,
    Grouping.TOPIC: lambda relations, labels: by_topic(relations.dossier.listed(Statement), labels),
    Grouping.TERM: by_term,
}
"""The views besides the one by date."""


def _worded(
    vocabulary: type[StrEnum],
    statements: Iterable[Entry[Statement]],
    words_of: Callable[[Statement], Iterable[StrEnum]],
    labels: Labels,
) -> tuple[Section, ...]:
    groups: dict[StrEnum, list[Entry[Statement]]] = {word: [] for word in vocabulary}
    for entry in statements:
        for word in dict.fromkeys(words_of(entry.record)):
            groups[word].append(entry)
    return tuple(Section(word.value, labels.of(word), tuple(found)) for word, found in groups.items() if found)


def _part(part: Part, heading: str) -> Section:
    terms = (Section(f"term-{one.entry.id}", one.term.title, one.statements, one.entry) for one in part.terms)
    return Section(part.name, heading, (), None, tuple(terms))
