"""How two texts of one record differ, field by field: values as they were and are, texts by the words that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

_AROUND = 4
"""Words shown before and after those that differ."""
_OF_THE_WORK = ("changes", "reviewed", "former_ids")
"""The fields that say how a record was worked on and what it was called."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs: what is gone and what is new, either of them empty; both short enough for a line."""

    field: str
    gone: tuple[str, ...]
    new: tuple[str, ...]


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """The fields of a record that differ, in the order in which it has them; not those that say how it was worked on."""
    old, new = _meant(before), _meant(after)
    names = [name for name in {**new, **old} if name not in _OF_THE_WORK]
    return tuple(change for name in names for change in _field(name, old.get(name), new.get(name)))


def _meant(value: Any) -> Any:
    """A value with its numbers as text: `2025` says the same with quotation marks and without."""
    if isinstance(value, Mapping):
        return {name: _meant(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_meant(inner) for inner in value]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _field(name: str, before: Any, after: Any) -> Iterator[FieldChange]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for inner in {**before, **after}:
            yield from _field(f"{name}.{inner}", before.get(inner), after.get(inner))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _list(name, before, after)
    elif isinstance(before, str) and isinstance(after, str) and " " in f"{before}{after}".strip():
        yield FieldChange(name, *_words(before, after))
    else:
        yield FieldChange(name, _shown(before), _shown(after))


def _list(name: str, before: list[Any], after: list[Any]) -> Iterator[FieldChange]:
    """Entries that are gone and new. Where as many groups are new as are gone, they are taken to be the same, changed."""
    gone, new = [one for one in before if one not in after], [one for one in after if one not in before]
    if gone and len(gone) == len(new) and all(isinstance(one, dict) for one in (*gone, *new)):
        for old, now in zip(gone, new, strict=True):
            yield from _field(f"{name}[{after.index(now) + 1}]", old, now)
    elif gone or new:
        yield FieldChange(name, tuple(map(_short, gone)), tuple(map(_short, new)))
    else:
        yield FieldChange(name, (), ("the same in another order",))


def _shown(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(_short, value)) if isinstance(value, list) else (_short(value),)


def _short(value: Any) -> str:
    """A value in a few words; of a group, that of its fields which says most."""
    if isinstance(value, dict):
        return _short(next((value[name] for name in _TELLING if name in value), next(iter(value.values()), "")))
    words = str(value).split()
    return " ".join(words) if len(words) <= 2 * _AROUND + 4 else f"{' '.join(words[: 2 * _AROUND + 4])} …"


_TELLING = ("excerpt", "text", "note", "question", "name", "title", "source", "id")


def _words(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that differ, with a few around them."""
    old, new = before.split(), after.split()
    match = SequenceMatcher(None, old, new, autojunk=False)
    blocks = [block for block in match.get_opcodes() if block[0] != "equal"]
    if not blocks:
        return ("other spaces",), ("other spaces",)
    first, last = blocks[0], blocks[-1]
    return (_part(old, first[1], last[2]),), (_part(new, first[3], last[4]),)


def _part(words: list[str], first: int, last: int) -> str:
    start, end = max(0, first - _AROUND), min(len(words), last + _AROUND)
    shown = words[start:end]
    if len(shown) > 6 * _AROUND:
        shown = [*shown[: 3 * _AROUND], "…", *shown[-3 * _AROUND :]]
    return f"{'… ' if start else ''}{' '.join(shown)}{' …' if end < len(words) else ''}"
