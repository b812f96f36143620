"""The workflows and forms of the host: pinned actions, least permissions, nothing injected."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.project import ROOT
from commands.proposal.comment import FILE
from commands.usage import COMMANDS
from dossier.records.kinds import KINDS
from release.bundle import NOTES, SITE, SUMS
from support.sites import BUILT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github").rglob("*.yml"))


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_every_file_for_the_host_is_yaml(path: Path) -> None:
    assert isinstance(yaml.safe_load(path.read_text("utf-8")), dict)


def test_the_workflows_are_there() -> None:
    assert [path.name for path in WORKFLOWS] == [
        "accepted.yml",
        "check.yml",
        "comment.yml",
        "deploy.yml",
        "due.yml",
        "links.yml",
        "release.yml",
        "translations.yml",
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_every_action_is_pinned_and_says_its_version(path: Path) -> None:
    uses = re.findall(r"(?m)^\s*-?\s*uses:\s*(.+)$", path.read_text("utf-8"))
    assert uses
    for use in uses:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use), use


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_a_workflow_may_do_only_what_its_jobs_say(path: Path) -> None:
    workflow: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert "permissions" in job
        assert job["timeout-minutes"]
        for step in job["steps"]:
            if "actions/checkout@" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_no_expression_stands_inside_a_script(path: Path) -> None:
    workflow: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    scripts = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
    assert not [script for script in scripts if "${{" in script]


def test_the_readme_s_test_command_is_what_is_run() -> None:
    assert "./dossier test" in (ROOT / ".ci/run").read_text("utf-8")
    assert "run: ./dossier test" in (ROOT / ".github/workflows/check.yml").read_text("utf-8")


def test_the_site_that_was_tested_is_the_one_that_is_published() -> None:
    workflow: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/deploy.yml").read_text("utf-8"))
    steps = workflow["jobs"]["build"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == ["./dossier build --offline", "./dossier test"]
    build, test, upload = (step for step in steps if "run" in step or "upload" in step.get("uses", ""))
    assert build["env"].keys() == {"SITE_URL", "REPOSITORY_URL", "CONTACT_EMAIL"}
    assert test["env"] == {BUILT: "site"}
    assert upload["with"] == {"path": "site", "include-hidden-files": True}


def test_every_part_of_the_repository_that_runs_or_is_published_has_its_owners_line() -> None:
    lines = [line.split() for line in (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()]
    rules = {line[0]: line[1:] for line in lines if line and line[0] != "#"}
    assert {"/data/", "/docs/", "/overrides/", "/hooks/", "/dossier", "/requirements*.lock", "/.github/"} <= set(rules)
    assert {f"/data/{kind.plural}/" for kind in KINDS} <= set(rules)
    assert {"/.vscode/", "/.devcontainer/"} <= set(rules)
    for pattern, owners in rules.items():
        assert list(ROOT.glob(pattern.strip("/"))), pattern
        assert all(re.fullmatch(r"@[\w-]+(/[\w.-]+)?|\S+@\S+", owner) for owner in owners), pattern


def test_each_intent_has_its_questions() -> None:
    folder = ROOT / ".github/PULL_REQUEST_TEMPLATE"
    names = sorted(path.name for path in folder.glob("*.md"))
    listed = (ROOT / "docs/contribute/maintaining.md").read_text("utf-8")
    assert names == sorted(re.findall(r"`template=(\w+\.md)`", listed))
    for name in names:
        text = (folder / name).read_text("utf-8")
        assert text.startswith("<!-- ")
        for command in re.findall(r"`\./dossier (\w+)", text):
            assert command in COMMANDS


def test_a_change_of_a_lock_file_is_seen_in_review() -> None:
    for line in (ROOT / ".gitattributes").read_text("utf-8").splitlines():
        pattern, *attributes = line.split()
        assert not {"-diff", "binary"} & set(attributes) or pattern in ("*.png", "*.ico", "*.woff2"), line


def test_proposals_are_checked_before_they_are_tested() -> None:
    """What is wrong with a record is then the first thing that a contributor reads, and one job says whether all is well."""
    workflow: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))
    jobs = workflow["jobs"]
    assert {"pull_request", "merge_group", "push"} == workflow[True].keys()  # YAML 1.1 reads `on` as true
    assert jobs["test"]["needs"] == "records"
    assert set(jobs["all-green"]["needs"]) == jobs.keys() - {"all-green"}
    assert jobs["all-green"]["if"] == "always()"
    assert jobs["records"]["steps"][0]["with"]["fetch-depth"] == 2
    for job in jobs.values():
        assert job["permissions"] in ({}, {"contents": "read"})


def test_a_proposal_is_commented_on_by_what_is_on_the_main_branch() -> None:
    """The workflow has a right to write; so nothing of the proposal may run in it, and it may be told nothing to fetch."""
    workflow: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows/comment.yml").read_text("utf-8"))
    check: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))
    assert workflow[True] == {"workflow_run": {"workflows": [check["name"]], "types": ["completed"]}}
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    (checkout,) = (step for step in job["steps"] if "uses" in step)
    assert checkout["with"] == {"persist-credentials": False}
    upload = next(step for step in check["jobs"]["change"]["steps"] if step.get("with", {}).get("name") == "change")
    assert upload["with"]["path"] == FILE


def run_tool(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one of the tools in `requirements-dev.lock`."""
    tool = shutil.which(name, path=str(Path(sys.executable).parent))
    assert tool, f"{name} is in requirements-dev.lock"
    return subprocess.run([tool, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_workflows_have_no_known_fault() -> None:
    done = run_tool("zizmor", "--offline", "--quiet", ".github")
    assert done.returncode == 0, done.stdout


SCHEMAS = {
    "github-workflows": ".github/workflows/*.yml",
    "github-issue-forms": ".github/ISSUE_TEMPLATE/[!c]*.yml",
    "github-issue-config": ".github/ISSUE_TEMPLATE/config.yml",
    "dependabot": ".github/dependabot.yml",
    "citation-file-format": "CITATION.cff",
}
"""The files that the host reads, by the schema that it publishes for them; the tool brings these along."""


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_host_understands_each_file_that_it_reads(schema: str) -> None:
    files = sorted(map(str, ROOT.glob(SCHEMAS[schema])))
    assert files
    done = run_tool("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert done.returncode == 0, done.stdout


def test_every_form_and_workflow_is_read_by_a_schema() -> None:
    assert {path for pattern in SCHEMAS.values() for path in ROOT.glob(pattern)} >= {*FORMS}


def test_a_file_that_the_host_would_not_understand_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text((ROOT / ".github/workflows/due.yml").read_text("utf-8").replace("runs-on:", "run-on:"))
    done = run_tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(wrong))
    assert done.returncode == 1, done.stdout


def test_what_other_sites_send_is_read_without_any_right_to_write() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/links.yml").read_text("utf-8"))["jobs"]
    for name in ("look", "ask"):
        assert jobs[name]["permissions"] == {"contents": "read"}
        assert "GH_TOKEN" not in str(jobs[name])
    for name in ("report", "propose"):
        assert "./dossier" not in str([step.get("run", "") for step in jobs[name]["steps"]])


def test_what_an_issue_says_is_read_without_any_right_to_write() -> None:
    workflow: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows/accepted.yml").read_text("utf-8"))
    draft, propose = workflow["jobs"]["draft"], workflow["jobs"]["propose"]
    assert workflow[True] == {"issues": {"types": ["labeled"]}}
    assert draft["if"] == "github.event.label.name == 'accepted'"
    assert propose["needs"] == "draft"
    assert draft["permissions"] == {"contents": "read"}
    assert "github.token" not in str(draft)
    assert "./dossier" not in str(propose)
    assert "event.issue.body" not in str(propose)
    assert "event.issue.title" not in str(workflow)


def test_a_release_is_published_by_a_job_that_runs_nothing_of_the_repository() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text("utf-8"))["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert "GH_TOKEN" not in str(jobs["build"])
    assert "./dossier" not in str(jobs["publish"]["steps"])
    assert "checkout" not in str(jobs["publish"]["steps"])
    commands = [step["run"] for step in jobs["build"]["steps"] if "run" in step]
    assert commands == ['./dossier release release --version "${TAG#v}"', "./dossier test"]
    assert {step["env"].get(BUILT) for step in jobs["build"]["steps"] if "run" in step} == {None, f"release/{SITE}"}
    uses = [step["uses"].split("@")[0] for step in jobs["publish"]["steps"] if "uses" in step]
    assert uses == ["actions/attest"]
    assert jobs["publish"]["steps"][1]["with"] == {"subject-checksums": f"release/{SUMS}"}
    assert f"release/{NOTES}" in jobs["publish"]["steps"][2]["run"]
