"""The sentences below the fields of a class and the words of a closed list, read from its source once a module.

Pydantic can look for them, too, but searches the source for each class: a sixth of the time of `./dossier check`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from inspect import cleandoc
from itertools import pairwise
from pathlib import Path


def explanations_of(class_: type) -> Mapping[str, str]:
    """The sentence below each field or word that the class itself declares; none where it has no source."""
    file = getattr(sys.modules.get(class_.__module__), "__file__", None)
    return _in_module(file).get(class_.__qualname__, {}) if file else {}


def meaning_of(word: StrEnum) -> str:
    """What a word of a closed list means, in a sentence: the one below it; empty where there is none."""
    return explanations_of(type(word)).get(word.name, "")


@cache
def _in_module(file: str) -> dict[str, dict[str, str]]:
    """Those of all classes at the top of a module, by their names."""
    tree = ast.parse(Path(file).read_bytes())
    return {node.name: dict(_in_class(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _in_class(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(node.body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                yield name, cleandoc(words)
