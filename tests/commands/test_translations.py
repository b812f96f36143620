"""`./dossier translations` lists what is to be translated, begins translations, and says that some are still true."""

from __future__ import annotations

import argparse
import json
import shutil
from typing import Any

import pytest

from commands import translations
from dossier.derived.translation.in_language import in_language
from support import OVERRIDES, Records
from support.project import with_page

LABELS = OVERRIDES / "labels"
IRS = "translations/es/organizations/irs.yaml"
EVENT = "ev-2025-04-07-mou-signed"


def run(records: Records, **asked: Any) -> int:
    given: dict[str, Any] = {"language": None, "draft": None, "still_true": None, "json": False}
    return translations.run(argparse.Namespace(data=records.folder, **given | asked))


def test_a_draft_has_every_text_and_is_not_finished(records: Records) -> None:
    assert run(records, draft=["organizations/irs", "mou"]) == 0
    text = (records.folder / IRS).read_text("utf-8")
    assert "text: 'FILL: Internal Revenue Service'" in text
    assert [problem.rpartition(": ")[2] for problem in records.problems()] == ["this is still to be filled in"] * 3


def test_a_draft_keeps_what_is_there_and_adds_the_rest(records: Records) -> None:
    term = "translations/es/terms/request-removal-order-date.yaml"
    before = (records.folder / term).read_text("utf-8")
    assert run(records, draft=["request-removal-order-date"]) == 0
    text = (records.folder / term).read_text("utf-8")
    assert "practice:\n  of: 7f5310df9472\n  text: 'FILL: The first request came in June 2025.'\n" in text
    assert set(before.splitlines()[1:]) < set(text.splitlines())


def test_translations_that_are_said_to_be_true_are_compared_again(records: Records) -> None:
    assert run(records, still_true=[EVENT, "title"]) == 0
    assert run(records, still_true=[EVENT, "summary"]) == 0
    (problem,) = records.problems()
    assert problem.endswith("the date “April 7, 2025” of the English text is not in the translation")
    records.edit(f"translations/es/events/{EVENT}.yaml", "firmaron el memorando.", "lo firmaron el 7 de abril de 2025.")
    dossier = records.published().dossier
    assert in_language(dossier, "es").state(dossier.by_id["event", EVENT]).whole


@pytest.mark.parametrize(
    "asked",
    [
        {"language": "fr"},
        {"draft": ["organizations/irss"]},
        {"still_true": [EVENT, "sumary"]},
        {"still_true": ["docs/es/help.md"]},
        {"still_true": ["labels"]},
    ],
)
def test_what_cannot_be_done_is_told(
    records: Records, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(records, **asked) == 2
    assert capsys.readouterr().err.startswith("./dossier translations: ")


def test_the_list_begins_with_what_changed_then_with_what_readers_miss_most(
    records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(records, json=True) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["records"], found["whole"]) == (21, 3)
    first, second, *_ = found["todo"]
    assert first["record"] == f"events/{EVENT}"
    assert [one["field"] for one in first["stale"]] == ["summary"]
    assert second["record"] == "authorities/usc-26-6103-i-2"
    assert "title" in second["missing"]


def test_the_list_says_in_words_when_the_text_changed(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    change = "changes:\n  - date: 2026-11-22\n    kind: added\n"
    later = f"{change}  - date: 2026-11-22\n    kind: updated\n    note: Shorter.\n"
    records.edit(f"events/{EVENT}.yaml", change, later)
    assert run(records) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Into es: 3 of 21 records are whole; words to translate: 645."
    assert lines[1:3] == [
        f"events/{EVENT}: texts: 1, words: 10, links to it: 0",
        "    summary: the English changed on 2026-11-22: Shorter.",
    ]


def test_pages_beside_the_records_are_listed_and_said_to_be_true(
    records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    page = with_page(records.folder.parent)
    assert run(records, still_true=["docs/es/help.md"]) == 0
    assert capsys.readouterr().out.endswith("docs/es/help.md: parts that are still true: 3\n")
    page.write_text(page.read_text("utf-8").replace("Much", "Very much"), encoding="utf-8")
    assert run(records) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[-2:] == ["docs/es/help.md: parts: 1", "    more: the English changed"]
    assert run(records, json=True) == 0
    assert json.loads(capsys.readouterr().out)["pages"] == [
        {"page": "docs/es/help.md", "stale": ["more"], "missing": []}
    ]
    assert run(records, still_true=["docs/es/help.md", "more"]) == 0
    assert run(records) == 0
    assert "docs/es" not in capsys.readouterr().out.split("still true: 1")[1]


def test_labels_beside_the_records_are_said_to_be_true(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    folder = records.folder.parent / "overrides/labels"
    shutil.copytree(LABELS, folder)
    (folder / "es.sums").unlink()
    assert run(records, still_true=["labels", "site.name"]) == 0
    assert capsys.readouterr().out.endswith("es.sums: labels that are still true: 1\n")
    assert (folder / "es.sums").read_text("utf-8").endswith(" site.name\n")
