"""`./dossier rename` and `./dossier withdraw` do in one step what takes several files by hand."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import rename, withdraw
from dossier.check import check_data
from dossier.derived.translation.in_language import in_language
from dossier.records.kinds import KINDS
from support import Records

WHY = "It described the same thing as another record."


def renamed(records: Records, record: str, new: str) -> int:
    return rename.run(argparse.Namespace(data=records.folder, record=record, id=new))


def withdrawn(records: Records, record: str, why: str = WHY) -> int:
    return withdraw.run(argparse.Namespace(data=records.folder, record=record, why=why))


def one_of_each(folder: Path) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        yield kind.name, min(file.stem for file in (folder / kind.plural).glob("*.yaml"))


def test_a_record_of_each_kind_can_be_renamed(records: Records) -> None:
    before = records.problems()
    for kind, id_ in one_of_each(records.folder):
        assert renamed(records, f"{kind}:{id_}", f"{id_}-new") == 0
    assert records.problems() == before
    dossier, _ = check_data(records.folder, "data")
    for kind, id_ in one_of_each(records.folder):
        assert dossier.by_id[kind, id_].record.former_ids[-1:] == (id_.removesuffix("-new"),)


def test_references_follow_in_fields_and_links(records: Records) -> None:
    records.write("terms/x.yaml", (records.folder / "terms/request-removal-order-date.yaml").read_bytes())
    records.edit("terms/x.yaml", "summary: >-\n", "summary: >-\n  [Words](term:request-removal-order-date), again.\n")
    assert renamed(records, "data/terms/request-removal-order-date.yaml", "removal-order-date") == 0
    text = (records.folder / "terms/x.yaml").read_text("utf-8")
    assert "[Words](term:removal-order-date)" in text
    assert not (records.folder / "terms/request-removal-order-date.yaml").exists()


def test_the_ledger_learns_the_new_address(records: Records) -> None:
    records.write("addresses.txt", "/ #start\n/terms/\n/terms/request-removal-order-date/\n")
    assert renamed(records, "request-removal-order-date", "a-new-name") == 0
    ledger = (records.folder / "addresses.txt").read_text("utf-8")
    assert ledger == "/ #start\n/terms/\n/terms/a-new-name/\n/terms/request-removal-order-date/\n"


def test_a_record_that_was_never_published_leaves_no_old_address(
    records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    git = ("git", "-C", str(records.folder), "-c", "user.name=x", "-c", "user.email=x@example.org")
    records.write("addresses.txt", "/terms/\n")
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "Publish")):
        subprocess.run([*git, *words], check=True)
    records.write("addresses.txt", "/terms/\n/terms/request-removal-order-date/\n")
    assert renamed(records, "request-removal-order-date", "a-new-name") == 0
    assert (records.folder / "addresses.txt").read_text("utf-8") == "/terms/\n/terms/a-new-name/\n"
    assert "former_ids" not in (records.folder / "terms/a-new-name.yaml").read_text("utf-8")
    assert "never published" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("record", "new", "words"),
    [
        ("terms/request-removal-order-dat", "x", "Did you mean “request-removal-order-date”?"),
        ("request-removal-order-date", "New Name", "New Name"),
        ("request-removal-order-date", "irs", "the id “irs” is, or was, that of"),
        ("people/request-removal-order-date", "x", "there is no record"),
    ],
)
def test_what_cannot_be_renamed(
    records: Records, record: str, new: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_bytes() for file in records.folder.rglob("*.yaml")}
    assert renamed(records, record, new) == 2
    assert words in capsys.readouterr().err
    assert {file: file.read_bytes() for file in records.folder.rglob("*.yaml")} == before


def test_a_record_of_each_kind_can_be_withdrawn(records: Records, tmp_path: Path) -> None:
    for kind, id_ in one_of_each(records.folder):
        copy = Records(tmp_path / kind)
        shutil.copytree(records.folder, copy.folder)
        code = withdrawn(copy, f"{kind}:{id_}")
        dossier, problems = check_data(copy.folder, "data")
        assert dossier.by_id[kind, id_].record.withdrawn, kind
        references = [problem for problem in problems if "was withdrawn" in problem.message]
        assert bool(references) == (code == 1), kind
        assert not [problem for problem in problems if "in quotation marks" in problem.message], kind


def test_links_to_a_withdrawn_record_become_words(records: Records) -> None:
    records.edit(
        "terms/request-removal-order-date.yaml",
        "summary: >-\n",
        "summary: >-\n  See [a fight](disagreement:pages-of-the-memorandum).\n",
    )
    assert withdrawn(records, "pages-of-the-memorandum") == 0
    text = (records.folder / "terms/request-removal-order-date.yaml").read_text("utf-8")
    assert "See a fight." in text
    assert "that record was withdrawn" in text


@pytest.mark.parametrize("why", ["", "  ", "<b>No</b>"])
def test_a_reason_is_needed(records: Records, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert withdrawn(records, "pages-of-the-memorandum", why) == 2
    assert "say why" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("Too old.", "“Too old.” does not tell readers why the record was withdrawn. Say in a sentence what was wrong"),
        ("The amnesty it told of was another.", "“amnesty” is a loaded word. Write: the name."),
        ("It said “never”, and no source does.", "Leave the marks out."),
        (f"It said the same {'and more ' * 14}.", "a sentence has 32 words"),
    ],
)
def test_a_reason_is_looked_at_before_anything_is_written(
    records: Records, why: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    records.write("loaded-words.yaml", "words:\n  - word: amnesty\n    instead: the name\n    reason: It judges.\n")
    before = {file: file.read_bytes() for file in records.folder.rglob("*.yaml")}
    assert withdrawn(records, "pages-of-the-memorandum", why) == 2
    assert told in capsys.readouterr().err
    assert {file: file.read_bytes() for file in records.folder.rglob("*.yaml")} == before


def test_translations_move_and_follow_links(records: Records) -> None:
    assert renamed(records, "agreement:mou", "memorandum") == 0
    assert renamed(records, "case:centro-v-bessent", "centro") == 0
    spanish = (records.folder / "translations/es/agreements/memorandum.yaml").read_text("utf-8")
    assert "[el primer caso](case:centro)" in spanish
    assert not (records.folder / "translations/es/agreements/mou.yaml").exists()
    assert records.problems() == []
    dossier = records.published().dossier
    assert in_language(dossier, "es").state(dossier.by_id["agreement", "memorandum"]).whole


def test_a_translation_loses_the_links_to_a_withdrawn_record(records: Records) -> None:
    assert withdrawn(records, "disagreement:pages-of-the-memorandum") == 0
    spanish = (records.folder / "translations/es/terms/request-removal-order-date.yaml").read_text("utf-8")
    assert "Véase también la discrepancia sobre las páginas." in spanish
    dossier = records.published().dossier
    assert not in_language(dossier, "es").state(dossier.by_id["term", "request-removal-order-date"]).stale
