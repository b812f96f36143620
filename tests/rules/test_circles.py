"""Circles are found in time that grows with what is looked through, and each is reported once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.records.described import shapes_of
from dossier.records.kinds import KINDS
from dossier.rules.circles import circles, named

FOUND: dict[str, tuple[dict[str, list[str]], list[str]]] = {
    "nothing": ({}, []),
    "a tree": ({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, []),
    "two": ({"a": ["b"], "b": ["a"]}, ["aba"]),
    "three, entered from outside": ({"x": ["b"], "a": ["b"], "b": ["c"], "c": ["a"]}, ["bcab"]),
    "two that share a member": ({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, ["aba", "aca"]),
    "two that share none": ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, ["aba", "cdc"]),
}


@pytest.mark.parametrize("name", FOUND)
def test_each_circle_is_found_once(name: str) -> None:
    following, expected = FOUND[name]
    assert ["".join(circle) for circle in circles(following)] == expected


@given(st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=4, unique=True)))
def test_a_circle_is_a_way_back_and_is_found_if_there_is_one(following: dict[int, list[int]]) -> None:
    found = list(circles(following))
    for circle in found:
        assert circle[0] == circle[-1]
        assert all(end in following[start] for start, end in pairwise(circle))
    left = dict(following)
    while ends := [one for one in left if not any(step in left for step in left[one])]:
        for one in ends:
            del left[one]
    assert bool(found) == bool(left)


def test_a_chain_and_a_crowd_are_looked_through_step_by_step() -> None:
    chain = {number: [number + 1] for number in range(50_000)}
    assert list(circles(chain)) == []
    assert len(list(circles(chain | {50_000: [0]}))) == 1
    crowd = {one: [other for other in range(400) if other != one] for one in range(400)}
    assert len(list(circles(crowd))) < 400


def test_a_long_circle_is_named_without_its_middle() -> None:
    assert named(["a", "b", "a"]) == "“a” → “b” → “a”"
    assert named([f"m{number}" for number in range(99)]).endswith("“m6” → … → “m98”")


def test_fields_that_lead_to_their_own_kind_are_watched_unless_they_name_neighbors() -> None:
    own = {
        (kind.name, name): shape.mutual
        for kind in KINDS
        for name, shape in shapes_of(kind.model).items()
        if shape.kind == kind.name
    }
    assert {field for field, mutual in own.items() if not mutual} == {
        ("action", "responds_to"),
        ("agreement", "replaces"),
        ("authority", "part_of"),
        ("case", "appeal_from"),
        ("figure", "among"),
        ("organization", "part_of"),
    }
