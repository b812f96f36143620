"""Rule: nothing leads back to itself: what is part of, answers or appeals something is not in turn part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from dossier.collection.dossier import Dossier, Link
from dossier.problems import Problem
from dossier.records.described import shapes_of

MOST_NAMED = 8
"""How many members of a circle a message names."""

K = TypeVar("K", bound=Hashable)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records that lead back to themselves through one field; each circle is reported once."""
    steps: defaultdict[tuple[str, str], dict[tuple[str, str], Link]] = defaultdict(dict)
    for link in dossier.links:
        if link.target in dossier.known and link.target != link.origin.key and _leads_one_way(link):
            steps[link.kind, link.field][link.origin.id, link.id] = link
    for (_, field), found in steps.items():
        for circle in circles(_following(found)):
            link = found[circle[0], circle[1]]
            message = f"“{field}” leads in a circle: {named(circle)}"
            yield link.origin.document.problem(
                link.location, message, "Remove one of these references, the one that is wrong."
            )


def circles(following: Mapping[K, Sequence[K]]) -> Iterator[list[K]]:
    """Where steps lead back to where they began; each circle once, beginning and ending with the same member.

    Where circles share steps, not all that can be walked are given, but none is left when those given are broken up and it
    is asked again. Takes as long as there are members and steps.
    """
    done, told = set[K](), set[K]()
    for start in following:
        path: dict[K, Iterator[K]] = {} if start in done else {start: iter(following[start])}
        while path:
            last = next(reversed(path))
            step = next(path[last], None)
            if step is None:
                done.add(last)
                del path[last]
            elif step not in path:
                if step not in done:
                    path[step] = iter(following.get(step, ()))
            elif not {last, step} <= told:
                members = list(path)
                circle = [*members[members.index(step) :], step]
                told.update(circle)
                yield circle


def named(circle: Sequence[str]) -> str:
    """The members of a circle, for a message: a long one without its middle."""
    names = [f"“{member}”" for member in circle]
    return " → ".join(names if len(names) <= MOST_NAMED else [*names[: MOST_NAMED - 1], "…", names[-1]])


def _leads_one_way(link: Link) -> bool:
    """Whether a link is in a field of the record itself that refers to its own kind, and two may not refer to each other."""
    shape = shapes_of(link.origin.kind.model)[link.field]
    return shape.kind == link.origin.kind.name == link.kind and not shape.mutual


def _following(steps: Mapping[tuple[str, str], Link]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for start, end in sorted(steps):
        found[start].append(end)
    return found
