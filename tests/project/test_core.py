"""The core is plain Python: no MkDocs, no clock, no network, no git."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from support import ROOT

CORE = ROOT / "hooks" / "dossier"
FORBIDDEN = {
    "mkdocs",
    "material",
    "socket",
    "http",
    "urllib.request",
    "requests",
    "subprocess",
    "git",
    "time",
    "random",
}
CLOCK = {"now", "today", "utcnow"}


@pytest.mark.parametrize("file", sorted(CORE.rglob("*.py")), ids=lambda file: file.relative_to(CORE).as_posix())
def test_imports_and_calls(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        assert not [name for name in names if name in FORBIDDEN or name.split(".")[0] in FORBIDDEN], names
        assert not (isinstance(node, ast.Attribute) and node.attr in CLOCK)


def test_the_core_runs_without_mkdocs() -> None:
    code = (
        "import sys; sys.modules['mkdocs'] = None; sys.path.insert(0, sys.argv[1]);"
        "import dossier.check, dossier.pages.computed, dossier.site.writing, dossier.site.ledger, dossier.records.schema;"
        "assert not [name for name in sys.modules if name.startswith(('mkdocs.', 'material'))]"
    )
    subprocess.run([sys.executable, "-c", code, str(CORE.parent)], check=True)


@pytest.mark.parametrize("file", sorted((ROOT / "hooks").rglob("*.py")), ids=lambda file: file.stem)
def test_rooms_are_small(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
    assert not [function.name for function in functions if (function.end_lineno or 0) - function.lineno >= 40]
