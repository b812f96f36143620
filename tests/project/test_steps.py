"""The scripts of the workflows, run as far as they can be without the host."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.steps import Runner, add, git

RULES = "Choose whose rules count"
CHECK = "Check the records, the pages and their addresses"
FORM = "See that records are written in their one form"


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A machine with a proposal of two versions, and the branch that it is for."""
    proposal = tmp_path / "proposal"
    (proposal / "data/people").mkdir(parents=True)
    (tmp_path / "main").mkdir()
    (proposal / "data/people/x.yaml").write_text("title: X\n", "utf-8")
    add(proposal / "dossier", 'echo "$0 $*"')
    git(proposal, "init", "--quiet")
    commit(proposal)
    return Runner(tmp_path)


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A change")


@pytest.mark.parametrize(
    ("changed", "rules"),
    [
        ("data/people/y.yaml", "../main/dossier"),
        ("data/pêople/“y”\n.yaml", "../main/dossier"),
        ("hooks/rule.py", "./dossier"),
        ("docs/data/y.yaml", "./dossier"),
        ("data.yaml", "./dossier"),
    ],
)
def test_a_proposal_of_records_alone_is_checked_by_the_rules_it_did_not_make(
    runner: Runner, changed: str, rules: str
) -> None:
    file = runner.folder / "proposal" / changed
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("title: Y\n", "utf-8")
    commit(runner.folder / "proposal")
    assert runner.run("check", "records", RULES).outputs == f"dossier={rules}\n"


def test_what_is_on_the_main_branch_is_checked_by_its_own_rules(runner: Runner) -> None:
    (runner.folder / "main").rmdir()
    assert runner.run("check", "records", RULES).outputs == "dossier=./dossier\n"


def test_records_are_checked_where_they_are(runner: Runner) -> None:
    ran = runner.run("check", "records", CHECK, DOSSIER="./dossier")
    assert ran.printed == "./dossier check --data data --base HEAD^1 --format github\n"


def test_the_form_that_is_wanted_is_shown(runner: Runner) -> None:
    assert runner.run("check", "records", FORM, DOSSIER="./dossier").code == 0
    add(
        runner.folder / "main/dossier",
        'case "$*" in *--check) exit 1 ;; *) echo "title: Z" > data/people/x.yaml ;; esac',
    )
    ran = runner.run("check", "records", FORM, DOSSIER="../main/dossier")
    assert ran.code == 1
    assert "-title: X\n+title: Z\n" in ran.summary


@pytest.mark.parametrize(
    ("results", "code"),
    [
        ("success success success", 0),
        ("success success skipped", 0),
        ("failure skipped success", 1),
        ("success cancelled success", 1),
    ],
)
def test_all_is_green_only_if_no_job_failed(runner: Runner, results: str, code: int) -> None:
    assert runner.run("check", "all-green", "See that no job failed", RESULTS=results).code == code
