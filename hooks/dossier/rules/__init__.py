"""The editorial rules: each module is one rule, a generator of problems over the dossier."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from dossier import kept
from dossier.collection.dossier import Dossier, load
from dossier.collection.reach import Reach
from dossier.problems import Problem, capped

from . import (
    beginnings,
    circles,
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
from .courts import appeals, effects
from .dates import chronology, ids, years
from .people import holders, roles, speakers
from .sources import addresses, confidence, follows, health
from .translations import check as translations

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
    translations.check,
)
"""Rules on the values of every file that can be read, so that they speak of faulty records too (`dossier.files`)."""

ON_RECORDS: tuple[Rule, ...] = (
    orphans.check,
    chronology.check,
    roles.check,
    holders.check,
    years.check,
    effects.check,
    appeals.check,
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
    trace.check,
)
"""Rules on sound records, which are typed (`dossier.entries`, `dossier.of(Action)`)."""

ON_EACH = frozenset(
    {
        links.check,
        repetitions.check,
        evidence.check,
        quotations.check,
        neutrality.check,
        sentences.check,
        trace.check,
    }
)
"""Of those, the rules that go through `dossier.files` and say of each only what follows from what it reaches (`Reach`)."""

_KEPT = "sound"
"""Where it is kept that they found nothing wrong."""


def check_all(
    dossier: Dossier, only: Callable[[str], bool] | None = None, between: Callable[[], None] = lambda: None
) -> Iterator[Problem]:
    """What all rules find wrong; with `only`, those that look at each file alone look at files of these paths, and at those that lead to them.

    Faulty records are looked at as they are meant, and their values as they are written too. Where there are two versions
    of what is meant, only what is wrong with both is told. `between` is called again and again.
    """
    paths = _paths(dossier, only) if only else {file.document.path for file in dossier.files}
    found = _found(dossier.as_meant(), paths, between)
    if any(len(versions) > 1 for versions in dossier.meant.values()):
        other = set(_found(dossier.as_meant(1), paths, between))
        found = (problem for problem in found if problem in other)
    places = set[tuple[str, int, int]]()
    for problem in found:
        places.add((problem.path, problem.line, problem.column))
        yield problem
    faulty = dossier.narrowed(lambda file: file.document.path in paths & dossier.meant.keys())
    for problem in chain.from_iterable(rule(faulty) for rule in ON_FILES if dossier.meant):
        if (problem.path, problem.line, problem.column) not in places:
            yield problem


def _paths(dossier: Dossier, only: Callable[[str], bool]) -> set[str]:
    """The paths of some files, and of those that lead to them."""
    named = [file for file in dossier.files if only(file.document.path)]
    leading = (link.origin for file in named for link in dossier.incoming.get(file.key, ()))
    return {file.document.path for file in chain(named, leading)}


def _found(dossier: Dossier, paths: Set[str], between: Callable[[], None]) -> Iterator[Problem]:
    """What all rules find wrong with the records as they are.

    Those that look at each file alone pass over records of which they found nothing wrong before, while nothing has changed
    that these reach.
    """
    reach, faulty = Reach(dossier), set[str]()
    reached = dict[tuple[str, str], kept.Digest]()
    for file in (file for file in dossier.files if file.document.path in paths):
        between()
        reached[file.key] = reach.digest_of(file)
    new = dossier.narrowed(lambda file: file.key in reached and not kept.find(_KEPT, reached[file.key]))
    for rule in (*ON_FILES, *ON_RECORDS):
        between()
        found = rule(new if rule in ON_EACH else dossier)
        for problem in found:
            faulty |= {problem.path} if rule in ON_EACH else set()
            yield problem
    for file in new.files:
        if file.document.path not in faulty:
            kept.put(_KEPT, reached[file.key], True)


def check_some(dossier: Dossier, paths: Set[str]) -> Iterator[Problem]:
    """What all rules find wrong, where those that look at each file alone look at some files; nothing is kept of it."""
    meant = dossier.as_meant()
    narrowed = meant.narrowed(lambda file: file.document.path in paths)
    for rule in (*ON_FILES, *ON_RECORDS):
        yield from rule(narrowed if rule in ON_EACH else meant)


def check_data(
    data: Path, named: str, only: Callable[[str], bool] | None = None
) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier of all sound records, and every problem of the records, sorted by place.

    With `only`, rules that look at each file alone look at the files of these paths, and at those that lead to them. That
    takes half the time: of others, not every problem is found then.
    """
    with _all_kept():
        dossier, folder = load(data, named)
        found = capped(chain(folder.problems, check_all(dossier, only)), named)
        return dossier, tuple(sorted(found))


@contextmanager
def _all_kept() -> Iterator[None]:
    """No garbage collection: nearly all that is made here stays to the end of a build.

    Looking through it again and again would cost a third of the time here, and 0.15 of 1.2 s in the rest of a build of
    1,000 records. This is the only place that meddles with the collector; without it everything works, only slower.
    """
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()
