"""The shape of the status as data. A code is followed by the same in words."""

from __future__ import annotations

from datetime import date

from dossier.exports.view import Plain
from dossier.records.vocabulary import AffectingKind, Court, EffectKind, Force, ProceduralStep, State, StatusRule


class Named(Plain):
    """A record, by its id and title."""

    id: str
    """Its id, unique within its kind."""
    title: str
    """Its title."""
    address: str
    """The address of its page."""


class Ruling(Named):
    """A court action: a ruling, or a filing such as a notice of appeal."""

    date: str
    """When it was made, as 2025-11-21, 2025-11 or 2025-11-21~."""


class ActOn(Plain):
    """What a later ruling did, or will do, to an order."""

    does: AffectingKind
    """What it does."""
    does_words: str
    """The same in words."""
    by: Ruling
    """The later ruling."""


class Office(Plain):
    """An office whose holder an order binds; a successor is bound in the place of the holder."""

    office: str
    """The office."""
    organization: str
    """The id of its organization."""
    holder: str
    """The id of the person who held it when the order was made."""
    holder_name: str
    """The name of that person."""


class Appeal(Named):
    """The case on appeal."""

    docket: str | None = None
    """Its docket number."""
    court: Court
    """Its court."""
    court_words: str
    """The same in words."""
    decisions: tuple[Ruling, ...]
    """The decisions in it."""
    unconfirmed: tuple[Ruling, ...]
    """Decisions that are reported and could not be confirmed; they change no status."""


class CaseOfOrder(Named):
    """The case in which an order was made."""

    docket: str | None = None
    """Its docket number."""
    court: Court
    """The court."""
    court_words: str
    """The same in words."""
    confirmed: date
    """The day on which a source last confirmed where the case stands."""
    appeals: tuple[Appeal, ...]
    """The appeals from it that have a docket here."""
    unconfirmed_appeals: tuple[Ruling, ...]
    """Appeals that are reported while no docket of one was found."""


class Order(Plain):
    """An effect of a ruling, behind the state of a subject."""

    ruling: Ruling
    """The ruling."""
    effect: str
    """The id of the effect within the ruling."""
    case: CaseOfOrder
    """The case, and the appeals from it."""
    does: EffectKind
    """What the order does now; a change in part may have left less than it did at first."""
    does_words: str
    """The same in words."""
    force: Force
    """Whether it is in force on the date of the data."""
    starts: date | None = None
    """Its first day; left out while it awaits a mandate."""
    ends: date | None = None
    """Its last day, if one is set."""
    bound: str | None = None
    """Who is bound."""
    bound_organizations: tuple[str, ...]
    """The ids of the organizations bound."""
    bound_offices: tuple[Office, ...]
    """The offices whose holders are bound."""
    bound_under: tuple[str, ...]
    """The ids of the rules by which it reaches agents and successors."""
    protected: str | None = None
    """Who is protected."""
    conditions: str | None = None
    """Exceptions and conditions."""
    changed_by: tuple[ActOn, ...]
    """What later rulings did to it, by date."""
    awaiting: tuple[ActOn, ...]
    """What decisions on appeal will do to it once their mandate issues."""


class Without(Plain):
    """What would be so of a subject without some rulings; computed, and no prediction."""

    rulings: tuple[str, ...]
    """The ids of the rulings that are left out together."""
    changes: bool
    """Whether the state would be another one. Then no part of these rulings alone would change it."""
    state: State
    """The state that would be so."""
    state_words: str
    """The same in words."""
    rule: StatusRule
    """The rule that would give it."""
    sentence: str
    """What the page says of it."""


class Deadline(Plain):
    """A last day that a rule of procedure sets, computed from the ruling; for a mandate, the day on which it issues."""

    step: ProceduralStep
    """What the time is for."""
    step_words: str
    """The same in words."""
    day: date
    """The last day."""
    after: Ruling
    """The ruling from which the time runs."""
    rule: Named
    """The rule of procedure."""


class Interval(Plain):
    """Days on which the status of a subject was the same, for the same reasons."""

    starts: date | None = None
    """The first day; left out before the subject began."""
    ends: date | None = None
    """The last day; left out where no later state is recorded."""
    state: State
    """The state."""
    state_words: str
    """The same in words."""
    rule: StatusRule
    """The rule that gave it."""
    rule_words: str
    """The same in words."""
    rulings: tuple[str, ...]
    """The ids of the rulings whose effects were in force, were stayed or had ended."""
    address: str | None = None
    """The address of the page of its first day."""


class Subject(Plain):
    """Something the agreement governs and an order can block or allow, and its status on the date of the data."""

    id: str
    """Its id."""
    name: str
    """What it is called."""
    agreement: str
    """The id of the agreement."""
    question: str
    """The question to which the status is the answer."""
    sentence: str
    """The answer, as the page says it."""
    state: State
    """The state."""
    state_words: str
    """The same in words."""
    since: date | None = None
    """The day since which the state has been the same, whatever the reasons."""
    known: date
    """The day up to which the orders are known. The status may be another one since then."""
    rule: StatusRule
    """The rule by which the state follows from the orders."""
    rule_words: str
    """The same in words."""
    address: str
    """The address of the answer on the page."""
    card: str
    """The address of a card for pages of other sites."""
    badge: str
    """The address of a badge for pages of other sites."""
    orders: tuple[Order, ...]
    """The orders behind the state: in force, stayed or ended."""
    declined: tuple[Ruling, ...]
    """Rulings since the first of the orders that declined to forbid it; they order nothing and change nothing."""
    rests_on: tuple[Without, ...]
    """The smallest sets of rulings without which the state would be another one; then each that alone changes nothing."""
    unconfirmed: tuple[Ruling, ...]
    """What is reported and could not be confirmed; it changes nothing."""
    deadlines: tuple[Deadline, ...]
    """What may follow, by the rules of procedure. Whether anything was filed is not always known."""
    history: tuple[Interval, ...]
    """The whole history, in time order, without gap or overlap."""


class StatusData(Plain):
    """What the recorded orders say of each subject, with the orders, whom they bind, and the history."""

    caution: str
    """What has to be said with any of it."""
    known: date
    """The day up to which the orders on all subjects are known."""
    computed: str
    """How it is computed: the address of the explanation."""
    subjects: tuple[Subject, ...]
    """The subjects."""
