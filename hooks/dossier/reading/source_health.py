"""The health of the sources: what was found at their addresses, when the command `recheck` last asked there."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from dossier.problems import Problem, shown
from dossier.records.fields import Day, Fault, SourceRef, Text, Verbatim, WebAddress, Whole
from dossier.records.limits import OF_A_LISTING
from dossier.records.models import Source
from dossier.records.models.base import Model
from dossier.records.normal import normalized
from dossier.records.vocabulary import Finding

from .document import Document
from .strict_yaml import read_file
from .validation import validate

HEALTH_FILE = "source-health.yaml"
"""The name of the file in the data folder."""
DIGEST = re.compile(r"[0-9a-f]{16}")
VALIDATOR = re.compile(r"[\x20-\x7e]{1,200}")
"""What a server may name a version of a page by: an entity tag, or the date of its last change."""


def _digest(text: str) -> str:
    if not DIGEST.fullmatch(text):
        raise Fault(
            f"“{shown(text)}” is not the sum of excerpts", None, "Remove this source, and run ./dossier recheck."
        )
    return text


def _validator(text: str) -> str:
    if not VALIDATOR.fullmatch(text):
        raise Fault(f"“{shown(text)}” is not what a server sends", None, "Leave the field out.")
    return text


Digest = Annotated[str, AfterValidator(_digest)]
Validator = Annotated[str, AfterValidator(_validator)]


class Seen(Model):
    """What was found at the address of one source."""

    source: SourceRef
    """The source."""
    url: WebAddress
    """The address that was asked."""
    excerpts: Digest
    """The sum of the excerpts that were looked for: it is another one when they are others."""
    day: Day
    """The day on which it was asked last."""
    finding: Finding
    """What was found."""
    missing: tuple[Verbatim, ...] = ()
    """The excerpts that are not there."""
    found: Day | None = None
    """The last day on which all excerpts were there."""
    leads_to: WebAddress | None = None
    """Where the address leads on to."""
    answer: Whole | None = None
    """The number with which the server answered, where it was not that of success."""
    note: Text | None = None
    """Why nothing could be read."""
    capture: WebAddress | None = None
    """A copy of the page in a public archive."""
    captured: Day | None = None
    """The day of that copy."""
    etag: Validator | None = None
    """The entity tag of the page, to ask next time whether it is still the same."""
    last_modified: Validator | None = None
    """The date of its last change, for the same purpose."""

    @model_validator(mode="after")
    def _possible(self) -> Seen:
        if self.found and self.found > self.day:
            message = f"the excerpts were found on {self.found}, after the page was last asked for ({self.day})"
            raise Fault(message, "found", "Check both days, or remove this source and run ./dossier recheck.")
        if bool(self.missing) != (self.finding in (Finding.CHANGED, Finding.MOVED)):
            message = f"the finding “{self.finding}” does not go with what is said to be missing"
            raise Fault(message, "finding", "Remove this source, and run ./dossier recheck.")
        return self


class SourceHealth(Model):
    """The whole file."""

    sources: tuple[Seen, ...] = Field(min_length=1)
    """What was found, by source."""


@dataclass(frozen=True)
class Health:
    """What is known of the health of sources, and the file it was read from."""

    document: Document = field(default_factory=lambda: Document(HEALTH_FILE))
    listed: tuple[Seen, ...] = ()

    @cached_property
    def by_source(self) -> dict[str, Seen]:
        """The same by source."""
        return {seen.source: seen for seen in self.listed}

    def of(self, id_: str, source: Source, excerpts: Iterable[str]) -> Seen | None:
        """What was found for a source; None where it has another address or other excerpts now."""
        seen = self.by_source.get(id_)
        return seen if seen and seen.url == source.url and seen.excerpts == digest(excerpts) else None


def digest(excerpts: Iterable[str]) -> str:
    """The sum of excerpts, in whatever order."""
    told = "\n".join(sorted({normalized(excerpt) for excerpt in excerpts}))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def read_health(file: Path, named: str) -> tuple[Health, list[Problem]]:
    """The health of the sources of a data folder, and what is wrong with the file; no file is no fault."""
    if not os.path.lexists(file):
        return Health(), []
    document = read_file(file, named, bounds=OF_A_LISTING)
    listed = validate(document, SourceHealth)
    return Health(document, listed.sources if listed else ()), document.problems
