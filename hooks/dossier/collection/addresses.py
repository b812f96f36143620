"""Addresses: the names that stand below a part of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def names_below(addresses: Iterable[str]) -> dict[str, frozenset[str]]:
    """The last parts of addresses of two parts, by the first: of `/status/2025-11-21/` it is `2025-11-21`, by `status`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for address in addresses:
        first, _, name = address.strip("/").partition("/")
        if name and "/" not in name:
            found[first].add(name)
    return {first: frozenset(names) for first, names in found.items()}
