"""`./dossier new --from-issue` begins what a form asks for, whatever anyone wrote in it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands import new
from commands.project import ROOT
from dossier.reading.marks import MARK
from dossier.reading.strict_yaml import read_file
from dossier.records.described import shapes_of
from dossier.records.kinds import BY_NAME
from editing.scaffold.given import shape_of
from editing.scaffold.issue import END, FORMS, SOURCE
from support import Records

FORM = {"action": "ruling", "statement": "statement", "source": "source"}
RULING = {
    "Which case?": "Centro de Trabajadores Unidos v. Bessent",
    "Date of the ruling": "2026-11-20",
    "What kind of ruling?": "Appellate decision",
    "The ruling in one line": "Decision that lifts the stay",
    "What did the court decide?": "The court lifted the stay.\n\nIt gave no reasons.",
    "Title of the source": "Order of November 20, 2026",
    "Who published it?": "A court",
    "Date of the source": "_No response_",
    "Link to the source": "https://example.org/order",
    "The exact words in the source": "ORDERED that the stay be lifted",
}


def body(answers: dict[str, str]) -> str:
    """The text of an issue as the host writes it from a form."""
    sent = f"### {END}\n\n- [X] I have not written anything private about myself or anyone else."
    return "".join(f"### {label}\n\n{answer}\n\n" for label, answer in answers.items()) + sent


def begin(records: Records, text: str | bytes) -> tuple[int, dict[str, Any]]:
    """Begin what a text asks for; the exit code, and the values of the files that are new, by their paths."""
    before = {*records.folder.rglob("*")}
    issue = records.folder.parent / "issue.md"
    issue.write_bytes(text if isinstance(text, bytes) else text.encode())
    code = new.run(argparse.Namespace(data=records.folder, from_issue=issue))
    files = [path for path in {*records.folder.rglob("*")} - before if path.is_file()]
    return code, {str(path.relative_to(records.folder)): value(path) for path in files}


def value(path: Path) -> dict[str, Any]:
    document = read_file(path, path.name)
    assert not document.problems
    assert isinstance(document.value, dict)
    return document.value


@pytest.mark.parametrize("kind", FORMS)
def test_the_forms_ask_what_records_need(kind: str) -> None:
    form = yaml.safe_load((ROOT / f".github/ISSUE_TEMPLATE/{FORM[kind]}.yml").read_text("utf-8"))
    fields = {
        one["attributes"]["label"]: one for one in form["body"] if one["type"] in ("input", "textarea", "dropdown")
    }
    assert {*fields} == {*FORMS[kind]}
    assert form["body"][-1]["attributes"]["label"] == END
    for label, name in FORMS[kind].items():
        owner = SOURCE if name.startswith(f"{SOURCE}.") else kind
        shape = shape_of(shapes_of(BY_NAME[owner].model), name.removeprefix(f"{SOURCE}."))
        words = {option.lower().replace(" ", "-") for option in fields[label]["attributes"].get("options", ())}
        assert words <= {str(word) for word in shape.words or ()}
        assert not shape.required or fields[label]["validations"]["required"]


def test_the_spanish_form_asks_what_the_english_one_asks() -> None:
    english, spanish = (
        yaml.safe_load((ROOT / f".github/ISSUE_TEMPLATE/{name}.yml").read_text("utf-8"))
        for name in ("wrong", "wrong-es")
    )
    shape = [
        [(one["type"], one.get("id"), one.get("validations")) for one in form["body"]] for form in (english, spanish)
    ]
    assert shape[0] == shape[1]
    texts = [
        [one["attributes"].get("label", one["attributes"].get("value")) for one in form["body"]]
        for form in (english, spanish)
    ]
    assert not {*texts[0]} & {*texts[1]}


def test_a_ruling_is_begun_with_its_source(records: Records) -> None:
    code, files = begin(records, body(RULING))
    assert code == 0
    (ruling,) = (one for path, one in files.items() if path.startswith("actions/"))
    (path,) = (path for path in files if path.startswith("sources/"))
    assert (ruling["case"], ruling["kind"]) == ("centro-v-bessent", "appellate-decision")
    assert ruling["summary"] == "The court lifted the stay. It gave no reasons."
    assert ruling["sources"] == [Path(path).stem]
    assert ruling["evidence"] == [{"source": Path(path).stem, "excerpt": "ORDERED that the stay be lifted"}]
    assert files[path]["url"] == "https://example.org/order"
    assert str(files[path]["date"]).startswith(MARK)


def test_a_source_that_is_there_is_not_begun_again(records: Records) -> None:
    sources = sorted((records.folder / "sources").glob("*.yaml"))
    there = next(path for path in sources if value(path).get("url"))
    code, files = begin(records, body(RULING | {"Link to the source": f"{value(there)['url']}?utm_source=x"}))
    assert code == 0
    (ruling,) = files.values()
    assert ruling["sources"] == [there.stem]


@pytest.mark.parametrize("kind", ["statement", "source"])
def test_the_other_forms_begin_their_records(records: Records, kind: str) -> None:
    answers = dict.fromkeys(FORMS[kind], "Something") | {"Link to the source": "https://example.org/x"}
    code, files = begin(records, body(answers))
    assert code == 0
    assert any(path.startswith(f"{BY_NAME[kind].plural}/") for path in files)


@pytest.mark.parametrize(
    "answer",
    [
        "x\nwithdrawn: true\n--- !!python/object/apply:os.system [id]",
        "*a &a [x]: {y: 'z\"} # comment",
        "<script>alert(1)</script> <!-- x -->",
        "../../../etc/passwd",
        "$(touch pwned) `touch pwned` ${{ github.token }}",
        "a\u202eb\u200b\x00\x1b[31m",
        "### Which case?\n\nanother",
        "FILL: me",
        "no",
        "2026-13-99",
        "javascript:alert(1)",
    ],
)
def test_whatever_is_written_becomes_the_text_of_one_field(records: Records, answer: str) -> None:
    code, files = begin(records, body(dict.fromkeys(RULING, answer)))
    assert code == 0
    (ruling,) = (one for path, one in files.items() if path.startswith("actions/"))
    (source,) = (one for path, one in files.items() if path.startswith("sources/"))
    assert "withdrawn" not in {*ruling, *source}
    assert ruling["case"].startswith(MARK)
    assert source["url"].startswith(MARK)
    assert {*(Path(path).parent.name for path in files)} == {"actions", "sources"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not the text of a form"),
        ("### Which case?\n\nX", "not the text of a form"),
        (b"\xff\xfe\x00" * 9, "not the text of a form"),
        (body(RULING | {"What did the court decide?": "x" * 2001}), "the limit is 2,000 characters"),
        ("x" * 300_001, "too large to be an issue"),
    ],
)
def test_nothing_is_begun_from_anything_else(
    records: Records, text: str | bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert begin(records, text) == (2, {})
    assert words in capsys.readouterr().err
