"""How problems are written: for a person at a terminal, as annotations of GitHub, or for programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from commands.proposal.fence import fenced
from dossier.collection.dossier import Dossier
from dossier.problems import Problem, report

FORMATS = ("text", "github", "json")
MOST_ANNOTATIONS = 10
"""As many errors of one step GitHub shows at their lines."""
_MOST_OF_A_SUMMARY = 900_000
"""Bytes; GitHub shows no summary of more than 1 MiB."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: records, problems, and addresses that are not in the ledger yet."""

    dossier: Dossier
    problems: tuple[Problem, ...]
    new_addresses: tuple[str, ...] = ()
    only: bool = False
    """Whether nothing was looked at but what was named."""


def write(problems: Sequence[Problem], form: str, environment: Mapping[str, str] = os.environ) -> None:
    """Write problems: as text to stderr, in the other forms to stdout. GitHub also gets a summary of the step."""
    listed = sorted(set(problems))
    if form == "json":
        print(as_json(listed))
    elif listed:
        print(report(listed), file=sys.stderr)
    if form == "github" and listed:
        print("\n".join(map(annotation, listed[:MOST_ANNOTATIONS])))
        if summary := environment.get("GITHUB_STEP_SUMMARY"):
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(as_summary(listed))


def as_json(problems: Sequence[Problem]) -> str:
    """An array of objects, one a line: path, line, column, message, hint."""
    fields = ("path", "line", "column", "message", "hint")
    rows = [json.dumps({name: getattr(one, name) for name in fields}, ensure_ascii=False) for one in problems]
    return "[\n" + ",\n".join(f"  {row}" for row in rows) + "\n]" if rows else "[]"


def annotation(problem: Problem) -> str:
    """The line by which GitHub shows a problem at its place in the changed file."""
    names = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.message}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in names.items())
    return f"::error {properties}::{_escaped(problem.hint or problem.message)}"


def as_summary(problems: Sequence[Problem]) -> str:
    """All problems as Markdown that shows them and nothing else, whatever signs are in them."""
    text = report(problems).encode()[:_MOST_OF_A_SUMMARY].decode(errors="ignore")
    return f"### ./dossier check\n\n{fenced(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
