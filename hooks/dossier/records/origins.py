"""Where what a source reports comes from, and whether two sources are independent of each other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from .models.source import Source
from .normal import folded
from .vocabulary import SourceKind, SourceRelation

_OFFICIAL = {
    *(SourceKind.COURT_FILING, SourceKind.COURT_OPINION, SourceKind.GOVERNMENT, SourceKind.CONGRESSIONAL),
    *(SourceKind.REGULATION, SourceKind.STATUTE),
}

UNNAMED = "outlet not named"
"""The publisher of a source that was read in a copy which does not say whose report it is."""


def is_named(source: Source) -> bool:
    """Whether it is known who published it: a copy may not say whose report it is."""
    return outlet_key(source.publisher) != UNNAMED


def is_strong(source: Source) -> bool:
    """Whether a source is enough alone: the outlet of origin, or an official document, be it read in a copy.

    An outlet that repeats the reporting of another is not the origin of it, nor is a text whose wording is not reliable.
    """
    if not source.quotable:
        return False
    if source.kind in _OFFICIAL and source.relation is SourceRelation.COPY:
        return True
    return source.relation is SourceRelation.ORIGINAL and not source.follows


def are_independent(one: Source, other: Source) -> bool:
    """Whether two sources have no origin in common: no publisher, no outlet that they follow, and no work.

    Where the outlet of one is not named, nothing shows that they have none.
    """
    ours, theirs = _origins(one), _origins(other)
    if ours & theirs or UNNAMED in ours | theirs:
        return False
    return one.title_is_descriptive or other.title_is_descriptive or folded(one.title) != folded(other.title)


def find_independent(sources: Iterable[Source]) -> tuple[Source, Source] | None:
    """The first two of some sources that are independent of each other."""
    return next((pair for pair in combinations(sources, 2) if are_independent(*pair)), None)


def outlet_key(name: str) -> str:
    """The name of an outlet as it is compared: neither capital letters nor an article before it make another one."""
    return folded(name).removeprefix("the ")


def _origins(source: Source) -> frozenset[str]:
    return frozenset(map(outlet_key, (source.publisher, *source.follows)))
