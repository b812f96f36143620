"""Rule: dates are possible: nothing ends before it starts, and nothing answers what comes after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.dates import PartialDate, Precision
from dossier.records.models import Action, Agreement, Case, Person, Source
from dossier.records.walk import Location


def check(dossier: Dossier) -> Iterator[Problem]:
    """Dates that contradict each other."""
    for entry in dossier.entries:
        yield from _history(entry)
    for action in dossier.of(Action):
        yield from _action(action, dossier)
    for appeal in dossier.of(Case):
        yield from _appeal(appeal, dossier)
    for person in dossier.of(Person):
        yield from _roles(person)
    for case in dossier.of(Case):
        known = PartialDate.of(case.record.standing_as_of)
        yield from _seen(case, ("standing_as_of",), "the standing", known, "the filing", case.record.filed)
    yield from _outdated(dossier)
    for source in dossier.of(Source):
        if source.record.accessed:
            read, published = PartialDate.of(source.record.accessed), source.record.date
            yield from _seen(source, ("accessed",), "the reading", read, "the publication", published)
    for agreement in dossier.of(Agreement):
        signed, filed = agreement.record.signed, agreement.record.filed
        if filed < signed:
            yield _early(agreement, ("filed",), "the filing", filed, "the signatures", signed)


def _seen(
    entry: AnyEntry, location: Location, what: str, day: PartialDate, than: str, earliest: PartialDate | None
) -> Iterator[Problem]:
    """A day on which something was seen: not before it was there, nor after the record was last worked on."""
    if earliest and day.certainly_before(earliest):
        yield _early(entry, location, what, day, than, earliest)
    last = max(entry.record.reviewed, entry.record.changes[-1].date)
    if PartialDate.of(last).certainly_before(day):
        message = f"{what} ({day}) is later than the last work on this record ({last})"
        hint = "Check the year, or give in `reviewed` the day on which you compared the record with its sources."
        yield entry.document.problem(location, message, hint)


def _history(entry: AnyEntry) -> Iterator[Problem]:
    record, days = entry.record, [change.date for change in entry.record.changes]
    for index, (earlier, later) in enumerate(pairwise(days), 1):
        if later < earlier:
            hint = "Put the oldest entry first, or correct the date."
            yield _early(
                entry, ("changes", index, "date"), "this change", later, "the one listed before it", earlier, hint
            )
    happened = None if isinstance(record, Action) and record.ahead else record.when
    if happened and PartialDate.of(record.reviewed).certainly_before(happened):
        hint = "Give the day on which you compared the record with its sources."
        yield _early(entry, ("reviewed",), "the review", record.reviewed, "what the record describes", happened, hint)


def _action(entry: Entry[Action], dossier: Dossier) -> Iterator[Problem]:
    action = entry.record
    case = dossier.find(Case, action.case)
    if case and action.date.certainly_before(case.record.filed):
        yield _early(entry, ("date",), "the action", action.date, f"the case “{case.id}” was filed", case.record.filed)
    for index, id_ in enumerate(action.responds_to):
        answered = dossier.find(Action, id_)
        if answered and action.date.certainly_before(answered.record.date):
            location = ("responds_to", index)
            yield _early(
                entry, location, "the action", action.date, f"“{id_}”, which it responds to", answered.record.date
            )
    for index, effect in enumerate(action.effects):
        if effect.starts and PartialDate.of(effect.starts).certainly_before(action.date):
            yield _early(entry, ("effects", index, "starts"), "the effect", effect.starts, "the ruling", action.date)
        if effect.ends and effect.starts and effect.ends < effect.starts:
            yield _early(entry, ("effects", index, "ends"), "the end", effect.ends, "the start", effect.starts)


def _appeal(entry: Entry[Case], dossier: Dossier) -> Iterator[Problem]:
    appeal = entry.record
    below = dossier.find(Case, appeal.appeal_from) if appeal.appeal_from else None
    if below and appeal.filed.certainly_before(below.record.filed):
        yield _early(
            entry, ("filed",), "the appeal", appeal.filed, f"the case below, “{below.id}”,", below.record.filed
        )


def _outdated(dossier: Dossier) -> Iterator[Problem]:
    """Cases of which something newer is recorded than the day up to which it is said how they stand."""
    newest: dict[str, Entry[Action]] = {}
    for entry in dossier.listed(Action):
        counts = not (entry.record.unverified or entry.record.ahead)
        if counts and entry.record.date.precision is Precision.DAY:
            newest[entry.record.case] = max(
                newest.get(entry.record.case, entry), entry, key=lambda one: one.record.date
            )
    for case in dossier.of(Case):
        if last := newest.get(case.id):
            yield from _behind(case, last)


def _behind(case: Entry[Case], last: Entry[Action]) -> Iterator[Problem]:
    """A case that says how it stood before its newest action, or was not reviewed since that was added.

    So that moving the day alone is not enough: whoever moves it has to say that the words were compared, too.
    """
    known, reviewed, added = case.record.standing_as_of, case.record.reviewed, last.record.changes[0].date
    begun = not PartialDate.of(known).certainly_before(case.record.filed)
    says = f"it says now: “{shown(case.record.standing)}”"
    if begun and PartialDate.of(known).certainly_before(last.record.date):
        message = f"it is said how the case stood on {known}, but “{last.id}” is of {last.record.date}"
        hint = f"Say in `standing:` how it stands after that ({says}); give that day in `standing_as_of:`, and today in `reviewed:`."
        yield case.document.problem(("standing_as_of",), message, hint)
    elif reviewed < added:
        message = f"“{last.id}” was added on {added}, after this case was last reviewed ({reviewed})"
        hint = f"Read `standing:` again ({says}), correct it if that no longer holds, and write `reviewed: {added}`."
        yield case.document.problem(("reviewed",), message, hint)


def _roles(entry: Entry[Person]) -> Iterator[Problem]:
    for index, role in enumerate(entry.record.roles):
        place = ("roles", index)
        if role.starts and role.ends and role.ends.certainly_before(role.starts):
            yield _early(entry, (*place, "ends"), "the end", role.ends, "the start", role.starts)
        if role.confirmed:
            what = "the day on which the role was last seen"
            yield from _seen(entry, (*place, "confirmed"), what, role.confirmed, "the start", role.starts)
        if role.over_by:
            known = role.confirmed or role.starts
            than = "the day on which it was last seen" if role.confirmed else "the start"
            yield from _seen(
                entry, (*place, "over_by"), "the day by which the role was over", role.over_by, than, known
            )


def _early(
    entry: AnyEntry,
    location: Location,
    what: str,
    when: PartialDate | date,
    than: str,
    other: PartialDate | date,
    hint: str = "Check both dates against the sources.",
) -> Problem:
    return entry.document.problem(location, f"{what} ({when}) comes before {than} ({other})", hint)
