"""The editorial rules: each module is one rule, a generator of problems over the dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem

from . import (
    beginnings,
    circles,
    effects,
    evidence,
    former_ids,
    links,
    neutrality,
    orphans,
    parts,
    privacy,
    quotations,
    references,
    releases,
    repetitions,
    sentences,
    titles,
    trace,
    withdrawals,
)
from .dates import chronology, ids, years
from .people import holders, roles, speakers
from .sources import addresses, confidence, follows, health

Rule = Callable[[Dossier], Iterator[Problem]]

ON_FILES: tuple[Rule, ...] = (
    references.check,
    circles.check,
    links.check,
    repetitions.check,
    evidence.check,
    quotations.check,
    neutrality.check,
    sentences.check,
    health.check,
)
"""Rules on the values of every file that can be read, so that they speak of faulty records too (`dossier.files`)."""

ON_RECORDS: tuple[Rule, ...] = (
    orphans.check,
    chronology.check,
    roles.check,
    holders.check,
    years.check,
    effects.check,
    titles.check,
    beginnings.check,
    former_ids.check,
    ids.check,
    addresses.check,
    withdrawals.check,
    privacy.check,
    speakers.check,
    follows.check,
    confidence.check,
    parts.check,
    releases.check,
)
"""Rules on sound records, which are typed (`dossier.entries`, `dossier.of(Action)`)."""


def check_all(dossier: Dossier) -> Iterator[Problem]:
    """What all rules find wrong.

    Facts are traced once everything else is in order: a date or a source that is wrong would make many of them untraced.
    """
    sound = len(dossier.entries) == len(dossier.files)
    for rule in (*ON_FILES, *ON_RECORDS):
        for problem in rule(dossier):
            sound = False
            yield problem
    if sound:
        yield from trace.check(dossier)
