"""An argument that has been set for a day ahead."""

from __future__ import annotations

from . import Records

MOTION = "actions/centro-2025-03-31-motion-pi.yaml"
SET = "actions/centro-argument-set.yaml"
TITLE = "Argument on the appeal from the order on the disclosure of return information – “la audiencia”"


def set_argument(records: Records, day: str = "2027-01-12", more: str = "") -> None:
    """Record an argument that has been set, a day after the last review of any record."""
    text = (records.folder / MOTION).read_text(encoding="utf-8")
    for old, new in (
        ("title: Motion for a preliminary injunction\n", f"title: '{TITLE}'\n"),
        ("date: 2025-03-31\n", f"date: {day}\n{more}"),
        ("kind: motion\n", "kind: oral-argument\n"),
        (
            "relief:\n  - preliminary-injunction\nfiler_note: The plaintiffs\noutcome: Denied on May 12, 2025\n",
            "outcome: Set\n",
        ),
    ):
        assert old in text
        text = text.replace(old, new)
    records.write(SET, text)
