"""Begins the records that an accepted issue speaks of: what it says where it fits, and marks with its words elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from dossier.reading.marks import MARK
from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import BY_NAME, Kind

from ..workspace import CannotEdit, Values, Workspace
from .blank import blank
from .given import meant, place, shape_of
from .issue import SOURCE, Issue
from .names import propose
from .pointed.addresses import source_at

_FITS = {"date": re.compile(r"(19|20)\d\d(-\d\d){0,2}"), "url": re.compile(r"https?://[^\s<>\"]+")}
"""What an answer has to look like to be taken as it is."""


def begin_accepted(workspace: Workspace, issue: Issue, today: date) -> Path:
    """Begin the record, and its source unless one with the same address is there; the path of its file."""
    of_source = {
        name.removeprefix(f"{SOURCE}."): answer
        for name, answer in issue.answers.items()
        if name.startswith(f"{SOURCE}.")
    }
    own = {name: answer for name, answer in issue.answers.items() if not name.startswith(f"{SOURCE}.")}
    values = _values(workspace, issue.kind, own)
    if issue.kind.name != SOURCE:
        source = _source(workspace, of_source, today)
        values["sources"] = [source]
        values["evidence"] = [{"source": source, **entry} for entry in values.get("evidence", [{}])]
    return workspace.add(issue.kind, propose(workspace, issue.kind, values), blank(issue.kind, values, today))


def _source(workspace: Workspace, answers: Mapping[str, str], today: date) -> str:
    """The id of the source with the address, or of one that is begun."""
    kind = BY_NAME[SOURCE]
    if there := source_at(workspace, answers.get("url", "")):
        return there.id
    values = _values(workspace, kind, answers)
    id_ = propose(workspace, kind, values)
    workspace.add(kind, id_, blank(kind, values, today))
    return id_


def _values(workspace: Workspace, kind: Kind, answers: Mapping[str, str]) -> Values:
    values: Values = {}
    shapes = shapes_of(kind.model)
    for name, answer in answers.items():
        place(values, shapes, name, _value(workspace, shape_of(shapes, name), answer))
    return values


def _value(workspace: Workspace, shape: FieldShape, answer: str) -> str | int | bool:
    """What the answer means; where it means nothing, a mark that has its words."""
    fits = _FITS.get(shape.name)
    try:
        if not fits or fits.fullmatch(answer):
            return meant(shape, answer, workspace, lambda kind, words: None)
    except CannotEdit as reason:
        return f"{MARK} {reason}"
    return f"{MARK} the form says “{answer}”. {shape.explanation}"
