"""`./dossier new` begins a record that is sound once the marked places are filled in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

import pytest

from commands import new
from dossier.check import check_data
from dossier.reading.canonical import canonical
from dossier.reading.marks import MARK
from dossier.reading.strict_yaml import read_file
from dossier.records.kinds import KINDS, Kind
from support import UNTRACED, Records


def begin(records: Records, kind: str, *said: str, id_: str = "", make: bool = False) -> int:
    told = {"kind": kind, "said": [*said], "id": id_, "make": make, "no_ask": False, "from_issue": None}
    return new.run(argparse.Namespace(data=records.folder, **told))


def written(records: Records, file: str) -> dict[str, object]:
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
    filled = {name: real.get(name, "2026-11-22") if MARK in str(value) else value for name, value in values.items()}
    records.write(file, canonical(kind, filled))
    assert [problem for problem in problems(records) if problem not in before] == []


def problems(records: Records) -> list[str]:
    """What is wrong, but for facts of which the evidence went with the fields that are left out."""
    return [problem.message for problem in check_data(records.folder, "data")[1] if UNTRACED not in problem.message]


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
    assert written(records, "statements/st-doe-no.yaml")["speaker"]["person"] == "jane-doe"  # type: ignore[index]


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("acton", (), "Did you mean “action”?"),
        ("action", ("case=Centro de Trabajadores Unidos v Bessent",), "Did you mean centro-v-bessent"),
        ("action", ("case=Nobody v. Nothing at all",), "Add --make to begin one"),
        ("action", ("kind=ordr",), "Did you mean “order”?"),
        ("action", ("juges=x",), "Did you mean “judges”?"),
        ("action", ("date",), "write field=value"),
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
    answers: Iterator[str] = iter(["Order that lifts", "Centro", "1", "2026-11-20", "oder", "order"])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert begin(records, "action") == 0
    values = written(records, "actions/centro-2026-11-20-order-lifts.yaml")
    assert (values["case"], values["kind"]) == ("centro-v-bessent", "order")


def test_an_id_that_was_used_is_not_given_again(records: Records) -> None:
    assert begin(records, "event", "title=Something", "date=2026-11-20") == 0
    assert begin(records, "event", "title=Something", "date=2026-11-20") == 0
    assert (records.folder / "events/ev-2026-11-20-something-2.yaml").is_file()
    assert begin(records, "event", "title=Something", id_="irs") == 2
