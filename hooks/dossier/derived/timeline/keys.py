"""The key dates: entries of the timeline after which things were not as before, chosen by rule.

An entry is a key date if

1. an agreement was signed, or a later version of its text was released;
2. it is a ruling that decides on relief against the agreement or has an effect on it, a mandate, or the ruling that a
   count of the people or disclosures concerns;
3. it is an event with a count of those who were asked for or disclosed, on the day of that count;
4. it is an event by which the parties ended something.

Of several such rulings in a case on one day, those with an effect are listed; a report that is not verified is one, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.collection.dossier import Dossier
from dossier.records.models import Action, Agreement, Event, Figure
from dossier.records.vocabulary import ActionKind, MomentKind, Relief, Stage

from .moments import Moment

ON_RELIEF = frozenset(
    {
        Relief.TEMPORARY_RESTRAINING_ORDER,
        Relief.PRELIMINARY_INJUNCTION,
        Relief.STAY_OF_AGENCY_ACTION,
        Relief.STAY_PENDING_APPEAL,
        Relief.DISSOLUTION,
        Relief.MODIFICATION,
        Relief.REVIEW_ON_APPEAL,
    }
)
"""What rulings decide that bear on whether the agreement is carried out."""
_GIVEN = frozenset({Stage.REQUESTED, Stage.DISCLOSED})
"""The stages at whose counts data were asked for or changed hands."""


def key_dates(dossier: Dossier, moments: Iterable[Moment]) -> tuple[Moment, ...]:
    """The key dates among the entries of the timeline, in their order."""
    keys = _Keys(dossier)
    found = [moment for moment in moments if keys.has(moment)]
    return tuple(moment for moment in found if not _outdone(moment, found))


class _Keys:
    """What makes entries of the timeline key dates."""

    def __init__(self, dossier: Dossier) -> None:
        self._filed = {entry.id: entry.record.filed for entry in dossier.listed(Agreement)}
        self._endings = {subject.ended_by for entry in dossier.listed(Agreement) for subject in entry.record.subjects}
        figures = tuple(dossier.listed(Figure))
        self._counts = {entry.id: entry.record for entry in figures if entry.record.stage in _GIVEN}
        self._counted = {
            id_ for entry in figures if entry.record.stage is Stage.RULED for id_ in entry.record.about.actions
        }

    def has(self, moment: Moment) -> bool:
        record = moment.entry.record
        if isinstance(record, Action):
            return self._decides(moment.entry.id, record)
        if isinstance(record, Event):
            return moment.entry.id in self._endings or any(self._counts_of(record))
        later = moment.kind is MomentKind.VERSION and moment.date.earliest > self._filed[moment.entry.id]
        return moment.kind is MomentKind.SIGNED or later

    def _decides(self, id_: str, action: Action) -> bool:
        bears = bool(action.effects or ON_RELIEF & {*action.relief} or id_ in self._counted)
        return action.kind is ActionKind.MANDATE or (action.ruling and bears)

    def _counts_of(self, event: Event) -> Iterator[Figure]:
        for id_ in event.figures:
            figure = self._counts.get(id_)
            if figure and figure.date.day and figure.date.earliest == event.date.earliest:
                yield figure


def _outdone(moment: Moment, found: list[Moment]) -> bool:
    """Whether it is a ruling without effect, next to one of its day and case that has some."""
    ruling = moment.entry.record
    if not isinstance(ruling, Action) or ruling.effects:
        return False
    others = (one.entry.record for one in found if one.date.iso == moment.date.iso)
    return any(isinstance(one, Action) and one.case == ruling.case and one.effects for one in others)
