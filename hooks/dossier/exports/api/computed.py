"""What is computed about one record, as plain values; its shape is `shapes.Computed`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from dossier.derived.status import orders
from dossier.exports.edition import Edition
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.models import Action, Case, Question
from dossier.records.models.action import Effect
from dossier.records.vocabulary import Force


def computed(entry: AnyEntry, edition: Edition) -> dict[str, Any]:
    """The line for lists, the records that link to it, and how an order, a case or a question stands."""
    says: dict[str, Any] = {"line": line(entry, edition), "linked_from": _linked_from(entry, edition)}
    match entry.record:
        case Action(effects=effects) if effects:
            says["effects"] = _effects(cast("Entry[Action]", entry), edition)
        case Case():
            says["case"] = _case(cast("Entry[Case]", entry), edition)
        case Question():
            says["answers"] = _answers(entry.id, edition)
    return says


def line(entry: AnyEntry, edition: Edition) -> str:
    """What a list says of a record, in plain words."""
    return " ".join(edition.templates.paragraphs(f"{entry.kind.plural}/", "line", entry)).strip()


def _linked_from(entry: AnyEntry, edition: Edition) -> dict[str, list[str]]:
    incoming = edition.dossier.incoming.get(entry.key, ())
    groups = edition.relations.group({link.origin.key for link in incoming})
    return {group.kind.plural: [other.id for other in group.entries] for group in groups}


def _effects(action: Entry[Action], edition: Edition) -> list[dict[str, Any]]:
    """How each effect stands; those of an order that is only reported have no standing."""
    return [_effect(effect, edition.status.standing(action, effect)) for effect in action.record.effects]


def _effect(effect: Effect, standing: orders.Standing | None) -> dict[str, Any]:
    return {
        "effect": effect.id,
        "subject": effect.subject,
        "force": (standing.force if standing else Force.UNVERIFIED).value,
        "does": (standing.does if standing else effect.does).value,
        "acts": _acts(standing.acts if standing else ()),
        "pending": _acts(standing.pending if standing else ()),
    }


def _acts(acts: Iterable[orders.Act]) -> list[dict[str, str]]:
    return [{"does": act.does.value, "action": act.by.action.id} for act in acts]


def _case(case: Entry[Case], edition: Edition) -> dict[str, Any]:
    stage = edition.lines.stage(case)
    last = {"last_ruling": stage.ruling.id} if stage.ruling else {}
    return {"state": stage.state.value} | last | {"decided_on_appeal": [decision.id for decision in stage.appealed]}


def _answers(question: str, edition: Edition) -> list[dict[str, str]]:
    held = edition.relations.held.get(question, ())
    return [{"answer": one.holding.answer.value, "action": one.action.id} for one in held]
