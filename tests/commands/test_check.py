"""The command `check`: what it prints and how it ends."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from commands.__main__ import main
from support import ROOT, Records
from support.processes import ENVIRONMENT

TERM = "terms/request-removal-order-date.yaml"


def run(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "commands", "check", *map(str, arguments)]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False, cwd=cwd)


def test_sound_records(records: Records) -> None:
    result = run("--data", records.folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "21 records, nothing wrong.\n"


def test_faults_are_told_from_where_one_stands(records: Records) -> None:
    records.edit(TERM, "obliged: ice", "obliged: everybody")
    result = run("--data", "data", cwd=records.folder.parent)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith(f"data/{TERM}:8:10: “everybody” is not an allowed word for “obliged”\n    → ")
    assert result.stderr.endswith("\n1 problem in 1 file\n")


def test_one_file(records: Records) -> None:
    records.edit(TERM, "obliged: ice", "obliged: everybody")
    assert run("--data", records.folder, records.folder / TERM).returncode == 1
    result = run("--data", records.folder, records.folder / "sources")
    assert result.returncode == 0
    assert result.stdout.endswith(
        "sources: nothing wrong. Not all else was checked; run ./dossier check before you propose the change.\n"
        "Problems in other files: 1; run ./dossier check to see them.\n"
    )


def test_what_a_file_causes_in_others_is_told_with_it(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    records.edit("cases/centro-v-bessent.yaml", "standing_as_of: 2026-07-24", "standing_as_of: 2025-04-30")
    records.edit(TERM, "obliged: ice", "obliged: everybody")
    action, statement = "actions/centro-2025-05-12-pi-denied.yaml", "statements/treasury-2025-04-08.yaml"
    assert main(["check", "--data", str(records.folder), str(records.folder / action)]) == 1
    first, *_, count, elsewhere = capsys.readouterr().err.splitlines()
    assert "centro-v-bessent.yaml:23:17: it is said how the case stood on 2025-04-30, but" in first
    assert count == "1 problem in 1 file"
    assert elsewhere == "Problems in other files: 1; run ./dossier check to see them."
    assert main(["check", "--data", str(records.folder), str(records.folder / statement)]) == 0
    assert capsys.readouterr().out.endswith("Problems in other files: 2; run ./dossier check to see them.\n")


def test_links_in_a_circle_and_names_that_are_no_text(records: Records) -> None:
    loop = records.folder / "terms" / "x.yaml"
    loop.symlink_to("x.yaml")
    records.write(os.fsdecode(b"terms/\xff\n::error::.yaml"), "a: b\n")
    result = run("--data", "data", "data/terms", loop, cwd=records.folder.parent)
    assert result.returncode == 1
    problems = [line for line in result.stderr.splitlines() if not line.startswith("    →")]
    assert problems == [
        r"data/terms/\udcff\n::error::.yaml:1:1: the file name “\udcff\n::error::” is not a valid id",
        "data/terms/x.yaml:1:1: this is a symbolic link",
        "2 problems in 2 files",
    ]


def test_pages_that_the_ledger_lacks_are_named_and_no_problem(records: Records) -> None:
    records.write("addresses.txt", "/\n/about/\n")
    result = run("--data", "data", cwd=records.folder.parent)
    assert (result.returncode, result.stderr) == (0, "")
    news, hint = result.stdout.splitlines()
    assert news == "21 records, nothing wrong."
    assert re.fullmatch(
        r"Not in data/addresses\.txt yet: (/[a-z0-9/._*-]+, ){2}/[a-z0-9/._*-]+ and \d+ more\. Run .*", hint
    )
    records.write("addresses.txt", "/terms/lost/\n")
    result = run("--data", "data", cwd=records.folder.parent)
    assert result.returncode == 1
    assert result.stderr.startswith("data/addresses.txt:1:1: the published address /terms/lost/ would be lost\n    → ")


def test_wrong_use(records: Records, tmp_path: Path) -> None:
    assert run("--data", records.folder, tmp_path / "nowhere").returncode == 2
    assert run("--data", records.folder, ROOT / "README.md").returncode == 2


def test_no_such_folder(tmp_path: Path) -> None:
    result = run("--data", tmp_path / "nowhere")
    assert result.returncode == 1
    assert "there is no such data folder" in result.stderr


def test_nothing_heavy_is_loaded() -> None:
    """`check` answers at once: MkDocs stays out, and so does what makes pages where records alone are checked."""
    heavy = "('mkdocs', 'jinja2', 'dossier.pages', 'dossier.site')"
    code = f"import sys, commands.check; assert not [name for name in sys.modules if name.startswith({heavy})]"
    subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, check=True)
