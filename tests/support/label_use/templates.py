"""Reads templates as Jinja does, with the labels, the names and the macros that each expression can be."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path as File
from re import escape
from typing import Any

from jinja2 import Environment, nodes

from .meanings import GIVEN, NOTHING_KNOWN, UNKNOWN, Label, Macro, Module, Pattern, Scope, Values
from .uses import Uses, names_of


@cache
def _parsed(text: str) -> nodes.Template:
    return Environment().parse(text)


class Templates:
    """The templates of a folder."""

    def __init__(self, folder: File, uses: Uses) -> None:
        self.uses = uses
        self._trees = {
            file.relative_to(folder).as_posix(): _parsed(file.read_text(encoding="utf-8"))
            for file in sorted(folder.rglob("*.html"))
        }
        self._modules: dict[str, Scope] = {}
        self._called: set[Any] = set()
        self._template = ""

    def read(self) -> None:
        """Read every template as a page of its own; macros are read where they are called."""
        for name in self._trees:
            self._module(name)

    def _module(self, name: str) -> Scope:
        if name not in self._modules:
            scope = self._modules[name] = {"labels": frozenset({Label(())})}
            self._in(name, self._trees[name].body, scope)
        return self._modules[name]

    def _in(self, template: str, body: list[Any], scope: Scope) -> None:
        before, self._template = self._template, template
        self._walk_all(body, scope)
        self._template = before

    def _walk_all(self, body: list[Any], scope: Scope) -> None:
        for node in body:
            self._walk(node, scope)

    def _walk(self, node: Any, scope: Scope) -> None:
        match node:
            case nodes.Assign() | nodes.Macro() | nodes.Import() | nodes.FromImport():
                self._name(node, scope)
            case nodes.Extends(template=nodes.Const(value=name)) if name in self._trees:
                scope |= self._module(name)  # blocks are read with what the template around them gives names to
            case nodes.Include(template=nodes.Const(value=name)) if name in self._trees:
                self._in(name, self._trees[name].body, dict(scope))
            case nodes.For():
                self._loop(node, scope)
            case nodes.Expr():
                self._values(node, scope)
            case _:
                self._walk_all(list(node.iter_child_nodes()), scope)

    def _name(self, node: Any, scope: Scope) -> None:
        """Remember what a name is given to."""
        match node:
            case nodes.Assign(target=nodes.Name(name=name), node=value):
                scope[name] = self._values(value, scope)
            case nodes.Assign(target=nodes.Tuple(items=targets), node=nodes.Tuple(items=values)):
                for target, value in zip(targets, values, strict=True):
                    self._name(nodes.Assign(target, value), scope)
            case nodes.Assign(node=value):
                self._values(value, scope)
            case nodes.Macro(name=name):
                scope[name] = frozenset({Macro(self._template, node)})
            case nodes.Import(template=nodes.Const(value=name), target=target) if name in self._trees:
                scope[target] = frozenset({Module(name)})
            case nodes.FromImport(template=nodes.Const(value=name), names=names) if name in self._trees:
                for pair in names:
                    own, here = pair if isinstance(pair, tuple) else (pair, pair)
                    scope[here] = self._module(name).get(own, NOTHING_KNOWN)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        """The body of a loop, once, with all that the items can be."""
        items = self._items(node.iter, scope)
        names = [node.target] if isinstance(node.target, nodes.Name) else node.target.find_all(nodes.Name)
        inner = scope | {name.name: items if name is node.target else NOTHING_KNOWN for name in names}
        self._walk_all([*([node.test] if node.test else []), *node.body, *node.else_], inner)

    def _items(self, iterated: Any, scope: Scope) -> Values:
        """What the items of a list can be."""
        if isinstance(iterated, nodes.List | nodes.Tuple):
            return frozenset().union(*(self._values(item, scope) for item in iterated.items))
        for value in self._values(iterated, scope):
            if isinstance(value, Label):
                self.uses.all_below(value.path)
        return NOTHING_KNOWN

    def _values(self, node: Any, scope: Scope) -> Values:
        match node:
            case nodes.Const(value=value):
                return frozenset({value if isinstance(value, str | None) else UNKNOWN})
            case nodes.Name(name=name):
                return scope.get(name, NOTHING_KNOWN)
            case nodes.Getattr(node=inner, attr=name):
                return self._below(self._values(inner, scope), frozenset({name}), node)
            case nodes.Getitem(node=inner, arg=name):
                return self._below(self._values(inner, scope), self._values(name, scope), node)
            case nodes.Or():
                return self._either(node, scope)
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                self._values(test, scope)
                return self._values(one, scope) | (self._values(other, scope) if other else frozenset({None}))
            case nodes.Concat(nodes=pieces):
                return self._joined([self._values(piece, scope) for piece in pieces])
            case nodes.Filter(node=inner, name="e"):
                return self._values(inner, scope)
            case nodes.Call() | nodes.Filter(name="counted"):
                self._call(node, scope)
                return NOTHING_KNOWN
            case _:
                self._walk_all(list(node.iter_child_nodes()), scope)
                return NOTHING_KNOWN

    def _either(self, node: nodes.Or, scope: Scope) -> Values:
        """The left side, and the right one if the left can be empty; no label is."""
        first = self._values(node.left, scope)
        if all(isinstance(value, Label | Pattern | str) and value not in (UNKNOWN, "") for value in first):
            return first
        return (first - {None, ""}) | self._values(node.right, scope)

    def _below(self, groups: Values, names: Values, node: Any) -> Values:
        found: set[Any] = set()
        where = f"{self._template}:{node.lineno}"
        for group, name in product(groups, names):
            if isinstance(group, Module):
                found |= self._within(group.name, name)
            elif not isinstance(group, Label) or self.uses.tree.at(group.path).placeholders is not None:
                found.add(UNKNOWN)
            elif isinstance(name, str):
                path = self.uses.child(group.path, name, where)
                found.add(Label(path) if path else UNKNOWN)
            elif isinstance(name, Pattern):
                found |= {Label(path) for path in self.uses.children(group.path, where, name.regex)}
        return frozenset(found)

    def _within(self, template: str, name: Any) -> Values:
        """What a name of an imported template can be: any of its macros, where the name is not known."""
        module = self._module(template)
        if isinstance(name, str):
            return module.get(name, NOTHING_KNOWN)
        return frozenset(value for values in module.values() for value in values if isinstance(value, Macro))

    def _joined(self, pieces: list[Values]) -> Values:
        found: set[Any] = set()
        for chosen in product(*pieces):
            if all(isinstance(piece, str) for piece in chosen):
                found.add("".join(chosen))
            else:
                found.add(Pattern("".join(escape(piece) if isinstance(piece, str) else ".+" for piece in chosen)))
        return frozenset(found)

    def _call(self, node: nodes.Call | nodes.Filter, scope: Scope) -> None:
        if isinstance(node, nodes.Filter):
            self._counted(node, scope)
            return
        given = [self._values(argument, scope) for argument in node.args]
        named = {argument.key: self._values(argument.value, scope) for argument in node.kwargs}
        if isinstance(node.node, nodes.Getattr) and node.node.attr == "format":
            for value in self._values(node.node.node, scope):
                if isinstance(value, Label):
                    self.uses.filled(value.path, set(names_of(node.kwargs)), f"{self._template}:{node.lineno}")
            return
        for value in self._values(node.node, scope):
            if isinstance(value, Macro):
                self._enter(value, given, named)

    def _counted(self, node: nodes.Filter, scope: Scope) -> None:
        """A label with a count, and all that is filled in besides."""
        for argument in (*node.args, *(pair.value for pair in node.kwargs)):
            self._values(argument, scope)
        for value in self._values(node.node, scope):
            if isinstance(value, Label):
                self.uses.filled(value.path, names_of(node.kwargs), f"{self._template}:{node.lineno}", counted=True)

    def _enter(self, macro: Macro, given: list[Values], named: dict[str, Values]) -> None:
        """Read the body of a macro with what it is given; the same only once."""
        names = [argument.name for argument in macro.node.args]
        module = self._module(macro.template)
        defaults = [self._values(default, module) for default in macro.node.defaults]
        bound = dict.fromkeys(names, NOTHING_KNOWN)
        bound |= dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
        arguments = dict(zip(names, given, strict=False)) | named
        bound |= {name: values if values != NOTHING_KNOWN else frozenset({GIVEN}) for name, values in arguments.items()}
        call = (macro.template, macro.node.name, tuple(sorted(bound.items(), key=lambda pair: pair[0])))
        if call not in self._called:
            self._called.add(call)
            self._in(macro.template, macro.node.body, module | bound)
