"""Plain scalars are text, whole numbers, true, false or null; anything readers differ on is refused."""

from __future__ import annotations

import pytest
import yaml

from dossier.reading.scalars import read_plain

GOOD = {
    "": None, "~": None, "null": None, "true": True, "false": False, "0": 0, "42": 42, "-3": -3, "+7": 7,
    "2025": 2025, "2025-04-07": "2025-04-07", "25-5181": "25-5181", "1:25-cv-00677": "1:25-cv-00677",
    "a": "a", "nothing": "nothing", "North": "North", "no one": "no one", "26 U.S.C. § 6103": "26 U.S.C. § 6103",
    "v1.2.3": "v1.2.3", "5 U.S.C.": "5 U.S.C.",
}  # fmt: skip
BAD = [
    "NO", "no", "No", "yes", "Yes", "YES", "on", "Off", "y", "N", "True", "FALSE", "Null", "010", "0x1F", "0b11", "0o17",
    "1_000", "1.5", ".5", "1e3", "1.5E+3", "12:30", "12:30:45", ".inf", "-.INF", ".nan", "<<", "=",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), GOOD.items())
def test_good(text: str, value: object) -> None:
    assert read_plain(text) == value
    assert type(read_plain(text)) is type(value)


@pytest.mark.parametrize("text", BAD)
def test_bad(text: str) -> None:
    with pytest.raises(ValueError, match="some programs"):
        read_plain(text)


@pytest.mark.parametrize("text", sorted({*GOOD, *BAD} - {"<<", "="}))
def test_nothing_is_read_otherwise_than_by_other_readers(text: str) -> None:
    """What is accepted as a number, a boolean or null means the same to PyYAML; what it takes for more is refused."""
    theirs = yaml.safe_load(f"- {text}")[0] if text else None
    try:
        ours = read_plain(text)
    except ValueError:
        return
    assert ours == theirs or isinstance(ours, str)
    assert not (isinstance(ours, str) and isinstance(theirs, bool | int | float))
