"""Figures as shares: parts below their whole, the largest first, and each whole that is a part below its own."""

from __future__ import annotations

from decimal import Decimal

from dossier.derived.numbers.shares import wholes
from dossier.reading.document import Document
from dossier.reading.entry import Entry
from dossier.records.kinds import BY_NAME
from dossier.records.models import Figure
from dossier.records.models.figure import Value


def figure(id_: str, number: int, among: str | None = None) -> Entry[Figure]:
    value = Value.model_construct(value=Decimal(number), low=None, high=None)
    return Entry(BY_NAME["figure"], id_, Document(""), Figure.model_construct(value=value, among=among, rivals=()))


ASKED, SENT = figure("asked", 1280000), figure("sent", 47289, "asked")
FOUND, RULED = figure("found", 33000, "sent"), figure("ruled", 42695, "sent")


def test_a_part_that_has_parts_is_drawn_again_below_its_whole() -> None:
    first, second = wholes([RULED, FOUND, SENT, ASKED])
    assert (first.entry.id, first.of) == ("asked", None)
    assert [part.entry.id for part in first.parts] == ["sent"]
    assert (second.entry.id, second.of) == ("sent", first.parts[0])
    assert [part.entry.id for part in second.parts] == ["ruled", "found"]


def test_shares_are_exact_and_written_with_two_digits() -> None:
    first, second = wholes([ASKED, SENT, FOUND, RULED])
    (sent,) = first.parts
    assert (sent.length, sent.rounded, sent.times) == (Decimal("3.6945"), Decimal("3.7"), Decimal(27))
    assert [part.rounded for part in second.parts] == [Decimal(90), Decimal(70)]


def test_what_counts_nobody_or_is_part_of_nothing_is_no_share() -> None:
    assert wholes([figure("alone", 5), figure("none", 0)]) == ()
    assert wholes([ASKED, figure("none", 0, "asked")]) == ()
    assert wholes([figure("nobody", 0), figure("none", 0, "nobody")]) == ()
    assert [one.entry.id for one in wholes([figure("part", 2, "withdrawn"), figure("of-it", 1, "part")])] == ["part"]


def test_the_smallest_share_is_drawn_and_written() -> None:
    first, second = wholes([figure("all", 900_000_000), figure("three", 3, "all"), figure("one", 1, "three")])
    (three,) = first.parts
    assert (three.length, f"{three.rounded:f}", three.times) == (Decimal(0), "0.0000003", Decimal(300_000_000))
    assert second.of == three
