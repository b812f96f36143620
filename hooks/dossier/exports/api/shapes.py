"""The shapes of the files about records: a record with what is computed about it, one that was withdrawn, one that moved."""

from __future__ import annotations

from typing import Any

from dossier.exports.view import Head, Plain
from dossier.records.vocabulary import AffectingKind, Answer, CaseState, EffectKind, Force


class Act(Plain):
    """What an effect of a later order does to an effect."""

    does: AffectingKind
    """What it does to it."""
    action: str
    """The later order: the id of an action."""


class EffectNow(Plain):
    """How an effect of an order stands on the date of the data."""

    effect: str
    """The `id` of the effect, among `effects` of the record."""
    subject: str
    """What it blocks or allows: the `id` of a subject of the agreement."""
    force: Force
    """Whether it is in force."""
    does: EffectKind
    """What it still does, after later orders changed it."""
    acts: tuple[Act, ...]
    """What later orders did to it, by date."""
    pending: tuple[Act, ...]
    """What decisions on appeal will do to it once their mandate issues."""


class CaseNow(Plain):
    """How far a case has come, as recorded on the date of the data."""

    state: CaseState
    """Its stage."""
    last_ruling: str | None = None
    """The last ruling that bears on the agreement, or the last of all: the id of an action."""
    decided_on_appeal: tuple[str, ...]
    """Decisions on appeals from it: ids of actions."""


class Answered(Plain):
    """An answer of a court to a question."""

    answer: Answer
    """The answer in one word."""
    action: str
    """The ruling that has it: the id of an action."""


class Computed(Plain):
    """What follows from this and other records; no one writes it."""

    line: str
    """What lists say of the record, in plain words."""
    linked_from: dict[str, tuple[str, ...]]
    """The records that refer to this one: their ids by the plural of their kind, each in the order of its kind."""
    effects: tuple[EffectNow, ...] | None = None
    """For a ruling with effects: how each stands."""
    case: CaseNow | None = None
    """For a case: how far it has come."""
    answers: tuple[Answered, ...] | None = None
    """For a question: what courts answered, in time order."""


class Named(Plain):
    """A record by its kind and id."""

    kind: str
    """Its kind, as `term`."""
    id: str
    """Its id, which no other record has, whatever its kind."""
    address: str
    """The address of its page; relative to this file where a copy of the site does not know its own address."""


class Item(Named):
    """A record, and what is computed about it."""

    record: dict[str, Any]
    """The record as it was written, with the fields of its kind; those without a value are left out."""
    computed: Computed
    """What is computed about it."""


class RecordFile(Item, Head):
    """The file beside the page of a record."""


class Reason(Plain):
    """When and why a record was withdrawn."""

    date: str
    """The day."""
    note: str
    """The reason."""


class WithdrawnItem(Named):
    """A record that was withdrawn: what it said is not repeated, and its address stays."""

    withdrawn: Reason
    """When and why."""


class WithdrawnFile(WithdrawnItem, Head):
    """The file beside the page of a record that was withdrawn."""


class MovedFile(Named, Head):
    """The file at an address under which a record was published before; `id` is the id of then."""

    now: str
    """The id under which the record is published now; `address` leads there."""


class Collection(Head):
    """All records of a kind, or of all kinds, in the order in which the site lists them."""

    count: int
    """How many records there are, without those that were withdrawn."""
    withdrawn: tuple[WithdrawnItem, ...]
    """The records that were withdrawn."""
    records: tuple[Item, ...]
    """The records."""
