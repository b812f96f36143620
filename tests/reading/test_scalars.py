"""Plain scalars are text, whole numbers, true, false or null; anything readers differ on is refused."""

from __future__ import annotations

import re
import time
from contextlib import suppress

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier.reading.scalars import Misread, read_plain

RESOLVER = yaml.SafeLoader("")
"""Decides what PyYAML, which reads YAML 1.1, takes a plain word for."""

GOOD = {
    "": None, "~": None, "null": None, "true": True, "false": False, "0": 0, "42": 42, "-3": -3, "+7": 7,
    "2025": 2025, "2025-04-07": "2025-04-07", "25-5181": "25-5181", "1:25-cv-00677": "1:25-cv-00677",
    "a": "a", "nothing": "nothing", "North": "North", "no one": "no one", "26 U.S.C. § 6103": "26 U.S.C. § 6103",
    "v1.2.3": "v1.2.3", "5 U.S.C.": "5 U.S.C.",
}  # fmt: skip
BAD = [
    "NO", "no", "No", "yes", "Yes", "YES", "on", "Off", "y", "N", "True", "FALSE", "Null", "010", "0x1F", "0b11", "0o17",
    "1_000", "1.5", ".5", "1e3", "1.5E+3", "12:30", "12:30:45", ".inf", "-.INF", ".nan", "<<", "=", "08:07", "08:07.5", "_1",
    "+.5", "5.", "1_1.5", "2025-04-07 10:00:00", "2025-04-07T10:00:00Z", "2025-4-7t1:00:00.5 -05:00",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), GOOD.items())
def test_good(text: str, value: object) -> None:
    assert read_plain(text) == value
    assert type(read_plain(text)) is type(value)


@pytest.mark.parametrize("text", BAD)
def test_bad(text: str) -> None:
    with pytest.raises(ValueError, match="some programs"):
        read_plain(text)


CORE_1_2 = re.compile(
    r"null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN"
)
"""What YAML 1.2 reads as something else than text (its core schema, 10.3.2)."""
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LIKE_A_NUMBER = st.text("0123456789+-._:,eExXobOTtZz aAfFnNiI~<=", max_size=12)
WORDS = st.sampled_from(["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "~", "<<", "="])
CASES = st.sampled_from([str.lower, str.upper, str.title, str.swapcase])


@given(st.one_of(LIKE_A_NUMBER, st.builds(lambda word, case: case(word), WORDS, CASES), st.text(max_size=6)))
@settings(max_examples=500)
@example("1:2.5")
def test_what_is_read_as_text_is_text_to_every_reader(text: str) -> None:
    """Days apart, which are text here and dates to programs that know dates."""
    if text in ("!", "&", "*"):  # which are never plain words
        return
    try:
        ours = read_plain(text)
    except Misread:
        return
    theirs = RESOLVER.resolve(yaml.ScalarNode, text, (True, False)).rsplit(":", 1)[1]  # type: ignore[no-untyped-call]
    if isinstance(ours, str):
        assert not CORE_1_2.fullmatch(text)
        assert theirs == ("timestamp" if DATE.fullmatch(text) else "str")
    else:
        assert CORE_1_2.fullmatch(text)
        assert ours == yaml.safe_load(text or "~")


@pytest.mark.parametrize(
    "text", ["1_" * 50_000 + "x", "1" + "_" * 100_000 + "x", "1:" * 50_000 + "x", "1." * 50_000, "9" * 100_000]
)
def test_a_long_word_is_read_at_once(text: str) -> None:
    """The time grew with the square of the length: 11 seconds for these."""
    started = time.process_time()
    with suppress(Misread):
        read_plain(text)
    assert time.process_time() - started < 1
