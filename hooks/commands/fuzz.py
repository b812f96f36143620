"""The command `fuzz`: changes records at random and looks for what breaks."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from dossier import kept
from dossier.check import Project, check_project
from fuzz.alone import Alone
from fuzz.originals import read_originals
from fuzz.session import Outcome, Session
from fuzz.together import Together

from .project import DATA, ROOT, shown

FOUND = ROOT / "tests" / "hostile" / "found"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--runs", type=_runs, default=2000, metavar="N", help="how many records are changed (2000)")
    parser.add_argument("--seed", type=int, metavar="S", help="repeats a session: the same seed makes the same changes")


def run(arguments: argparse.Namespace) -> int:
    """Fuzz; 1 when something breaks, which is then kept as a file."""
    checked = check_project(Project(ROOT, arguments.data, shown(arguments.data)))
    kept.keep_in(None)  # what follows is read in full, and never again
    if checked.problems or not checked.publication:
        print(
            "dossier fuzz: something is wrong with the records as they are: run ./dossier check first", file=sys.stderr
        )
        return 1
    seed = random.randrange(2**32) if arguments.seed is None else arguments.seed
    print(f"seed {seed}", flush=True)
    originals = read_originals(arguments.data, checked.dossier)
    together = Together(checked.dossier, ROOT / "overrides", checked.publication.labels)
    with tempfile.TemporaryDirectory(prefix="dossier-fuzz-") as folder:
        session = Session(originals, together, Alone(checked.dossier, Path(folder)))
        outcome = session.run(arguments.runs, seed, _tell)
    for finding in outcome.findings:
        print(f"{finding.traceback}\nkept as {shown(finding.keep(FOUND))}", file=sys.stderr)
    return 1 if outcome.findings else 0


def _tell(outcome: Outcome) -> None:
    """Print how far a session is."""
    print(
        f"{outcome.runs} records changed, {outcome.sound} of them sound by themselves, {outcome.pages} printed; "
        f"slowest {outcome.slowest:.2f} s, memory {outcome.memory:.0f} MiB",
        flush=True,
    )


def _runs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number of at least 1")
    return int(text)
