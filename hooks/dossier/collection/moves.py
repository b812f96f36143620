"""Parts of the site that moved: where the published addresses below them lead now."""

from __future__ import annotations

from collections.abc import Mapping

Published = Mapping[str, frozenset[str]]
"""Published addresses with the anchors of their sections, as the ledger has them: `/terms/x/`, `/terms/*/`, `/about/`."""
Moves = Mapping[str, str]
"""The new beginning of addresses, by the old one: `/since/` is now `/changes/`."""


def moved_addresses(published: Published, moves: Moves) -> dict[str, str]:
    """The new address of each published one that moved; of several old beginnings the longest counts."""
    old = {address: max(filter(address.startswith, moves), key=len, default=None) for address in published}
    return {address: moves[start] + address.removeprefix(start) for address, start in old.items() if start is not None}


def led_on(published: Published, moves: Moves) -> dict[str, frozenset[str]]:
    """What must be there: every published address, and its sections where it is now."""
    moved = moved_addresses(published, moves)
    found = {address: frozenset[str]() if address in moved else anchors for address, anchors in published.items()}
    for old, new in moved.items():
        found[new] = found.get(new, frozenset()) | published[old]
    return found
