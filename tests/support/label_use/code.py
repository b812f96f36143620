"""Reads modules for chains such as `publication.labels.status.today`, through names that are given to a part of one."""

from __future__ import annotations

import ast

from .tree import Path
from .uses import Uses, names_of

Paths = frozenset[Path]
Names = dict[str, Paths]
ALL: Paths = frozenset({()})


def read_module(module: ast.Module, uses: Uses, name: str) -> None:
    """Note the uses of a module; `self` is the labels in their own class."""
    for node in module.body:
        own = isinstance(node, ast.ClassDef) and node.name == "Labels"
        _Reader(uses, name, {"labels": ALL, "self": ALL} if own else {"labels": ALL}).visit(node)


class _Reader(ast.NodeVisitor):
    """Follows the labels through one class or function."""

    def __init__(self, uses: Uses, name: str, names: Names) -> None:
        self.uses = uses
        self.name = name
        self.names = names

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Names that a function gives are its own."""
        _Reader(self.uses, self.name, dict(self.names)).generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Remember a name for a part of the labels."""
        target, value = node.targets[0], node.value
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(target.elts, value.elts, strict=True))
        for one, given in pairs:
            paths = self._paths(given)
            if paths and isinstance(one, ast.Name):
                self.names[one.id] = paths
            elif paths is None:
                self.visit(given)

    def visit_Call(self, node: ast.Call) -> None:
        """A label that is filled in, or labels of which one is looked up."""
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "get"):
            for path in self._paths(node.func.value) or ():
                self.uses.all_below(path)
                self.uses.filled(path, set(names_of(node.keywords)), f"{self.name}:{node.lineno}")
        for path in self._given_to_count(node) or ():
            self.uses.filled(path, names_of(node.keywords), f"{self.name}:{node.lineno}", counted=True)
        self.generic_visit(node)

    def _given_to_count(self, node: ast.Call) -> Paths | None:
        """The labels of which a count chooses the form."""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return self._paths(node.args[0]) if name == "counted" and node.args else None

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """A chain, as far as it goes."""
        self._consume(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """A chain, as far as it goes."""
        self._consume(node)

    def visit_Name(self, node: ast.Name) -> None:
        """A name for a part of the labels."""
        self._consume(node)

    def _consume(self, node: ast.expr) -> None:
        """What is neither taken apart nor given a name counts as used; the labels as a whole are only handed on."""
        paths = self._paths(node)
        for path in paths or ():
            if path:
                self.uses.all_below(path)
        if paths is None:
            self.generic_visit(node)

    def _paths(self, node: ast.expr) -> Paths | None:
        """The labels or groups of labels that an expression can be; None for anything else."""
        match node:
            case ast.Name(id=name):
                return self.names.get(name)
            case ast.Attribute(attr="labels"):
                return ALL
            case ast.Attribute(value=inner, attr=name):
                paths = self._paths(inner)
                if paths is None or any(self.uses.tree.at(path).listed for path in paths):
                    return None
                return self._children(paths, name, node)
            case ast.Subscript(value=inner, slice=key) if (paths := self._paths(inner)) is not None:
                self.visit(key)
                known = key.value if isinstance(key, ast.Constant) else None
                return self._children(paths, known if isinstance(known, str) else None, node)
        return None

    def _children(self, paths: Paths, name: str | None, node: ast.expr) -> Paths | None:
        groups = [path for path in paths if self.uses.tree.at(path).children]
        where = f"{self.name}:{node.lineno}"
        if name is None:
            return frozenset(child for path in groups for child in self.uses.children(path, where)) if groups else None
        found = [self.uses.child(path, name, where) for path in groups]
        return frozenset(path for path in found if path) if groups else None
