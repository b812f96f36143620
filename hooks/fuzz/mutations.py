"""Changes to a record: in its values, which leave YAML whole, and in the characters and bytes of its file."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import yaml
from hypothesis import strategies as st

from .hostile import STRINGS, VALUES
from .originals import Original

Draw = Callable[[st.SearchStrategy[Any]], Any]
T = TypeVar("T")
_Place = tuple[Any, Any]
"""A group or list, and the key or index of a value in it."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed record: what its file holds now."""

    original: Original
    content: bytes = field(repr=False)


@st.composite
def mutants(draw: Draw, original: Original) -> Mutant:
    """A record with one to three changes, all of one sort."""
    change = _one_of(draw, (_values, _values, _text, _bytes))
    return Mutant(original, change(draw, original))


def _one_of(draw: Draw, things: Sequence[T]) -> T:
    """One of some things; `sampled_from` would make a strategy for each sequence, which takes long."""
    return things[draw(st.integers(0, len(things) - 1))]


def _values(draw: Draw, original: Original) -> bytes:
    value = copy.deepcopy(original.value)
    for _ in range(draw(st.integers(1, 3))):
        if places := list(_places(value)):
            _one_of(draw, _CHANGES)(draw, _one_of(draw, places), places)
    return _written(value)


def _written(value: Any) -> bytes:
    """YAML of a value. Only the slower writer can write half of a character, of which the reader has to take care."""
    try:
        text = _dumped(value, yaml.CSafeDumper)
    except UnicodeEncodeError:
        text = _dumped(value, yaml.SafeDumper)
    return text.encode("utf-8", "surrogatepass")


def _dumped(value: Any, dumper: type[yaml.CSafeDumper | yaml.SafeDumper]) -> str:
    text: str = yaml.dump(value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=120)
    return text


def _places(value: Any) -> Iterator[_Place]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield value, key
        yield from _places(each)


def _replace(draw: Draw, place: _Place, _: list[_Place]) -> None:
    group, key = place
    group[key] = draw(VALUES)


def _rewrite(draw: Draw, place: _Place, _: list[_Place]) -> None:
    """Put hostile text into, before, after or in the place of a text."""
    group, key = place
    old, new = group[key], draw(STRINGS)
    if not isinstance(old, str):
        return
    start = draw(st.integers(0, len(old)))
    end = _one_of(draw, (start, start, len(old)))
    group[key] = old[:start] + new + old[end:]


def _swap(draw: Draw, place: _Place, places: list[_Place]) -> None:
    (group, key), (other, there) = place, _one_of(draw, places)
    group[key], other[there] = copy.deepcopy(other[there]), copy.deepcopy(group[key])


def _remove(_draw: Draw, place: _Place, _: list[_Place]) -> None:
    group, key = place
    if isinstance(group, dict) or key < len(group):
        del group[key]


def _repeat(draw: Draw, place: _Place, _: list[_Place]) -> None:
    group, key = place
    if isinstance(group[key], list) and group[key]:
        group[key] = group[key] * draw(st.integers(2, 30))


def _rename(draw: Draw, place: _Place, _: list[_Place]) -> None:
    group, key = place
    if isinstance(group, dict):
        group[draw(STRINGS)] = group.pop(key)


_CHANGES = (_rewrite, _rewrite, _rewrite, _replace, _swap, _remove, _repeat, _rename)


def _text(draw: Draw, original: Original) -> bytes:
    text = original.text
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        kind = draw(st.integers(0, 2))
        new = draw(STRINGS) if kind == 0 else text[start:end] * 2 if kind == 1 else _one_of(draw, _SYNTAX)
        text = text[:start] + new + text[end:]
    return text.encode("utf-8", "surrogatepass")


_SYNTAX = [
    " # x",
    "#",
    "&a ",
    "*a",
    "!!str ",
    "!!python/name:os.system ",
    "\n---\n",
    "\n...\n",
    "\n- ",
    "\n  ",
    ": ",
    "|-\n",
]
_SYNTAX += ["{a: ", "[" * 30, '"', "'", "? ", "<<: *a\n", "%YAML 1.1\n", "\u00a0", "\t", "\r\n", "1" * 5000, "_" * 300]


def _bytes(draw: Draw, original: Original) -> bytes:
    content = original.text.encode()
    start = draw(st.integers(0, len(content)))
    end = min(len(content), start + draw(st.integers(0, 6)))
    changed = content[:start] + draw(st.binary(max_size=6)) + content[end:]
    return _one_of(draw, (_as_it_is, _utf16, _with_bom, _with_crlf))(changed)


def _as_it_is(content: bytes) -> bytes:
    return content


def _utf16(content: bytes) -> bytes:
    return content.decode("utf-8", "replace").encode("utf-16")


def _with_bom(content: bytes) -> bytes:
    return b"\xef\xbb\xbf" + content


def _with_crlf(content: bytes) -> bytes:
    return content.replace(b"\n", b"\r\n")
