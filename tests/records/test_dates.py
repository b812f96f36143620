"""Partial dates are read, ordered and compared as far as they are known."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest

from dossier.language.formats import Formats
from dossier.records.dates import PartialDate, Precision
from dossier.records.languages.foreign import capitalized
from support import LABELS

GOOD = {
    "2025": (Precision.YEAR, "2025"),
    "2025-04": (Precision.MONTH, "April 2025"),
    "2025-04-07": (Precision.DAY, "April 7, 2025"),
    "2024-02-29": (Precision.DAY, "February 29, 2024"),
    "2025~": (Precision.YEAR, "about 2025"),
    "2025-04~": (Precision.MONTH, "about April 2025"),
    "2025-04-07~": (Precision.DAY, "about April 7, 2025"),
}
BAD = [
    "",
    "2025-13",
    "2025-00",
    "2025-02-29",
    "2025-02-30",
    "2025-4-7",
    "25",
    "2025-04-07T10:00",
    "~2025",
    "soon",
    "1066",
    "2025-04-00",
]


@pytest.mark.parametrize(("text", "expected"), GOOD.items())
def test_good_dates(text: str, expected: tuple[Precision, str]) -> None:
    date = PartialDate.parse(text)
    assert (date.precision, Formats("en", "about {date}").date(date)) == expected
    assert str(date) == text
    assert date.iso == text.rstrip("~")


@pytest.mark.parametrize("text", BAD)
def test_bad_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar|year"):
        PartialDate.parse(text)


def test_order() -> None:
    """By the first day a date can mean; a whole month stands before its days."""
    order = ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-01~", "2025-04", "2025-04-07", "2025-05"]
    dates = [PartialDate.parse(text) for text in order]
    assert all(earlier < later for earlier, later in pairwise(dates))


@pytest.mark.parametrize(
    ("earlier", "later", "certain"),
    [
        ("2025-04-07", "2025-04-08", True),
        ("2025-04", "2025-04-08", False),
        ("2025-03", "2025-04-08", True),
        ("2025-04-08", "2025-04", False),
        ("2025-04-07~", "2025-04-08", False),
        ("2024", "2025", True),
        ("2025-04-07", "2025-04-07", False),
    ],
)
def test_certainly_before(earlier: str, later: str, certain: bool) -> None:
    assert PartialDate.parse(earlier).certainly_before(PartialDate.parse(later)) is certain


def test_spanish() -> None:
    formats = Formats("es", "hacia {date}", "hacia el {date}")
    written = {
        value: formats.date(PartialDate.parse(value))
        for value in ("2025-04-07", "2025-05-01", "2025-04-07~", "2025-04~")
    }
    assert list(written.values()) == [
        "7 de abril de 2025",
        "1 de mayo de 2025",
        "hacia el 7 de abril de 2025",
        "hacia abril de 2025",
    ]
    assert formats.day(datetime.date(2025, 4, 7)) == "7 de abril"
    assert capitalized(formats.date(PartialDate.parse("2025-04"))) == "Abril de 2025"
    assert (
        formats.cited(PartialDate.parse("2025-04-07~"), LABELS.cite.court.months, "about {date}")
        == "about Apr. 7, 2025"
    )
