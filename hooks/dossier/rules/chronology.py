"""Rule: dates are possible: nothing ends before it starts, and nothing answers what comes after it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.collection.dossier import Dossier
from dossier.collection.order import date_of
from dossier.problems import Problem
from dossier.reading.entry import Entry
from dossier.records.dates import PartialDate
from dossier.records.models import Action, Case, Person
from dossier.records.walk import Location


def check(dossier: Dossier) -> Iterator[Problem]:
    """Dates that contradict each other."""
    for entry in dossier.entries:
        yield from _history(entry)
        if isinstance(entry.record, Action):
            yield from _action(entry, entry.record, dossier)
        elif isinstance(entry.record, Case) and entry.record.appeal_from:
            yield from _appeal(entry, entry.record, entry.record.appeal_from, dossier)
        elif isinstance(entry.record, Person):
            yield from _roles(entry, entry.record)


def _history(entry: Entry) -> Iterator[Problem]:
    record, dates = entry.record, [change.date for change in entry.record.changes]
    for index, (earlier, later) in enumerate(pairwise(dates), 1):
        if later < earlier:
            hint = "Put the oldest entry first, or correct the date."
            yield _early(entry, ("changes", index, "date"), "this change", later, "the change before it", earlier, hint)
    happened = date_of(record)
    if happened and record.reviewed.certainly_before(happened):
        hint = "Give the day on which you compared the record with its sources."
        yield _early(entry, ("reviewed",), "the review", record.reviewed, "what the record tells of", happened, hint)


def _action(entry: Entry, action: Action, dossier: Dossier) -> Iterator[Problem]:
    case = dossier.by_id.get(("case", action.case))
    if case and isinstance(case.record, Case) and action.date.certainly_before(case.record.filed):
        yield _early(entry, ("date",), "the action", action.date, f"the case “{case.id}” was filed", case.record.filed)
    for index, id_ in enumerate(action.responds_to):
        answered = dossier.by_id.get(("action", id_))
        if answered and isinstance(answered.record, Action) and action.date.certainly_before(answered.record.date):
            location = ("responds_to", index)
            yield _early(entry, location, "the action", action.date, f"“{id_}”, which it answers", answered.record.date)
    for index, effect in enumerate(action.effects):
        if effect.starts.certainly_before(action.date):
            yield _early(entry, ("effects", index, "starts"), "the effect", effect.starts, "the ruling", action.date)
        if effect.ends and effect.ends < effect.starts:
            yield _early(entry, ("effects", index, "ends"), "the end", effect.ends, "the start", effect.starts)


def _appeal(entry: Entry, appeal: Case, below: str, dossier: Dossier) -> Iterator[Problem]:
    case = dossier.by_id.get(("case", below))
    if case and isinstance(case.record, Case) and appeal.filed.certainly_before(case.record.filed):
        yield _early(entry, ("filed",), "the appeal", appeal.filed, f"the case below, “{below}”,", case.record.filed)


def _roles(entry: Entry, person: Person) -> Iterator[Problem]:
    for index, role in enumerate(person.roles):
        if role.starts and role.ends and role.ends.certainly_before(role.starts):
            yield _early(entry, ("roles", index, "ends"), "the end", role.ends, "the start", role.starts)


def _early(
    entry: Entry,
    location: Location,
    what: str,
    date: PartialDate,
    than: str,
    other: PartialDate,
    hint: str = "Check both dates against the sources.",
) -> Problem:
    return entry.document.problem(location, f"{what} ({date}) comes before {than} ({other})", hint)
