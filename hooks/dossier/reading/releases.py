"""The list of releases: version and date of each, and what the recorded orders said then."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from dossier.problems import Problem, shown
from dossier.records.fields import Day, Fault, Id
from dossier.records.models.base import Model
from dossier.records.vocabulary import State

from .document import Document
from .strict_yaml import read_file
from .validation import validate

RELEASES_FILE = "releases.yaml"
"""The name of the list in the data folder."""
VERSION = re.compile(r"(?:0|[1-9][0-9]{0,3})(?:\.(?:0|[1-9][0-9]{0,3})){2}")


def _version(text: str) -> str:
    if not VERSION.fullmatch(text):
        raise Fault(f"“{shown(text)}” is not a version", None, "Write three numbers, as 1.0.0.")
    return text


Version = Annotated[str, AfterValidator(_version)]


class SubjectState(Model):
    """What the recorded orders said of a subject of the agreement."""

    subject: Id
    """The `id` of the subject."""
    state: State
    """Its state on the date of the release."""


class Release(Model):
    """A version that was published as such."""

    version: Version
    """The version: `1.0.0`."""
    date: Day
    """The date of its data."""
    status: tuple[SubjectState, ...]
    """What the recorded orders said then, by subject."""

    @property
    def number(self) -> tuple[int, ...]:
        """The version in a form in which a later one is greater."""
        return tuple(map(int, self.version.split(".")))

    @property
    def states(self) -> dict[str, State]:
        """The state of each subject."""
        return {one.subject: one.state for one in self.status}


class ReleaseList(Model):
    """The whole file."""

    releases: tuple[Release, ...] = Field(min_length=1)
    """The releases, the oldest first."""


@dataclass(frozen=True)
class Releases:
    """The releases there were, the oldest first, and the file they were read from."""

    document: Document = field(default_factory=lambda: Document(RELEASES_FILE))
    listed: tuple[Release, ...] = ()

    def before(self, version: str) -> Release | None:
        """The last release, apart from one of this version itself."""
        return next((one for one in reversed(self.listed) if one.version != version), None)


def read_releases(file: Path, named: str) -> tuple[Releases, list[Problem]]:
    """The releases of a data folder, and what is wrong with the file; before the first one there is none."""
    if not os.path.lexists(file):
        return Releases(), []
    document = read_file(file, named)
    listed = validate(document, ReleaseList)
    return Releases(document, listed.releases if listed else ()), document.problems
