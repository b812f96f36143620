"""The editorial rules: each module is one rule, a generator of problems over the dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem

from . import (
    chronology,
    effects,
    evidence,
    former_ids,
    links,
    neutrality,
    orphans,
    privacy,
    quotations,
    references,
    repetitions,
    titles,
    withdrawals,
    years,
)

Rule = Callable[[Dossier], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    references.check,
    links.check,
    orphans.check,
    repetitions.check,
    evidence.check,
    quotations.check,
    chronology.check,
    years.check,
    effects.check,
    titles.check,
    former_ids.check,
    withdrawals.check,
    neutrality.check,
    privacy.check,
)


def check_all(dossier: Dossier) -> Iterator[Problem]:
    """What all rules find wrong."""
    for rule in RULES:
        yield from rule(dossier)
