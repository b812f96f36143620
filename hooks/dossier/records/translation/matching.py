"""Which translation belongs to which text: that of the same sum; what is left over on both sides belongs together in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .translatable import Translatable


class Match(NamedTuple):
    """A text, and the places of its translations among those of its field, where there are such."""

    text: Translatable
    """The first of those that read alike in the field; one translation is for all of them."""
    current: int | None
    """That of the text as it is."""
    older: int | None
    """That of a text which was in its place before."""


class Matching(NamedTuple):
    """The texts of a record with their translations, and the translations of texts that are gone."""

    matches: tuple[Match, ...]
    left_over: tuple[tuple[str, int], ...]
    """By the path of the field, and the place in it."""


def match(texts: Sequence[Translatable], sums: Mapping[str, Sequence[str]]) -> Matching:
    """Match the texts of a record with the sums of what was translated, by the path of the field."""
    matches, left_over = list[Match](), list[tuple[str, int]]()
    by_path: dict[str, dict[str, Translatable]] = {}
    for text in texts:
        by_path.setdefault(text.path, {}).setdefault(text.digest, text)
    for path, found in by_path.items():
        places = {digest: place for place, digest in enumerate(sums.get(path, ()))}
        free = [place for digest, place in places.items() if digest not in found]
        for digest, text in found.items():
            current = places.get(digest)
            matches.append(Match(text, current, free.pop(0) if current is None and free else None))
        left_over += ((path, place) for place in free)
    gone = [path for path in sums if path not in by_path]
    left_over += ((path, place) for path in gone for place in range(len(sums[path])))
    return Matching(tuple(matches), tuple(left_over))
