"""The computed views, one a module: the shape of a row, declared once, is that of its JSON and of its table."""

from __future__ import annotations

from dossier.exports.tables.computed import Computed
from dossier.exports.tables.table import Key

from . import (
    changes,
    numbers,
    questions_by_court,
    statement_groups,
    statements_and_holdings,
    status,
    status_orders,
    timeline,
)

_TO_RECORD = Key(("record_kind", "record"), "records", ("kind", "id"))
_TO_GROUP = Key(("group_kind", "group"), "records", ("kind", "id"))

VIEWS: tuple[Computed, ...] = (
    Computed("timeline", "Everything dated, in time order.", timeline.TimelineEntry, timeline.rows, keys=(_TO_RECORD,)),
    Computed("numbers", "Each value of each figure.", numbers.Number, numbers.rows, ("figure", "place")),
    Computed(
        "statement_groups",
        "The statements by position, by speaker, by topic and by term.",
        statement_groups.GroupedStatement,
        statement_groups.rows,
        keys=(_TO_GROUP,),
    ),
    Computed(
        "questions_by_court",
        "Each answer of a court to a legal question.",
        questions_by_court.CourtAnswer,
        questions_by_court.rows,
    ),
    Computed(
        "statements_and_holdings",
        "What was said about each term, and what courts held.",
        statements_and_holdings.SaidOrHeld,
        statements_and_holdings.rows,
        ("term", "place"),
        (_TO_RECORD,),
    ),
    Computed(
        "changes",
        "Every change to every record, the newest first.",
        changes.RecordChange,
        changes.rows,
        ("record_kind", "record", "place"),
        (_TO_RECORD,),
    ),
    Computed(
        "status",
        "The history of each subject: days on which its status was the same, for the same reasons.",
        status.StatusInterval,
        status.rows,
        ("subject", "place"),
        json=False,
    ),
    Computed(
        "status_orders",
        "The effects of rulings behind the status of each subject.",
        status_orders.StatusOrder,
        status_orders.rows,
        ("subject", "place", "action", "effect"),
        (Key(("subject", "place"), "status", ("subject", "place")),),
        json=False,
    ),
)
