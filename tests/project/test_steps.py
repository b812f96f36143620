"""The scripts of the workflows, run as far as they can be without the host."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from commands.project import ROOT
from commands.proposal.comment import FILE, MARK
from support.steps import Ran, Runner, add, git

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


def test_what_a_proposal_does_is_kept_as_text_and_shown_as_markdown(runner: Runner) -> None:
    add(runner.folder / "dossier", 'echo "$*"')
    ran = runner.run("check", "change", "Say what it does")
    assert ran.summary == "diff HEAD^1 --markdown\n"
    assert (runner.folder / FILE).read_text("utf-8") == "diff HEAD^1\n"


HOSTILE = "main'; touch pwned; $(touch pwned) `touch pwned`"
FIND = "Find the pull request"
FETCH = "Fetch what the run wrote"
COMMENT = "Comment, or change the comment"


@pytest.fixture
def host(tmp_path: Path) -> Runner:
    """A machine whose `gh` notes what it is asked, and answers as the files beside it say."""
    (tmp_path / "hooks").symlink_to(ROOT / "hooks")
    return Runner(tmp_path, {"bin/gh": 'printf "%s\\n" "$@" >> asked.txt; cat answer 2> /dev/null || true'})


def ask(host: Runner, step: str, answer: str | bytes, **variables: str) -> tuple[Ran, list[str]]:
    """Run a step of the comment; how it ended, and what `gh` was asked."""
    (host.folder / "answer").write_bytes(answer if isinstance(answer, bytes) else answer.encode())
    ran = host.run("comment", "comment", step, GH_REPO="o/r", RUNNER_TEMP=str(host.folder), **variables)
    assert not [*host.folder.rglob("pwned")]
    asked = host.folder / "asked.txt"
    return ran, asked.read_text("utf-8").splitlines() if asked.exists() else []


def test_the_pull_request_is_the_one_with_the_very_commit_that_was_run(host: Runner) -> None:
    pulls = "aa11 7\nbb22 8\nbb22x 9\n"
    ran, asked = ask(host, FIND, pulls, OWNER="someone", BRANCH=HOSTILE, SHA="bb22")
    assert ran.outputs == "number=8\n"
    assert f"head=someone:{HOSTILE}" in asked
    assert ask(host, FIND, pulls, OWNER="someone", BRANCH="main", SHA="cc33")[0].outputs == "number=\n"


def test_what_was_written_becomes_a_comment(host: Runner) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(FILE, "No status changes.")
    host.programs["bin/gh"] = 'case "$*" in */zip) cat answer ;; *) echo 5 ;; esac'
    ran, _ = ask(host, FETCH, file.getvalue(), RUN="1", ADDRESS="https://example.org/1")
    assert ran.outputs == f"comment={host.folder}/comment.md\n"
    assert "No status changes." in (host.folder / "comment.md").read_text("utf-8")


@pytest.mark.parametrize("archive", [b"", b"no archive", b"P" * 1_000_000])
def test_without_anything_that_can_be_shown_there_is_no_comment(host: Runner, archive: bytes) -> None:
    host.programs["bin/gh"] = 'case "$*" in */zip) cat answer ;; *) echo 5 ;; esac'
    ran, _ = ask(host, FETCH, archive, RUN="1", ADDRESS="https://example.org/1")
    assert (ran.code, ran.outputs) == (0, "")
    assert (host.folder / "change.zip").stat().st_size <= 200_000
    host.programs["bin/gh"] = ""
    assert ask(host, FETCH, archive, RUN="1", ADDRESS="https://example.org/1")[0].outputs == ""


@pytest.mark.parametrize(
    ("answer", "asked"),
    [("", ["POST", "repos/o/r/issues/8/comments"]), ("41\n42\n", ["PATCH", "repos/o/r/issues/comments/41"])],
)
def test_there_is_one_comment_that_changes_with_the_proposal(host: Runner, answer: str, asked: list[str]) -> None:
    _, words = ask(host, COMMENT, answer, NUMBER="8", COMMENT="comment.md")
    assert [*asked, "--field", "body=@comment.md", "--silent"] == words[-5:]
    assert any(f'startswith("{MARK}")' in word for word in words)


def test_what_an_accepted_issue_asks_for_is_begun_from_a_file(tmp_path: Path) -> None:
    add(tmp_path / "dossier", 'echo "$@"; cat "$4" > data/people/new.yaml')
    (tmp_path / "data/people").mkdir(parents=True)
    (tmp_path / "data/people/old.yaml").write_text("title: Old\n", "utf-8")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    ran = Runner(tmp_path).run("accepted", "draft", "Begin the record", BODY=HOSTILE, RUNNER_TEMP=str(temporary))
    assert (ran.code, ran.printed) == (0, f"new --no-ask --from-issue {temporary}/issue.md\n")
    written = [path for path in (temporary / "draft").rglob("*") if path.is_file()]
    assert written == [temporary / "draft/data/people/new.yaml"]
    assert written[0].read_text("utf-8") == f"{HOSTILE}\n"
    assert not [*tmp_path.rglob("pwned")]


@pytest.mark.parametrize(("answer", "opened"), [("", True), ("7", False)])
def test_what_was_begun_is_proposed_on_a_branch_of_its_own(host: Runner, answer: str, opened: bool) -> None:
    remote, here = host.folder / "remote", host.folder / "here"
    for folder in (remote, here):
        folder.mkdir()
        git(folder, "init", "--quiet", *(["--bare"] if folder == remote else []))
    (host.folder / "answer").write_text(answer, "utf-8")
    host.programs["bin/gh"] = (
        f'echo "$*" >> {host.folder}/asked.txt; '
        'case "$*" in "run download"*) mkdir data; echo "title: X" > data/x.yaml ;; "pr list"*) cat ../answer ;; esac'
    )
    git(here, "remote", "add", "origin", str(remote))
    machine = Runner(here, {f"../{name}": script for name, script in host.programs.items()})
    path = f"{host.folder / 'bin'}:{os.environ['PATH']}"
    values = {"GH_REPO": "o/r", "GH_TOKEN": "t", "RUN": "1", "NUMBER": "12", "PATH": path}
    ran = machine.run("accepted", "propose", "Push a branch with the record, and open a pull request", **values)
    assert ran.code == 0, ran.printed
    assert git(remote, "show", "--name-only", "--format=%s", "issue-12").split("\n\n") == [
        "Begin what issue 12 asks for",
        "data/x.yaml\n",
    ]
    assert ("pr create" in (host.folder / "asked.txt").read_text("utf-8")) is opened


LISTS = (
    ("due", "List what is due", "No record is due for review.", "Due: 1.\n- x"),
    (
        "translations",
        "List what is to be translated",
        "Into es: 9 of 9 records are whole.",
        "Into es: 8 of 9 records are whole.\n# people/x: `touch pwned` $(touch pwned)",
    ),
)


@pytest.mark.parametrize(("workflow", "step", "nothing", "something"), LISTS)
def test_what_is_to_be_done_regularly_is_in_one_issue(
    host: Runner, workflow: str, step: str, nothing: str, something: str
) -> None:
    for said, open_, wanted in (
        (nothing, "", None),
        (nothing, "7", "close"),
        (something, "", "create"),
        (something, "7", "edit"),
    ):
        add(host.folder / "dossier", f"cat <<'end'\n{said}\nend")
        listed = host.run(workflow, "list", step, REPOSITORY_URL="https://example.org/it").summary
        (host.folder / "answer").write_text(open_, "utf-8")
        (host.folder / "asked.txt").write_text("", "utf-8")
        values = {"GH_TOKEN": "t", "GH_REPO": "o/r", "TITLE": "A title", "LISTED": listed.rstrip("\n")}
        assert host.run(workflow, "report", "Open the issue, change it, or close it", **values).code == 0
        asked = (host.folder / "asked.txt").read_text("utf-8").splitlines()
        assert [word for word in asked if word in ("close", "create", "edit")] == ([wanted] if wanted else [])
        assert {line.strip() for line in said.splitlines()} <= {line.strip() for line in asked} or not wanted
    assert not [*host.folder.rglob("pwned")]
