"""The corpus of files that mean harm: those that are refused, with their problems, and those that do none, with what they show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import yaml

from . import ROOT

CORPUS = ROOT / "tests" / "hostile"
REFUSED = CORPUS / "refused"
HARMLESS = CORPUS / "harmless"


def refusals() -> Mapping[str, str]:
    """By path below `refused/`: place and message of a problem, as `1:8: this must not be empty`."""
    return _table("refused.yaml")


def shown_words() -> Mapping[str, str]:
    """By path below `harmless/`: words that the page of the record shows."""
    return _table("harmless.yaml")


def _table(name: str) -> Mapping[str, str]:
    found: dict[str, str] = yaml.safe_load((CORPUS / name).read_text(encoding="utf-8"))
    return found


def by_file(problems: Iterable[str]) -> dict[str, list[str]]:
    """Problems without their hints, by the file that they name; each begins with line and column."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for problem in problems:
        path, rest = problem.split("\n")[0].split(":", 1)
        found[path].append(rest)
    return dict(found)
