"""The status as data: the answer of each subject on the date of the data, what it comes from, and its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from dossier.derived.status import answers, history, orders, support, time_limits
from dossier.derived.status.embeds import embeds
from dossier.exports.edition import Edition
from dossier.exports.view import API, View
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.models import Action, Agreement, Case, Person
from dossier.records.models.action import BoundOffice

from .shapes import (
    ActOn,
    Appeal,
    CaseOfOrder,
    Deadline,
    Interval,
    Named,
    Office,
    Order,
    Ruling,
    StatusData,
    Subject,
    Without,
)

_NAME = "status"
_FILE = f"{API}{_NAME}.json"


def status(edition: Edition) -> StatusData:
    """The status of all subjects."""
    return StatusData(
        caution=edition.labels.status.caution,
        known=edition.status.known,
        computed=edition.address("status/#computed", _FILE),
        subjects=tuple(_Making(edition).subjects()),
    )


VIEW = View(_NAME, StatusData, status)


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes plain values of what is computed."""

    edition: Edition

    def subjects(self) -> Iterator[Subject]:
        """The subjects, in their order."""
        governed = {one.id: entry.id for entry in self.edition.dossier.of(Agreement) for one in entry.record.subjects}
        for answer in self.edition.status.on(self.edition.status.as_of):
            yield self._subject(answer, governed[answer.interval.subject.id])

    def _subject(self, answer: answers.SubjectStatus, agreement: str) -> Subject:
        interval, status = answer.interval, self.edition.status
        beside, id_ = status.beside([answer]), interval.subject.id
        labels, embed = self.edition.labels, next(one for one in embeds(status) if one.subject is interval.subject)
        return Subject(
            id=id_,
            name=interval.subject.name,
            agreement=agreement,
            question=self._said("heading", interval, True),
            sentence=self._said("sentence", interval),
            state=interval.state,
            state_words=labels.of(interval.state),
            since=answer.since,
            known=answer.known,
            rule=interval.rule,
            rule_words=labels.of(interval.rule),
            address=self._at(embed.answer),
            card=self._at(embed.card),
            badge=self._at(embed.badge),
            orders=tuple(map(self._order, answer.orders)),
            declined=self._rulings(beside.declined),
            rests_on=tuple(self._without(found, interval) for found in status.rests(id_, status.as_of)),
            unconfirmed=self._rulings(beside.reports),
            deadlines=tuple(map(self._deadline, beside.last_days)),
            history=tuple(map(self._interval, status.subjects[id_].intervals)),
        )

    def _order(self, order: answers.Order) -> Order:
        standing, effect = order.standing, order.standing.recorded.effect
        return Order(
            ruling=self._ruling(standing.recorded.action),
            effect=effect.id,
            case=self._case(order),
            does=standing.does,
            does_words=self.edition.labels.of(standing.does),
            force=standing.force,
            starts=standing.recorded.starts,
            ends=effect.ends,
            bound=effect.bound,
            bound_organizations=effect.bound_organizations,
            bound_offices=tuple(map(self._office, effect.bound_offices)),
            bound_under=effect.bound_under,
            protected=effect.protected,
            conditions=effect.note,
            changed_by=tuple(map(self._act, standing.acts)),
            awaiting=tuple(map(self._act, standing.pending)),
        )

    def _case(self, order: answers.Order) -> CaseOfOrder:
        return CaseOfOrder(
            **self._named(order.case),
            **self._court(order.case.record),
            confirmed=order.case.record.standing_as_of,
            appeals=tuple(map(self._appeal, order.appeals)),
            unconfirmed_appeals=self._rulings(order.reported),
        )

    def _appeal(self, appeal: answers.Appeal) -> Appeal:
        return Appeal(
            **self._named(appeal.case),
            **self._court(appeal.case.record),
            decisions=self._rulings(appeal.decisions),
            unconfirmed=self._rulings(appeal.reports),
        )

    def _office(self, office: BoundOffice) -> Office:
        holder = self.edition.dossier.get(Person, office.holder)
        named = {"office": office.office, "organization": office.organization}
        return Office(**named, holder=holder.id, holder_name=holder.record.title)

    def _act(self, act: orders.Act) -> ActOn:
        words = self.edition.labels.status.acted[act.does]
        return ActOn(does=act.does, does_words=words, by=self._ruling(act.by.action))

    def _without(self, found: support.Support, now: history.Interval) -> Without:
        other = found.otherwise
        return Without(
            rulings=found.actions,
            changes=other.state is not now.state,
            state=other.state,
            state_words=self.edition.labels.of(other.state),
            rule=other.rule,
            sentence=self._said("otherwise", found.actions, now, other),
        )

    def _deadline(self, last: time_limits.LastDay) -> Deadline:
        return Deadline(
            step=last.step,
            step_words=self.edition.labels.of(last.step),
            day=last.day,
            after=self._ruling(last.ruling),
            rule=Named(**self._named(last.rule)),
        )

    def _interval(self, interval: history.Interval) -> Interval:
        labels, starts = self.edition.labels, interval.starts
        return Interval(
            starts=starts,
            ends=interval.ends,
            state=interval.state,
            state_words=labels.of(interval.state),
            rule=interval.rule,
            rule_words=labels.of(interval.rule),
            rulings=tuple(dict.fromkeys(one.recorded.action.id for one in interval.behind)),
            address=self._day(starts) if starts else None,
        )

    def _day(self, day: date) -> str | None:
        return self._at(f"status/{day}/") if day in self.edition.status.days else None

    def _rulings(self, actions: Iterable[Entry[Action]]) -> tuple[Ruling, ...]:
        return tuple(map(self._ruling, actions))

    def _ruling(self, action: Entry[Action]) -> Ruling:
        return Ruling(**self._named(action), date=str(action.record.date))

    def _named(self, entry: AnyEntry) -> dict[str, Any]:
        return {"id": entry.id, "title": entry.record.title, "address": self._at(entry.address)}

    def _court(self, case: Case) -> dict[str, Any]:
        return {"docket": case.docket, "court": case.court, "court_words": self.edition.labels.of(case.court)}

    def _said(self, macro: str, *given: object) -> str:
        """What the page says, in plain words: the same macros make both."""
        return self.edition.templates.called("sentences", macro, *given).striptags()

    def _at(self, address: str) -> str:
        return self.edition.address(address, _FILE)
