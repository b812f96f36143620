"""A session of fuzzing: many changed records, each by itself, then the sound ones together."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings

from dossier.reading.entry import AnyEntry

from .alone import Alone
from .findings import Finding, culprit
from .mutations import Mutant, mutants
from .originals import Original
from .together import Broken, Together

Sound = tuple[Mutant, AnyEntry]
"""A changed record that is sound by itself."""

CHUNK = 2000
"""How many records are changed before those that are sound are published together."""
LARGEST_BATCH = 250
"""How many changed records are published together at most: each original has one change at a time."""


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
        for number, start in enumerate(range(0, runs, CHUNK)):
            size = min(CHUNK, runs - start)
            sound, finding = self._chunk(size, first_seed + number)
            findings = [finding] if finding else self._published(sound)
            outcome.sound += len(sound)
            outcome.findings += findings
            self._measure(outcome)
            tell(outcome)
            if findings:
                break
        return outcome

    def _measure(self, outcome: Outcome) -> None:
        outcome.runs, outcome.pages = self.alone.judged, self.together.pages
        outcome.slowest = self.alone.slowest.seconds
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        outcome.memory = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)

    def _chunk(self, size: int, number: int) -> tuple[list[Sound], Finding | None]:
        """The sound ones of some changed records, and the first that breaks something, reduced."""
        sound: list[Sound] = []
        latest: list[Mutant] = []

        @seed(number)
        @settings(
            max_examples=size,
            database=None,
            deadline=None,
            derandomize=False,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(mutants(self.originals))
        def judge(mutant: Mutant) -> None:
            latest[:] = [mutant]
            if entry := self.alone.sound(mutant):
                sound.append((mutant, entry))

        try:
            judge()
        except Exception as error:  # whatever breaks is what is sought; the last one tried is the smallest
            return sound, Finding.of(latest[0], error)
        return sound, None

    def _published(self, sound: Sequence[Sound]) -> list[Finding]:
        """Those of the sound records that break the publication."""
        return [finding for batch in _batches(sound) for finding in self._broken(batch)]

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


def _batches(sound: Sequence[Sound]) -> list[list[Sound]]:
    """The records in as few batches as can be, in each of which every original is changed once at most."""
    batches: list[dict[str, Sound]] = []
    for mutant, entry in sound:
        path = mutant.original.path
        free = next((batch for batch in batches if path not in batch and len(batch) < LARGEST_BATCH), None)
        if free is None:
            batches.append(free := {})
        free[path] = mutant, entry
    return [list(batch.values()) for batch in batches]
