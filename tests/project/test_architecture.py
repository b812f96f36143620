"""The description of the architecture is true: the drawing is the contract, and every module has its line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from commands.usage import COMMANDS
from support import ROOT

HOOKS = ROOT / "hooks"
TEXT = (ROOT / "docs" / "contribute" / "architecture.md").read_text(encoding="utf-8")
MOST_MODULES = 20


def contract() -> list[str]:
    """The rooms of the core, from the top down, as the contract has them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (rooms,) = [found for found in project["tool"]["importlinter"]["contracts"] if found.get("containers")]
    layers: list[str] = rooms["layers"]
    return layers


def drawing() -> list[str]:
    """The rooms as the page draws them: the first words of each line of the drawing."""
    (drawn,) = re.findall(r"## Rooms \{ #rooms \}.*?```text\n(.*?)```", TEXT, re.DOTALL)
    return [re.split(r" {2,}", line)[0] for line in drawn.splitlines() if line and not line.startswith(" ")]


def modules(package: Path) -> list[str]:
    """The modules of a package, those of its packages included, by their path in it."""
    files = (file.relative_to(package).with_suffix("") for file in package.rglob("*.py"))
    return sorted(file.as_posix() for file in files if file.name != "__init__")


def test_the_drawing_is_the_contract() -> None:
    assert drawing() == contract()


def test_the_contract_has_every_room() -> None:
    rooms = {name for layer in contract() for name in layer.split(" | ")}
    there = {
        path.stem for path in (HOOKS / "dossier").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert rooms == there - {"__init__"}


@pytest.mark.parametrize(
    "room", sorted(path.name for path in (HOOKS / "dossier").iterdir() if (path / "__init__.py").is_file())
)
def test_every_module_has_its_line(room: str) -> None:
    section = re.search(rf"\*\*`{room}`\*\*.*?(?=\n\*\*`|\n## )", TEXT, re.DOTALL)
    assert section, f"architecture.md has no section on {room}"
    rows = re.findall(r"^\| (`.*?) \|", section[0], re.MULTILINE)
    assert sorted(name for row in rows for name in re.findall(r"`([^`]+)`", row)) == modules(HOOKS / "dossier" / room)


@pytest.mark.parametrize(
    "folder", sorted({file.parent for file in HOOKS.rglob("*.py")}), ids=lambda folder: folder.name
)
def test_no_folder_is_crowded(folder: Path) -> None:
    modules = {file.stem for file in folder.glob("*.py") if not file.stem.startswith("__")}
    assert len(modules - COMMANDS.keys()) <= MOST_MODULES
