"""Effects, actions and agreements made up for the tests of the status, and any sequence of up to eight actions."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from dossier.reading.document import Document
from dossier.reading.entry import Entry
from dossier.records.kinds import BY_NAME
from dossier.records.models import Action, Agreement
from dossier.records.models.action import Affecting, Effect
from dossier.records.models.agreement import Subject
from dossier.records.models.base import Change
from dossier.records.vocabulary import ActionKind, AffectingKind, ChangeKind, EffectKind, SubjectKind

FIRST = date(2025, 4, 7)
ADDED = Change.model_construct(kind=ChangeKind.ADDED, note=None)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def effect(
    does: str, starts: int, ends: int | None = None, subject: str = "mou", affects: tuple[Affecting, ...] = ()
) -> Effect:
    until, kind = None if ends is None else day(ends), EffectKind(does)
    who = "x" if kind.rules else None
    return Effect.model_construct(
        id="e", subject=subject, does=kind, bound=who, protected=who, starts=day(starts), ends=until, affects=affects
    )


def affecting(action: str, does: str) -> tuple[Affecting, ...]:
    kind = AffectingKind(does)
    remains = EffectKind.BLOCKS_IN_PART if kind.in_part else None
    return (Affecting(action=action, effect="e", does=kind, remains=remains),)


def action(id_: str, *effects: Effect, unverified: bool = False) -> Entry[Action]:
    record = Action.model_construct(
        effects=effects, unverified=unverified, changes=(ADDED,), kind=ActionKind.ORDER, responds_to=()
    )
    return Entry(BY_NAME["action"], id_, Document(""), record)


SUBJECTS = ("mou", "sharing", "use")


def agreement(*ids: str) -> Entry[Agreement]:
    subjects = tuple(
        Subject.model_construct(id=id_, kind=SubjectKind.AGREEMENT, name=id_, starts=day(0), note="x") for id_ in ids
    )
    return Entry(BY_NAME["agreement"], "mou", Document(""), Agreement.model_construct(subjects=subjects))


@st.composite
def random_actions(draw: st.DrawFn) -> list[Entry[Action]]:
    """Up to eight actions with one effect each, which may change those before them."""
    made: list[Entry[Action]] = []
    for number in range(draw(st.integers(0, 8))):
        starts = draw(st.integers(-10, 60))
        ends = draw(st.none() | st.integers(starts, 80))
        affects: tuple[Affecting, ...] = ()
        if draw(st.booleans()) and made:
            affects = affecting(draw(st.sampled_from(made)).id, draw(st.sampled_from(list(AffectingKind))).value)
        one = effect(
            draw(st.sampled_from(list(EffectKind))).value, starts, ends, draw(st.sampled_from(SUBJECTS)), affects
        )
        made.append(action(f"a{number}", one, unverified=draw(st.booleans())))
    return made
