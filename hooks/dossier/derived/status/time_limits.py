"""Time limits: the last days for what may come after a ruling, where a rule of procedure that is recorded sets them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dossier.reading.entry import Entry
from dossier.records.dates import Precision
from dossier.records.models import Action, Authority, Case
from dossier.records.vocabulary import ActionKind, ProceduralStep, Relief

from .court_days import last_day

Rules = Mapping[ProceduralStep, Entry[Authority]]
"""The rule that sets the time for each step."""

_AFTER_AN_ORDER = (ProceduralStep.APPEAL,)
_AFTER_A_DECISION = (ProceduralStep.REHEARING, ProceduralStep.MANDATE, ProceduralStep.CERTIORARI)


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day for a step after a ruling; for a mandate, the day on which it issues."""

    step: ProceduralStep
    day: date
    ruling: Entry[Action]
    rule: Entry[Authority]


class TimeLimits:
    """The last days after each ruling, from the rules that are recorded and what was filed in time."""

    def __init__(
        self, authorities: Iterable[Entry[Authority]], cases: Iterable[Entry[Case]], actions: Iterable[Entry[Action]]
    ) -> None:
        limits = ((entry.record.time_limit, entry) for entry in authorities if not entry.record.withdrawn)
        self._rules: Rules = {limit.step: entry for limit, entry in limits if limit}
        self._courts = {entry.id: entry.record.court for entry in cases}
        self._appealed = {entry.record.appeal_from for entry in cases}
        self._answers: dict[str, list[Action]] = {}
        for entry in actions:
            for answered in entry.record.responds_to if not entry.record.unverified else ():
                self._answers.setdefault(answered, []).append(entry.record)

    def after(self, ruling: Entry[Action]) -> tuple[LastDay, ...]:
        """The last days after a ruling whose day is known, by date; what was filed, or has issued, leaves nothing to wait for."""
        if ruling.record.date.precision is not Precision.DAY or not ruling.record.ruling:
            return ()
        return tuple(sorted(self._after(ruling), key=lambda found: found.day))

    def _after(self, ruling: Entry[Action]) -> Iterator[LastDay]:
        days = {ProceduralStep.RULING: ruling.record.date.earliest}
        for step in self._steps(ruling):
            rule = self._rules.get(step)
            limit = rule.record.time_limit if rule else None
            if rule and limit and limit.runs_from in days:
                days[step] = last_day(days[limit.runs_from], limit.days)
                yield LastDay(step, days[step], ruling, rule)

    def _steps(self, ruling: Entry[Action]) -> tuple[ProceduralStep, ...]:
        answers = self._answers.get(ruling.id, ())
        if ruling.record.kind is ActionKind.APPELLATE_DECISION:
            petitioned = any(_petitions(answer) for answer in answers)
            issued = any(answer.kind is ActionKind.MANDATE for answer in answers)
            return () if petitioned else _AFTER_A_DECISION[2:] if issued else _AFTER_A_DECISION
        appealed = any(answer.kind is ActionKind.NOTICE_OF_APPEAL for answer in answers)
        own = self._courts.get(ruling.record.case)
        in_time = appealed or ruling.record.case in self._appealed
        return _AFTER_AN_ORDER if own and own.tries and not in_time else ()


def _petitions(action: Action) -> bool:
    return action.kind is ActionKind.PETITION and bool({Relief.REHEARING, Relief.CERTIORARI} & set(action.relief))
