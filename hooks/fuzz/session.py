"""A session of fuzzing: many changed records, each by itself, then the sound ones together."""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from hypothesis import HealthCheck, Phase, given, seed, settings

from dossier.reading.entry import AnyEntry

from .alone import Alone
from .findings import Finding, culprit
from .mutations import Mutant, mutants
from .originals import Original
from .together import Broken, Together

Sound = tuple[Mutant, AnyEntry]
"""A changed record that is sound by itself."""

CHANGES = 20
"""How often one original is changed in a round; Hypothesis needs some examples to leave the simplest ones behind."""
MOST_PRINTED = 5
"""How many changed records of one original are printed in a round: each takes its place in a publication of its own."""


@dataclass(slots=True)
class Outcome:
    """What a session did, and what it found; memory in MiB at its peak."""

    runs: int = 0
    sound: int = 0
    pages: int = 0
    slowest: float = 0
    memory: float = 0
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Session:
    """Changes records and tells what breaks."""

    originals: Sequence[Original]
    together: Together
    alone: Alone

    def run(self, runs: int, first_seed: int, tell: Callable[[Outcome], None] = lambda _: None) -> Outcome:
        """Change records as often as asked, the same ones for the same seed; stop at the first that breaks something."""
        outcome = Outcome()
        for number, originals in enumerate(self._rounds(runs, first_seed)):
            batches, findings = self._round(originals, first_seed + number * len(self.originals))
            outcome.sound += sum(map(len, batches))
            outcome.findings += findings or [found for batch in batches[:MOST_PRINTED] for found in self._broken(batch)]
            self._measure(outcome)
            tell(outcome)
            if outcome.findings:
                break
        return outcome

    def _rounds(self, runs: int, number: int) -> Iterator[list[Original]]:
        """The originals that are changed in each round, in an order that the number decides."""
        shuffled = random.Random(number).sample(self.originals, len(self.originals))
        left = -(-runs // CHANGES)
        while left > 0:
            yield shuffled[:left]
            left -= len(shuffled)

    def _round(self, originals: Sequence[Original], first_seed: int) -> tuple[list[list[Sound]], list[Finding]]:
        """The sound ones of changed records, in batches with at most one of each original; or the first that breaks something."""
        sound: list[list[Sound]] = []
        for number, original in enumerate(originals):
            found, finding = self._changed(original, first_seed + number)
            sound.append(found)
            if finding:
                return [], [finding]
        batches = zip_longest(*sound)
        return [[one for one in batch if one] for batch in batches], []

    def _measure(self, outcome: Outcome) -> None:
        outcome.runs, outcome.pages = self.alone.judged, self.together.pages
        outcome.slowest = self.alone.slowest.seconds
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        outcome.memory = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)

    def _changed(self, original: Original, number: int) -> tuple[list[Sound], Finding | None]:
        """The sound ones of the changes to a record, and the first that breaks something, reduced."""
        sound: list[Sound] = []
        latest: list[Mutant] = []

        @seed(number)
        @settings(
            max_examples=CHANGES,
            database=None,
            deadline=None,
            derandomize=False,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(mutants(original))
        def judge(mutant: Mutant) -> None:
            latest[:] = [mutant]
            if entry := self.alone.sound(mutant):
                sound.append((mutant, entry))

        try:
            judge()
        except Exception as error:  # whatever breaks is what is sought; the last one tried is the smallest
            return sound, Finding.of(latest[0], error)
        return sound, None

    def _broken(self, batch: Sequence[Sound]) -> Iterator[Finding]:
        error = self._error(batch)
        if isinstance(error, Broken):
            yield next(Finding.of(mutant, error) for mutant, _ in batch if mutant.original.path == error.path)
        elif error:
            least = culprit(batch, lambda part: self._error(part) is not None)
            yield Finding.of(least[0][0], self._error(least) or error)

    def _error(self, batch: Sequence[Sound]) -> Exception | None:
        try:
            self.together.publish({mutant.original.path: entry for mutant, entry in batch})
        except Exception as error:  # whatever breaks is what is sought
            return error
        return None
