"""The command `check --base`: records that differ from a version in git have to say so."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from commands.__main__ import main
from commands.proposal.published import NoGit, UnknownVersion, published_records
from dossier.check import check_data
from dossier.problems import Problem
from dossier.rules import changes
from support import ROOT, Records

TERM = "terms/request-removal-order-date.yaml"
ENTRY = "changes:\n  - date: 2026-11-22\n    kind: added\n"
NEW = "  - date: 2026-11-23\n    kind: corrected\n    note: The words were wrong.\n    was: Other words.\n"


@pytest.fixture
def kept(records: Records, monkeypatch: pytest.MonkeyPatch) -> Records:
    """The sample in a repository of its own, whose main branch has it as it was published."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(records.folder.parent)
    git("init", "--quiet", "--initial-branch", "main")
    commit()
    git("checkout", "--quiet", "-b", "proposal")
    return records


def git(*words: str) -> None:
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words], check=True)


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", "x")


def told(base: str = "main") -> list[Problem]:
    """What is said of the records in `data`."""
    published = {f"data/{name}": text for name, text in published_records(Path("data"), base).items()}
    return list(changes.check(check_data(Path("data"), "data")[0], published, date(2026, 11, 27)))


def test_nothing_changed(kept: Records) -> None:
    assert told() == []


@pytest.mark.parametrize("committed", [True, False])
def test_a_change_without_an_entry_is_reported(kept: Records, *, committed: bool) -> None:
    kept.edit(TERM, "obliged: ice", "obliged: irs")
    kept.edit(TERM, "reviewed: 2026-11-22", "reviewed: 2026-11-23")
    if committed:
        commit()
    line = (kept.folder / TERM).read_text(encoding="utf-8").splitlines().index("changes:") + 1
    (problem,) = told()
    assert str(problem).startswith(f"data/{TERM}:{line}:1: “obliged” differs from what was published, and no new entry")
    assert problem.message.replace("obliged", "summary") in (ROOT / "docs/contribute/rules.md").read_text(
        encoding="utf-8"
    )
    kept.edit(TERM, ENTRY, ENTRY + NEW)
    assert told() == []


def test_the_fields_are_named_and_the_entry_is_given(kept: Records) -> None:
    kept.edit(TERM, "obliged: ice\n", "")
    kept.edit(TERM, "order: 10", "order: 11\nobliged: irs")
    (problem,) = told()
    assert problem.message == "“order”, “obliged” differ from what was published, and no new entry says so"
    assert problem.hint.startswith(
        "Add at the end of `changes`: `- {date: 2026-11-27, kind: updated, note: …}`, with what changed"
    )


def test_a_term_in_another_language_is_no_change(kept: Records) -> None:
    kept.edit("definitions/return-information.yaml", "información de la declaración", "información de una declaración")
    assert told() == []


def test_how_it_is_written_is_no_change(kept: Records) -> None:
    kept.edit(TERM, "obliged: ice", "obliged:   'ice'")
    kept.edit(TERM, "reviewed: 2026-11-22", "reviewed: '2026-11-23'")
    file = kept.folder / TERM
    file.write_text("".join(sorted_fields(file.read_text(encoding="utf-8"))), encoding="utf-8")
    assert told() == []


def sorted_fields(text: str) -> list[str]:
    """The fields of a record in another order."""
    fields: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith((" ", "-")):
            fields[-1] += line
        else:
            fields.append(line)
    return sorted(fields)


def test_an_entry_that_was_there_before_says_nothing_new(kept: Records) -> None:
    kept.edit(TERM, ENTRY, ENTRY + NEW)
    commit()
    git("branch", "--force", "main")
    kept.edit(TERM, "obliged: ice", "obliged: irs")
    assert len(told()) == 1


def test_what_changed_on_the_main_branch_meanwhile_is_not_reported(
    kept: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    git("checkout", "--quiet", "main")
    kept.edit(TERM, "obliged: ice", "obliged: irs")
    commit()
    git("checkout", "--quiet", "proposal")
    assert told() == []


def test_a_published_text_that_was_not_sound_proves_nothing(kept: Records) -> None:
    text = (kept.folder / TERM).read_text(encoding="utf-8")
    kept.write(TERM, "title: [\n")
    commit()
    git("branch", "--force", "main")
    kept.write(TERM, text)
    assert told() == []


@pytest.mark.parametrize("base", ["nowhere", "--output=x", "HEAD~9"])
def test_a_version_that_git_does_not_know(kept: Records, base: str) -> None:
    with pytest.raises(UnknownVersion, match=f"git knows no version “{base}”"):
        told(base)
    assert not Path("x").exists()


# The command


def test_what_it_says_and_how_it_ends(kept: Records, capsys: pytest.CaptureFixture[str]) -> None:
    kept.edit(TERM, "obliged: ice", "obliged: irs")
    command = ["check", "--data", "data", "--base"]
    assert main([*command, "main"]) == 1
    assert capsys.readouterr().err.endswith("\n1 problem in 1 file\n")
    assert main([*command, "nowhere"]) == 2
    assert capsys.readouterr().err.startswith("dossier check: git knows no version “nowhere”")


def test_without_git_that_is_said_and_nothing_else(
    records: Records, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(records.folder.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(records.folder.parents[1]))
    with pytest.raises(NoGit, match="data is in no repository of git"):
        told()
    monkeypatch.setenv("PATH", str(records.folder))
    assert main(["check", "--data", "data", "--base", "main"]) == 0
    assert capsys.readouterr().err == "dossier check: git is not installed, so nothing was compared with “main”\n"


def test_a_reference_that_follows_a_renamed_record_is_no_change(kept: Records) -> None:
    kept.edit(TERM, "summary: >-\n", "summary: >-\n  Here [the IRS](organization:irs) is linked.\n")
    commit()
    git("branch", "--force", "main")
    assert main(["rename", "--data", "data", "organizations/irs", "internal-revenue-service"]) == 0
    assert "organization:internal-revenue-service" in (kept.folder / TERM).read_text(encoding="utf-8")
    assert told() == []
