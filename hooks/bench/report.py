"""The report: what was measured as a table, then the ratios next to their budgets, and where our own time goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import log

from .measure import Measured
from .tools import DOSSIER, HUGO, HUGO_ONE, HUGO_PAGES_ONLY, LANGUAGES, PAGES_ONLY
from .trial import Trial

_HEAD = ("records", "tool", "task", "wall s", "processor s", "peak MiB", "pages")
_RATIO_HEAD = ("ratios", "wall", "processor", "budget, wall", "budget, processor", "met")
_STAGE_HEAD = ("stage", "processor s", "share")
_WITHIN_TENTH = 1.1
"""Growth may be a tenth more than that of the number of records."""
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Two builds compared, in wall and in processor time, with the most that each ratio should be; or one figure alone."""

    what: str
    wall: float
    processor: float | None = None
    most: float | None = None
    most_processor: float | None = None

    @property
    def row(self) -> Row:
        """The ratio as a row of the table."""
        digits = 0 if (self.most or 0) > 100 else 2
        figures = (_shown(self.wall, digits), _shown(self.processor, digits))
        budgets = (_shown(self.most, None), _shown(self.most_processor, None))
        return self.what, *figures, *budgets, self._verdict

    @property
    def _verdict(self) -> str:
        pairs = ((self.wall, self.most), (self.processor, self.most_processor))
        met = [value <= most for value, most in pairs if value is not None and most is not None]
        return ("yes" if all(met) else "no") if met else "–"


def report(trials: Sequence[Trial], repeat: int, versions: Mapping[str, str], *, as_markdown: bool = False) -> str:
    """The whole report; trials are ordered by their number of records."""
    parts = [
        _opening(repeat, versions),
        table([_HEAD, *(row for trial in trials for row in _rows(trial))], as_markdown),
    ]
    parts += (f"{name} with {trial.records:,} records: {why}" for trial in trials for name, why in trial.failed.items())
    parts.append(table([_RATIO_HEAD, *(ratio.row for ratio in _ratios(trials))], as_markdown))
    if trials[-1].stages:
        parts += [
            f"Stages of a build of {trials[-1].records:,} records on one processor:",
            table(_stages(trials[-1]), as_markdown),
        ]
    return "\n\n".join(parts)


def _opening(repeat: int, versions: Mapping[str, str]) -> str:
    named = ", ".join(f"{name} {version}" for name, version in versions.items())
    missing = "" if "Hugo" in versions else " Hugo is not installed, so there is no comparison with it."
    today = datetime.now(UTC).date().isoformat()
    return f"{today}. Synthetic records, medians of {repeat} runs in turns. {named}.{missing}"


def _rows(trial: Trial) -> Iterator[Row]:
    for result in trial.results:
        for task, measured in (("build", result.build), ("rebuild", result.rebuild)):
            if measured:
                times = (f"{measured.wall:.2f}", f"{measured.processor:.2f}", f"{measured.memory:.0f}")
                yield f"{trial.records:,}", result.tool, task, *times, f"{result.pages:,}"


def _ratios(trials: Sequence[Trial]) -> Iterator[Ratio]:
    first, last = trials[0], trials[-1]
    ours = last.of(DOSSIER)
    assert ours
    assert ours.rebuild
    for hugo in filter(None, map(last.of, (HUGO, HUGO_ONE))):
        yield _ratio(f"build of {last.records:,}, to {hugo.tool}", ours.build, hugo.build, 0.6, 0.8)
        assert hugo.rebuild
        yield _ratio(f"rebuild after one change, to {hugo.tool}", ours.rebuild, hugo.rebuild, 0.4, 0.4)
    if (pages := last.of(PAGES_ONLY)) and (plain := last.of(HUGO_PAGES_ONLY)):
        yield _ratio("pages only, to Hugo's", pages.build, plain.build)
    if languages := last.of(LANGUAGES):
        yield _ratio("all languages, to one", languages.build, ours.build, None, 1.9)
    if last.records > first.records:
        yield from _growth(first, last)
    yield Ratio("peak memory in MiB", max(ours.build.memory, ours.rebuild.memory), None, 300)


def _growth(first: Trial, last: Trial) -> Iterator[Ratio]:
    before, ours = first.of(DOSSIER), last.of(DOSSIER)
    assert before
    assert ours
    records = last.records / first.records
    most = _WITHIN_TENTH * records
    grown = _ratio(f"growth of time, {first.records:,} → {last.records:,}", ours.build, before.build, most, most)
    yield grown
    assert grown.processor
    yield Ratio("growth, as a power of the number of records", log(grown.wall, records), log(grown.processor, records))
    memory = ours.build.memory / before.build.memory
    yield Ratio("growth of memory", memory, None, most)


def _ratio(
    what: str, ours: Measured, other: Measured, most: float | None = None, most_processor: float | None = None
) -> Ratio:
    return Ratio(what, ours.wall / other.wall, ours.processor / other.processor, most, most_processor)


def _stages(trial: Trial) -> list[Row]:
    whole = sum(trial.stages.values())
    rows = ((stage, f"{seconds:.2f}", f"{100 * seconds / whole:.0f} %") for stage, seconds in trial.stages.items())
    return [_STAGE_HEAD, *rows]


def _shown(value: float | None, digits: int | None) -> str:
    """A number with some digits, or a budget, which has as many as it needs; nothing where there is none."""
    if value is None:
        return ""
    return f"≤ {value:g}" if digits is None else f"{value:.{digits}f}"


def table(rows: Sequence[Row], as_markdown: bool) -> str:
    """Rows, the first of which is the head, as Markdown or for a terminal."""
    return _markdown(rows) if as_markdown else _aligned_table(rows)


def _markdown(rows: Sequence[Row]) -> str:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, f"|{'---|' * len(rows[0])}", *body])


def _aligned_table(rows: Sequence[Row]) -> str:
    """Rows under their heads: columns of words to the left, columns of figures to the right."""
    columns = list(zip(*rows, strict=True))
    aligned = [[_aligned(cell, column) for cell in column] for column in columns]
    return "\n".join("  ".join(cells).rstrip() for cells in zip(*aligned, strict=True))


def _aligned(cell: str, column: Row) -> str:
    width = max(map(len, column))
    return cell.ljust(width) if column[1][:1].isalpha() else cell.rjust(width)
