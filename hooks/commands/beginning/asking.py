"""Asks a person at the terminal for what a new record needs most."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import Kind
from dossier.records.vocabulary import RULINGS
from editing.scaffold.blank import is_mark
from editing.scaffold.given import put, shape_of
from editing.scaffold.making import Making
from editing.scaffold.names import found, near
from editing.scaffold.reviewing import of_review
from editing.workspace import CannotEdit, Values

_ASKED = {
    "action": ("title", "case", "date", "kind"),
    "statement": ("title", "speaker.person", "date", "venue", "position"),
    "source": ("title", "publisher", "date", "kind", "url"),
    "event": ("title", "date"),
    "case": ("title", "court", "docket", "filed"),
    "figure": ("title", "date", "unit"),
    "authority": ("title", "citation", "kind"),
    "term": ("title", "kind"),
    "disagreement": ("title", "state"),
    "organization": ("title", "kind"),
    "question": ("title", "examines"),
}
"""What is asked of a kind first; of the others, the title."""
_OF_ALL = ("title",)
_OF_A_RULING = ("disposition", "judges", "responds_to")
_OF_AN_EFFECT = ("effects.id", "effects.does", "effects.starts")
_OF_A_HOLDING = ("holdings.answer",)


def ask(making: Making, kind: Kind, values: Values) -> None:
    """Ask for what is not known; an empty answer leaves a mark."""
    for name in _questions(making, kind, values):
        if not _is_given(values, name):
            _ask(making, kind, values, name)


def _questions(making: Making, kind: Kind, values: Values) -> Iterator[str]:
    """The fields that are asked for; which ones follow depends on the answers until then."""
    yield from _ASKED.get(kind.name, _OF_ALL)
    if kind.name == "action" and values.get("kind") in RULINGS:
        yield from _OF_A_RULING
        if not of_review(making.workspace, values):
            yield "effects.subject"
            yield from _OF_AN_EFFECT if "effects" in values else ()
        yield "holdings.question"
        yield from _OF_A_HOLDING if "holdings" in values else ()
    if "sources" in shapes_of(kind.model):
        yield "sources"


def _ask(making: Making, kind: Kind, values: Values, name: str) -> None:
    shapes = shapes_of(kind.model)
    shape = shape_of(shapes, name)
    print(f"\n{name}: {shape.explanation}")
    if shape.words:
        print(f"  one of {', '.join(shape.words)}")
    while answer := input("  > ").strip():
        try:
            put(values, shapes, name, _chosen(making, shape, answer), making.workspace, making.missing)
        except CannotEdit as reason:
            print(f"  {reason}")
        else:
            if "." in name or not shape.many:
                return
            print("  another one, or Enter")


def _chosen(making: Making, shape: FieldShape, answer: str) -> str:
    """The answer; where it names no record, the one of those offered that is chosen."""
    if not shape.kind or found(making.workspace, shape.kind, answer):
        return answer
    offered = near(making.workspace, shape.kind, answer)
    for number, file in enumerate(offered, 1):
        print(f"  {number}. {file.document.value.get('title', file.id)} ({file.id})")
    if offered:
        choice = input(f"  1–{len(offered)}, or Enter for none of them > ").strip()
        if choice.isdigit() and 1 <= int(choice) <= len(offered):
            return offered[int(choice) - 1].id
    making.make = input(f"  Begin a new {shape.kind} “{answer}”? [y/N] > ").strip().lower() in ("y", "yes")
    return answer


def _is_given(values: Any, name: str) -> bool:
    """Whether something is known of a field, named with the groups in which it is."""
    first, _, rest = name.partition(".")
    inner = values.get(first)
    if isinstance(inner, list) and rest:
        return any(_is_given(one, rest) for one in inner)
    if isinstance(inner, dict) and rest:
        return _is_given(inner, rest)
    return inner is not None and not is_mark(inner)
