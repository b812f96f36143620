"""Shares: how many records of each kind a publication of a given size has."""

from __future__ import annotations

from dossier.records.kinds import KINDS

SHARES = {
    "term": 50,
    "statement": 170,
    "case": 8,
    "action": 75,
    "authority": 70,
    "event": 85,
    "figure": 40,
    "question": 20,
    "person": 105,
    "organization": 65,
    "definition": 45,
    "disagreement": 15,
}
"""Records of a kind in a thousand, about as in the real data; sources are the rest, the agreement is one."""

OTHER_SHARE = 5
"""The share of a kind that is not named above."""

FEWEST = 60
"""The smallest publication that has something of every kind to refer to."""


def counts(total: int) -> dict[str, int]:
    """The number of records of each kind. Raises `ValueError` when the total is too small for all kinds."""
    if total < FEWEST:
        raise ValueError(f"{total} records are too few; the minimum is {FEWEST}")
    kinds = (kind.name for kind in KINDS if kind.name not in ("agreement", "source"))
    found = {kind: max(2, total * SHARES.get(kind, OTHER_SHARE) // 1000) for kind in kinds}
    return {"agreement": 1, **found, "source": total - 1 - sum(found.values())}
