"""Which labels the templates and the code use: found by reading both, without rendering a page."""

from __future__ import annotations

import ast
from pathlib import Path

from dossier.language.labels import Labels
from dossier.records.models.base import Model

from .code import read_module
from .templates import Templates
from .tree import tree_of
from .uses import Uses


def uses_in(overrides: Path, code: Path, labels: Labels, model: type[Model] = Labels) -> Uses:
    """The uses in all templates below a folder and all modules below another."""
    uses = Uses(tree_of(model, labels))
    Templates(overrides, uses).read()
    for file in sorted(code.rglob("*.py")):
        if "labels" in (text := file.read_text(encoding="utf-8")):
            read_module(ast.parse(text), uses, file.relative_to(code).as_posix())
    return uses
