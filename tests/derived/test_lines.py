"""The line of a record: as it is written, or the first sentence of the summary."""

from __future__ import annotations

import pytest

from dossier.derived.lines import line_of
from dossier.records.models import Event


@pytest.mark.parametrize(
    ("brief", "summary", "expected"),
    [
        ("ICE asked for 7.3 million people.", "On June 24, 2025, ICE asked again.", "ICE asked for 7.3 million people."),
        (None, "ICE asked [the IRS](organization:irs). It was refused.", "ICE asked the IRS."),
        (None, "Sen. Ron Wyden v. nobody in the U.S. Senate asked.\nNext.", "Sen. Ron Wyden v. nobody in the U.S. Senate asked."),
        (None, "One sentence only", "One sentence only"),
    ],
)  # fmt: skip
def test_the_line_of_a_record(brief: str | None, summary: str, expected: str) -> None:
    assert line_of(Event.model_construct(in_brief=brief, summary=summary)) == expected
