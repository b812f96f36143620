"""Sequences of rulings, written as a litigator would: what the home page says after each, and which rulings it names."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import Markup

from dossier.pages.asked import Asked
from dossier.pages.home import home_page
from dossier.pages.status import day_page, status_page
from support import Records
from support.news import Newsroom
from support.pages import Element, elements, parsed

TODAY = date(2026, 12, 20)
SEQUENCES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("sequences.yaml").read_text(encoding="utf-8"))
REST = {"filed": "2026-11-30", "unlinked_reason": "Not every sequence uses every court."}
COURTS = {"trial": "dmass", "other": "ddc", "appeal": "ca1", "high": "scotus"}


def by_title(sequence: dict[str, Any]) -> str:
    return str(sequence["title"])


def test_there_are_enough_sequences_each_with_its_law() -> None:
    assert len(SEQUENCES) >= 25
    assert all(sequence["law"] for sequence in SEQUENCES)


@pytest.mark.parametrize("sequence", SEQUENCES, ids=by_title)
def test_sequence(records: Records, sequence: dict[str, Any]) -> None:
    record(Newsroom(records, TODAY), sequence)
    publication = records.published()
    page = parsed(home_page(publication, Asked("", Markup(), "")))
    card = elements(page, "#use")[0]
    assert elements(card, ".answers-sentence")[0].to_text().replace(" .", ".").split() == str(sequence["says"]).split()
    assert elements(card, ".answers-state .badge")[0].to_text() == sequence["state"]
    whole = elements(parsed(status_page(publication, Asked("", Markup(), ""))), "#use")[0]
    assert set(linked(whole)) >= set(sequence["names"])
    orders = {id_ for place in elements(page, ".answers-orders") for id_ in linked(place)}
    assert orders <= set(sequence["names"])
    assert not [place for place in (card, whole) if sequence.get("never", "an empty sentence") in place.to_text()]
    beside = [id_ for place in elements(page, ".answers-beside") for id_ in linked(place)]
    assert set(sequence.get("beside", [])) <= set(beside)


def test_a_day_gone_by_says_nothing_of_what_is_awaited_since(records: Records) -> None:
    sequence = next(one for one in SEQUENCES if one["title"] == "A reversal whose mandate has not issued")
    record(Newsroom(records, TODAY), sequence)
    publication = records.published()
    awaited = "once the mandate issues"
    assert awaited in home_page(publication, Asked("", Markup(), ""))
    assert awaited not in day_page(publication, Asked("", Markup(), "2026-12-01"))


def linked(place: Element) -> list[str]:
    """The rulings of the sequence to which a part of the page links."""
    targets = [str(link.attrs["href"]).split("/") for link in elements(place, "a")]
    return [parts[1] for parts in targets if parts[0] == "actions" and not parts[1].startswith("centro-")]


def record(newsroom: Newsroom, sequence: dict[str, Any]) -> None:
    """Write the records of a sequence."""
    newsroom.report()
    for name, court in COURTS.items():
        above = {"appeal": {"appeal_from": "trial"}, "high": {"appeal_from": "appeal"}}
        newsroom.case(name, f"Association v. Agencies ({name})", court, **above.get(name, {}), **REST)
    for ruling in sequence["rulings"]:
        ruled(newsroom, ruling)
    ends = ""
    if "ends" in sequence:
        newsroom.event("the-end", f"{sequence['ends']}")
        ends = f"    ends: {sequence['ends']}\n    ended_by: the-end\n"
    subject = f"  - id: use\n    kind: use\n    name: The use\n    starts: 2026-11-25\n    note: Announced.\n{ends}"
    newsroom.records.edit("agreements/mou.yaml", "subjects:\n", f"subjects:\n{subject}")


def ruled(newsroom: Newsroom, ruling: dict[str, Any]) -> None:
    """Write a ruling, or the mandate of one."""
    court = ruling.get("court", "trial")
    fields: dict[str, Any] = {"date": f"{ruling['day']}"}
    if "mandate_of" in ruling:
        newsroom.action(ruling["id"], "The mandate", "mandate", court, **fields, responds_to=[ruling["mandate_of"]])
        return
    kind = ruling.get("kind") or ("appellate-decision" if court == "appeal" and ruling.get("awaits") else "order")
    effect = written(ruling, *ruling["effect"])
    fields |= {"disposition": "granted", "effects": [effect], "unverified": ruling.get("unverified", False)}
    newsroom.action(ruling["id"], f"Ruling: {ruling['id']}", kind, court, **fields)


def written(ruling: dict[str, Any], does: str, how: str = "", on: str = "", remains: str = "") -> dict[str, Any]:
    """The effect of a ruling."""
    rules = does not in ("lifts", "upholds", "declines")
    affected = {"action": on, "effect": "effect", "does": how, **({"remains": remains} if remains else {})}
    begins = {"awaits_mandate": True} if ruling.get("awaits") else {"starts": f"{ruling['day']}"}
    return {
        "id": "effect", "subject": "use", "does": does, **begins,
        **({"bound": "The agencies", "protected": "Everyone"} if rules else {}),
        **({"ends": f"{ruling['ends']}"} if "ends" in ruling else {}),
        **({"affects": [affected]} if on else {}),
    }  # fmt: skip
