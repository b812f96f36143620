"""The statements by who speaks: an organization and those who belong to it, a person, or a capacity alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from dossier.collection.names import Names
from dossier.derived.relations import Relations
from dossier.derived.sections import Section, by_letter
from dossier.language.labels import Labels
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.models import Organization, Person, Statement
from dossier.records.models.statement import Speaker

Spoken = dict[str | None, list[Entry[Statement]]]
"""Statements by the id of an organization or person; `None` where none is named."""


def by_speaker(relations: Relations, labels: Labels) -> tuple[Section, ...]:
    """Every statement once: by organization, from A to Z; then by person; then by capacity alone."""
    words = labels.statements
    organizations = _grouped(relations.dossier.listed(Statement), lambda speaker: speaker.listed_under)
    people = _grouped(organizations.get(None, ()), lambda speaker: speaker.person)
    names = Names(labels.interface.articles)
    nameless = sorted(people.pop(None, ()), key=lambda entry: names.key(entry.record.speaker.capacity))
    speaking = (entry for entry in relations.dossier.listed(Organization) if entry.id in organizations)
    letters = by_letter(speaking, labels)
    found = (
        *(_letter(letter, organizations, relations, words.no_person) for letter in letters),
        Section("no-organization", words.no_organization, (), None, _voices(people, relations, words.no_person)),
        Section("no-record", words.no_record, tuple(nameless)),
    )
    return tuple(section for section in found if section.count)


def _letter(letter: Section, organizations: Spoken, relations: Relations, no_person: str) -> Section:
    return replace(
        letter,
        entries=(),
        sections=tuple(
            _organization(organization, organizations, relations, no_person) for organization in letter.entries
        ),
    )


def _organization(organization: AnyEntry, organizations: Spoken, relations: Relations, no_person: str) -> Section:
    """What was said by or within an organization; divided by person where there was more than one voice."""
    statements = organizations[organization.id]
    voices = _voices(_grouped(statements, lambda speaker: speaker.person), relations, no_person)
    whole = Section(f"organization-{organization.id}", organization.record.title, tuple(statements), organization)
    return replace(whole, entries=(), sections=voices) if len(voices) > 1 else whole


def _voices(people: Spoken, relations: Relations, no_person: str) -> tuple[Section, ...]:
    """What no person on record said, then each person's statements, in the order of their names."""
    names = sorted((id_ for id_ in people if id_), key=lambda id_: relations.rank["person", id_])
    voices = [Section("", no_person, tuple(people[None]))] if None in people else []
    for id_ in names:
        person = relations.dossier.get(Person, id_)
        voices.append(Section(f"person-{id_}", person.record.title, tuple(people[id_]), person))
    return tuple(voices)


def _grouped(statements: Iterable[Entry[Statement]], key: Callable[[Speaker], str | None]) -> Spoken:
    groups: Spoken = {}
    for entry in statements:
        groups.setdefault(key(entry.record.speaker), []).append(entry)
    return groups
