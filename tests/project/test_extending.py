"""The guide to adding things is followed to the letter in a copy of the project; then the copy is checked and tested."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from support import ROOT
from support.processes import ENVIRONMENT

pytestmark = pytest.mark.long
GUIDE = ROOT / "docs" / "contribute" / "extending.md"
_STEP = re.compile(
    r"^ *(?:New file `(?P<new>[^`]+)`:|"
    r"In `(?P<file>[^`]+)`, (?P<where>after|instead of) `+(?P<anchor>.+?)`+:|"
    r"Run `\./dossier (?P<run>[^`]+)`\.)$"
    r"(?:\n\n(?P<indent> *)(?P<fence>`{3,})[a-z]+\n(?P<code>.*?)\n *(?P=fence)$)?",
    re.MULTILINE | re.DOTALL,
)
PARTS = (
    *("bench/test_bench.py", "collection", "exports", "language", "pages", "rules", "project/test_guide.py"),
    *("derived/changes", "derived/statements", "derived/timeline", "reading/test_folder.py", "records/test_schema.py"),
)
"""The tests of the core and of the guide that depend on which kinds and fields there are."""


@dataclass(frozen=True)
class Copy:
    """A copy of the project."""

    root: Path

    def follow(self, guide: str) -> int:
        """Take every step of the guide, in order; return how many there were."""
        steps = list(_STEP.finditer(guide))
        for step in steps:
            self._take(step)
        return len(steps)

    def _take(self, step: re.Match[str]) -> None:
        if step["run"]:
            self.run("-m", "commands", *step["run"].split())
            return
        code = _outdented(step)
        path = self.root / (step["new"] or step["file"])
        if step["new"]:
            assert not path.exists(), path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(code + "\n", encoding="utf-8")
            return
        lines = path.read_text(encoding="utf-8").split("\n")
        assert lines.count(step["anchor"]) == 1, f"{step['file']} has no line {step['anchor']!r}, or several"
        place = lines.index(step["anchor"])
        lines[place : place + 1] = [code] if step["where"] == "instead of" else [lines[place], code]
        path.write_text("\n".join(lines), encoding="utf-8")

    def run(self, *words: str, **variables: str) -> str:
        """Run Python in the copy, with the code of the copy; fail with all that it printed."""
        environment = {**ENVIRONMENT, "PYTHONPATH": str(self.root / "hooks"), "PYTHONUTF8": "1", **variables}
        done = subprocess.run(
            [sys.executable, "-P", *words], cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-6000:]
        return done.stdout


def _outdented(step: re.Match[str]) -> str:
    """The code of a step without the indentation of the list it is in."""
    return "\n".join(line.removeprefix(step["indent"]) for line in step["code"].split("\n"))


def _left_out(folder: str, names: list[str]) -> list[str]:
    """What a clone would not have."""
    made = {"site"} | {name for name in names if name.startswith(".") and name != ".vscode"}
    return ["__pycache__", *(made if Path(folder) == ROOT else ())]


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy in which every step of the guide was taken."""
    root = tmp_path_factory.mktemp("extended") / "project"
    shutil.copytree(ROOT, root, ignore=_left_out)
    found = Copy(root)
    assert found.follow(GUIDE.read_text(encoding="utf-8")) > 30
    return found


def test_the_records_are_sound(copy: Copy) -> None:
    assert "nothing wrong" in copy.run("-m", "commands", "check")


def test_the_types_hold(copy: Copy) -> None:
    copy.run("-m", "mypy", "--no-error-summary", "hooks/dossier")


def test_its_site_is_built(copy: Copy) -> None:
    copy.run("-m", "commands", "build", "--no-search")


def test_the_tests_of_the_core_pass(copy: Copy) -> None:
    """On the miniature publication, in which there is one of everything that the guide adds; random examples run elsewhere."""
    copy.run(
        "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not real and not hypothesis", *_core_tests(copy.root)
    )


def _core_tests(root: Path) -> list[str]:
    parts = (Path("tests", name) for name in PARTS)
    return [str(part) for part in parts if (root / part).exists()]
