"""What a list says of a record in a line: its words in brief, or what follows from this and other records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.reading.entry import Entry
from dossier.records.models import Action, Case, Organization, Person, Sourced
from dossier.records.models.person import Role
from dossier.records.vocabulary import ActionKind, AffectingKind, CaseState, Disposition

from .relations import Relations
from .status.answers import Status
from .traced import first_sentence

_ENDING = (Disposition.DISMISSED, Disposition.DISMISSED_AS_MOOT, Disposition.DISMISSED_BY_AGREEMENT)


@dataclass(frozen=True, slots=True)
class Stage:
    """How far a case has come."""

    state: CaseState
    ruling: Entry[Action] | None
    """The last ruling that bears on the agreement; if none does, the last of all."""
    appealed: tuple[Entry[Action], ...]
    """The decisions on appeals from it, and on those from them."""


@dataclass(frozen=True, slots=True)
class Became:
    """What a later ruling did to a ruling; an unverified one is said to have done it."""

    does: AffectingKind
    by: Entry[Action]


def line_of(record: Sourced) -> str:
    """The sentence written for lists, or else the first of the summary; plain words, without marks and links."""
    return record.in_brief or first_sentence(record.summary)


class Lines:
    """What the lines of records say; `fragments/line.html` words them."""

    def __init__(self, relations: Relations, status: Status) -> None:
        self._relations = relations
        self._status = status

    brief = staticmethod(line_of)

    def office(self, person: Person) -> Role:
        """The last role that is not known to be over, or the last of all."""
        lasting = [role for role in person.roles if not role.ends and not role.over_by]
        return (lasting or person.roles)[-1]

    def within(self, role: Role) -> str:
        """The organization of a role in short; empty where the title of the role names it already."""
        if role.organization is None:
            return ""
        organization = self._relations.dossier.get(Organization, role.organization).record
        names = (*organization.aliases, organization.title)
        known = (*names, organization.title.split()[-1])  # Secretary of the Treasury, of the Department of the Treasury
        return "" if any(name in role.title for name in known) else names[0]

    def stage(self, case: Entry[Case]) -> Stage:
        """How far a case has come; reports that are not verified do not count."""
        rulings = self._rulings(case)
        bearing = [entry for entry in rulings if entry.record.effects]
        appealed = tuple(entry for appeal in self._appeals(case) for entry in _decisions(self._rulings(appeal)))
        return Stage(self._state(case), next(reversed(bearing or rulings), None), appealed)

    def became(self, action: Entry[Action]) -> tuple[Became, ...]:
        """What later rulings did to a ruling, each once: what counts today, then what is only reported."""
        standings = [self._status.standing(action, effect) for effect in action.record.effects]
        found = [Became(act.does, act.by.action) for one in standings if one for act in (*one.acts, *one.pending)]
        for later in self._relations.of(action).affected_by:
            if later.action.record.unverified:
                found += [Became(one.does, later.action) for one in later.effect.affects if one.action == action.id]
        return tuple({(one.does, one.by.id): one for one in found}.values())

    def _state(self, case: Entry[Case]) -> CaseState:
        if any(_end(self._rulings(appeal)) is None for appeal in self._appeals(case)):
            return CaseState.ON_APPEAL
        return _end(self._rulings(case)) or CaseState.PENDING

    def _appeals(self, case: Entry[Case]) -> Iterator[Entry[Case]]:
        """The appeals from a case, each before the appeals from it."""
        for appeal in self._relations.of(case).citing("appeal_from", Case):
            yield appeal
            yield from self._appeals(appeal)

    def _rulings(self, case: Entry[Case]) -> tuple[Entry[Action], ...]:
        filed = self._relations.of(case).filed
        return tuple(entry for entry in filed if entry.record.ruling and not entry.record.unverified)


def _end(rulings: tuple[Entry[Action], ...]) -> CaseState | None:
    if any(one.record.kind is ActionKind.JUDGMENT or one.record.disposition in _ENDING for one in rulings):
        return CaseState.ENDED
    return CaseState.DECIDED if _decisions(rulings) else None


def _decisions(rulings: tuple[Entry[Action], ...]) -> tuple[Entry[Action], ...]:
    return tuple(entry for entry in rulings if entry.record.kind is ActionKind.APPELLATE_DECISION)
