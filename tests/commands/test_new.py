"""`./dossier new` begins a record that is sound once the marked places are filled in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from commands import new
from dossier.check import check_data
from dossier.reading.canonical import canonical
from dossier.reading.marks import MARK
from dossier.reading.strict_yaml import read_file
from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import KINDS, Kind
from editing.scaffold.blank import IF_NONE, blank, is_mark
from editing.workspace import Values
from support import UNTRACED, Records


def begin(records: Records, kind: str, *said: str, id_: str = "", make: bool = False) -> int:
    told = {"kind": kind, "said": [*said], "id": id_, "make": make, "no_ask": False, "from_issue": None}
    return new.run(argparse.Namespace(data=records.folder, **told))


def written(records: Records, file: str) -> Values:
    value = read_file(records.folder / file, file).value
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_record_of_each_kind_is_sound_once_the_marks_are_filled(records: Records, kind: Kind) -> None:
    sample = min((records.folder / kind.plural).glob("*.yaml"))
    real, file = read_file(sample, sample.name).value, f"{kind.plural}/{sample.name}"
    before = problems(records)
    sample.unlink()
    assert begin(records, kind.name, f"title={real['title']}", id_=sample.stem) == 0
    marked = [problem for problem in problems(records) if "still to be filled in" in problem]
    assert marked
    values = written(records, file)
    filled = {name: real.get(name) if MARK in str(value) else value for name, value in values.items()}
    records.write(file, canonical(kind, {name: value for name, value in filled.items() if value is not None}))
    assert [problem for problem in problems(records) if problem not in before] == []


def test_a_decision_that_affirms_has_an_effect_for_each_of_the_ruling(records: Records) -> None:
    said = ["title=Ruling affirmed", "date=2026-11-20", "case=centro-v-bessent", "kind=appellate-decision"]
    assert begin(records, "action", *said, "disposition=affirmed", id_="guessed") == 0
    affects = [{"action": "centro-2025-05-12-pi-denied", "effect": "sharing-goes-on", "does": "affirms"}]
    effect = {"id": "sharing-goes-on", "subject": "mou", "does": "upholds", "starts": "2026-11-20", "affects": affects}
    guessed = written(records, "actions/guessed.yaml")
    assert guessed["effects"] == [effect]
    assert guessed["responds_to"][0].startswith(
        f"{MARK} centro-2025-05-12-pi-denied, if that is the ruling it decides on"
    )
    about = "responds_to=centro-2025-05-12-pi-denied"
    assert begin(records, "action", *said, about, "disposition=reversed-in-part", id_="told") == 0
    told = written(records, "actions/told.yaml")
    assert told["responds_to"] == ["centro-2025-05-12-pi-denied"]
    assert [MARK in str(one["does"]) and MARK in str(one["affects"]) for one in told["effects"]] == [True]


def problems(records: Records) -> list[str]:
    """What is wrong, but for facts of which the evidence went with the fields that are left out."""
    return [problem.message for problem in check_data(records.folder, "data")[1] if UNTRACED not in problem.message]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_marks_say_all_that_a_record_must_have_whatever_its_words(kind: Kind) -> None:
    shapes = shapes_of(kind.model)
    chosen: list[Values] = [
        {name: [str(word)] if shape.many else str(word)} for name, shape in shapes.items() for word in shape.words
    ]
    for values in [{}, *chosen, *GROUPS.get(kind.name, ())]:
        begun = blank(kind, KNOWN.get(kind.name, {}) | values, TODAY)
        for optional in (True, False):
            kind.model.model_validate(fill(shapes, begun, optional=optional))


TODAY = date(2026, 11, 28)
KNOWN: dict[str, Values] = {"figure": {"unit": "people"}, "action": {"kind": "order"}}
GROUPS: dict[str, list[Values]] = {
    "action": [
        {"effects": [{"does": "blocks"}], "holdings": [{"answer": "yes"}]},
        {"effects": [{"does": "lifts", "awaits_mandate": True}]},
    ],
    "statement": [{"speaker": {"organization": "irs"}}, {"speaker": {"person": "jane-doe"}}],
    "event": [{"date": "2025-04~"}],
    "case": [{"filed": "2025-04~"}],
}
VALUES: dict[str, Any] = {"boolean": True, "integer": 1, "number": 1, "day": "2026-11-22", "date": "2026-11-22"}


def fill(shapes: Mapping[str, FieldShape], begun: Values, *, optional: bool) -> Values:
    """A record in which every mark is filled in, or is taken out where that is what it says may be done."""
    filled = {name: filled_in(shapes[name], value, optional=optional) for name, value in begun.items()}
    return {name: value for name, value in filled.items() if value not in (None, [], {})}


def filled_in(shape: FieldShape, value: Any, *, optional: bool) -> Any:
    if isinstance(value, list):
        return [one for each in value if (one := filled_in(shape, each, optional=optional))]
    if isinstance(value, dict) and shape.fields:
        gone = not optional and any("Delete all of" in str(inner) for inner in value.values() if is_mark(inner))
        return None if gone else fill(shape.fields, value, optional=optional)
    if not is_mark(value):
        return value
    plain = str(shape.words[0]) if shape.words else VALUES.get(shape.holds, "words")
    plain = {"url": "https://example.org/", "in_brief": "It is so."}.get(shape.name, plain)
    return plain if optional or IF_NONE not in value else None


def test_an_action_marks_in_its_case_what_is_to_be_said_anew(records: Records) -> None:
    before = written(records, "cases/centro-v-bessent.yaml")
    said = ("title=Order", "case=centro-v-bessent", "kind=order")
    assert begin(records, "action", *said, "date=2025-01-01") == 0
    assert written(records, "cases/centro-v-bessent.yaml") == before
    assert begin(records, "action", *said, "date=2026-11-20", id_="an-order") == 0
    after = written(records, "cases/centro-v-bessent.yaml")
    assert after["standing_as_of"] == "2026-11-20"
    standing, change = after["standing"], after["changes"][-1]
    assert str(standing).startswith(f"{MARK} Say where the case stands after an-order")
    assert str(standing).endswith(str(before["standing"]).strip())
    assert (change["kind"], change["note"].startswith(MARK)) == ("updated", True)


def test_an_action_on_appeal_marks_the_case_below_as_well(records: Records) -> None:
    begun = ("title=Association v. Agency on appeal", "appeal_from=centro-v-bessent", "standing_as_of=2026-11-01")
    assert begin(records, "case", *begun, id_="centro-appeal") == 0
    assert begin(records, "action", "title=Decision", "case=centro-appeal", "date=2026-11-20") == 0
    for case in ("centro-appeal", "centro-v-bessent"):
        assert written(records, f"cases/{case}.yaml")["standing_as_of"] == "2026-11-20"


def test_a_source_is_found_or_begun_by_its_address(records: Records) -> None:
    address = "https://example.org/2025/04/07/what-it-said"
    assert begin(records, "event", "title=Something", f"sources={address}") == 2
    assert begin(records, "event", "title=Something", f"sources={address}", make=True) == 0
    values = written(records, "events/ev-something.yaml")
    assert values["sources"] == ["example-2025-04-07-what-said"]
    assert values["evidence"][0]["source"] == "example-2025-04-07-what-said"
    assert begin(records, "event", "title=Something more", f"sources={address}") == 0


def test_what_no_record_leads_to_is_said(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    assert begin(records, "organization", "title=Some Office") == 0
    assert "No record refers to it yet" in capsys.readouterr().out
    assert begin(records, "statement", "title=Jane Doe: no", "speaker.person=Jane Doe", make=True) == 0
    assert "No record refers to it yet" not in capsys.readouterr().out


def test_a_place_to_fill_in_is_reported_once_with_what_belongs_there(records: Records) -> None:
    assert begin(records, "event", "title=Something happened") == 0
    (summary,) = [
        problem
        for problem in check_data(records.folder, "data")[1]
        if problem.hint.startswith("Write here: One to three")
    ]
    assert summary.message == "this is still to be filled in"
    assert (summary.line, summary.column) == (2, 10)


def test_what_is_said_by_names_is_written_by_ids(records: Records) -> None:
    said = ("title=Order that lifts", "case=Centro de Trabajadores Unidos v. Bessent", "date=2026-11-20", "kind=order")
    assert begin(records, "action", *said, "judges=Dabney L. Friedrich", "topics=courts", "topics=Legality") == 0
    values = written(records, "actions/centro-2026-11-20-order-lifts.yaml")
    assert (values["case"], values["judges"]) == ("centro-v-bessent", ["dabney-friedrich"])
    assert values["topics"] == ["courts", "legality"]


def test_who_is_missing_is_begun_as_well(records: Records) -> None:
    assert begin(records, "statement", "title=Jane Doe: no", "speaker.person=Jane Doe", make=True) == 0
    assert written(records, "people/jane-doe.yaml")["title"] == "Jane Doe"
    assert written(records, "statements/st-doe-no.yaml")["speaker"]["person"] == "jane-doe"


@pytest.mark.parametrize("name", ["Senator Jane Roe", "Sen. Jane Roe", "Judge Jane Roe"])
def test_a_person_is_called_by_name_alone(records: Records, name: str) -> None:
    assert begin(records, "person", f"title={name}") == 0
    assert written(records, "people/jane-roe.yaml")["title"] == "Jane Roe"


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("acton", (), "Did you mean “action”?"),
        ("action", ("case=Centro de Trabajadores Unidos v Bessent",), "Did you mean centro-v-bessent"),
        ("action", ("case=Nobody v. Nothing at all",), "Add --make to begin one"),
        ("action", ("kind=ordr",), "Did you mean “order”?"),
        ("action", ("juges=x",), "Did you mean “judges”?"),
        ("action", ("date",), "write field=value"),
        ("event", ("date=last week",), "“last week” is not a date. Write a date as 2025, 2025-04 or 2025-04-07"),
    ],
)
def test_what_cannot_be_begun(
    records: Records, kind: str, said: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(records.folder.rglob("*"))
    assert begin(records, kind, *said) == 2
    assert words in capsys.readouterr().err
    assert sorted(records.folder.rglob("*")) == before


def test_a_person_at_the_terminal_is_asked(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    said = ["Order that lifts", "Centro", "1", "2026-11-20", "oder", "order", "granted", "Friedrich", "1", ""]
    effect = ["", "mou", "memorandum", "lifts", "2026-11-20", "", ""]
    answers: Iterator[str] = iter([*said, *effect])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert begin(records, "action") == 0
    values = written(records, "actions/centro-2026-11-20-order-lifts.yaml")
    assert (values["case"], values["kind"], values["disposition"]) == ("centro-v-bessent", "order", "granted")
    begun = values["effects"][0]
    assert (begun["subject"], begun["id"], begun["does"]) == ("mou", "memorandum", "lifts")
    assert "bound" not in begun
    assert "holdings" in values


def test_a_date_may_be_said_as_people_write_it(records: Records) -> None:
    assert begin(records, "event", "title=Something", "date=11/20/2026") == 0
    assert written(records, "events/ev-2026-11-20-something.yaml")["date"] == "2026-11-20"


def test_an_id_that_was_used_is_not_given_again(records: Records) -> None:
    assert begin(records, "event", "title=Something", "date=2026-11-20") == 0
    assert begin(records, "event", "title=Something", "date=2026-11-20") == 0
    assert (records.folder / "events/ev-2026-11-20-something-2.yaml").is_file()
    assert begin(records, "event", "title=Something", id_="irs") == 2
