"""The files around the code: lock files, editor settings, what is committed."""

import json
import re
import subprocess
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from commands.project import ROOT
from commands.setup import environment
from dossier.language.labels import Labels
from dossier.reading.releases import RELEASES_FILE, read_releases

LANGUAGES = [
    Labels.load(ROOT / "overrides/labels", file.stem) for file in sorted((ROOT / "overrides/labels").glob("*.yaml"))
]
LOCKS = [ROOT / name for name in environment.LOCKS.values()]
FOLDERS = {
    "agreement": "agreements",
    "term": "terms",
    "statement": "statements",
    "case": "cases",
    "action": "actions",
    "authority": "authorities",
    "event": "events",
    "figure": "figures",
    "question": "questions",
    "person": "people",
    "organization": "organizations",
    "source": "sources",
    "definition": "definitions",
    "disagreement": "disagreements",
}


def name(path: Path) -> str:
    return path.name


def pins(lock: Path) -> dict[str, set[str]]:
    """Return the versions of each package; there may be several, for different versions of Python."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"(?m)^([a-z0-9-]+)==(\S+)", lock.read_text("utf-8")):
        found.setdefault(package, set()).add(version)
    return found


# Lock files


@pytest.mark.parametrize("lock", LOCKS, ids=name)
def test_a_lock_file_holds_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links|/opt/|/tmp/", text)


@pytest.mark.parametrize("lock", LOCKS, ids=name)
def test_every_package_has_a_hash(lock: Path) -> None:
    requirements = re.split(r"(?m)^(?=[a-z])", lock.read_text("utf-8"))[1:]
    assert len(requirements) > 20
    for requirement in requirements:
        hashes = re.findall(r"--hash=(\S*)", requirement)
        assert hashes, requirement.splitlines()[0]
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", word) for word in hashes), requirement.splitlines()[0]


@pytest.mark.parametrize(("lock", "next_one"), pairwise(LOCKS), ids=name)
def test_each_lock_holds_the_one_before(lock: Path, next_one: Path) -> None:
    base, more = pins(lock), pins(next_one)
    assert base == {package: versions for package, versions in more.items() if package in base}
    assert len(more) > len(base)


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = {"": project["dependencies"], **project["optional-dependencies"]}
    assert groups.keys() == environment.LOCKS.keys()
    for group, wanted in groups.items():
        names = {re.split(r"[<>=\[]", word)[0].lower().replace("_", "-") for word in wanted}
        assert names <= pins(ROOT / environment.LOCKS[group]).keys(), group


# Editor settings


def test_the_editor_knows_the_schema_of_every_kind() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    of_records = {f".editor/{kind}.schema.json": f"data/{folder}/*.yaml" for kind, folder in FOLDERS.items()}
    of_translations = {
        f".editor/{kind}.translation.schema.json": f"data/translations/*/{folder}/*.yaml"
        for kind, folder in FOLDERS.items()
    }
    assert settings["yaml.schemas"] == of_records | of_translations


# What is committed


def git(*words: str, given: str = "") -> list[str]:
    """Return the paths that git prints."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(["git", *words], cwd=ROOT, input=given, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr  # 1 is check-ignore's "none of them"
    return done.stdout.split("\0")[:-1]


def ignored(paths: list[str]) -> list[str]:
    return git("check-ignore", "-z", "--no-index", "--stdin", given="".join(f"{path}\0" for path in paths))


def test_no_committed_file_is_over_a_megabyte() -> None:
    paths = [ROOT / path for path in git("ls-files", "-z", "--cached", "--others", "--exclude-standard")]
    assert [path for path in paths if path.is_file() and path.stat().st_size > 1_000_000] == []


def test_what_is_made_is_ignored() -> None:
    made = [
        ".venv/x",
        ".venv.lock",
        ".build/x",
        "site/index.html",
        "release/NOTES.md",
        "hooks/dossier/__pycache__/x.pyc",
        ".mypy_cache/x",
        ".editor/x",
    ]
    assert ignored(made) == made
    kept = [
        "dossier",
        "data/terms/x.yaml",
        ".vscode/settings.json",
        ".vscode/tasks.json",
        ".vscode/records.code-snippets",
        ".devcontainer/devcontainer.json",
        "requirements.lock",
        "tests/site/test_links.py",
    ]
    assert ignored(kept) == []


def test_the_citation_names_the_publication() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "license"} <= citation.keys()
    assert citation["license"] in (ROOT / "LICENSE-DATA").read_text("utf-8")


def test_the_citation_has_the_version_of_the_last_release() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    listed = read_releases(ROOT / "data" / RELEASES_FILE, RELEASES_FILE)[0].listed
    said = citation.get("version"), citation.get("date-released")
    assert said == ((listed[-1].version, listed[-1].date) if listed else (None, None))


def test_what_archives_are_told_is_what_the_citation_says() -> None:
    told = json.loads((ROOT / ".zenodo.json").read_text("utf-8"))
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert told["title"] == citation["title"]
    assert told["description"] == f"<p>{citation['abstract'].strip()}</p>"
    assert [creator["name"] for creator in told["creators"]] == [author["name"] for author in citation["authors"]]
    assert told["keywords"] == citation["keywords"]
    assert told["license"] == citation["license"].lower()
    assert told.keys() == {
        *("title", "description", "creators", "upload_type", "access_right", "license", "language", "keywords"),
    }
    assert (told["upload_type"], told["access_right"], told["language"]) == ("dataset", "open", "eng")


@pytest.mark.parametrize("name", [labels.report.template for labels in LANGUAGES])
def test_the_form_for_mistakes_asks_for_the_page(name: str) -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / name).read_text("utf-8"))
    assert "page" in [field.get("id") for field in form["body"]]
    assert form["title"] == "Wrong: "
