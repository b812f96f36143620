"""Begins a record, and those that it names and that are missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dossier.reading.entry import RecordFile
from dossier.records.kinds import BY_NAME, Kind

from ..workspace import Values, Workspace
from .blank import blank
from .due import make_due
from .names import near, propose, without_title
from .pointed.addresses import begin_source, is_address
from .reviewing import of_review

_ACTION = "action"
_SOURCE = "source"
_PERSON = "person"


class Making:
    """Begins records in a folder. `make` says whether those that are named and missing are begun, too."""

    def __init__(self, workspace: Workspace, today: date, *, make: bool) -> None:
        self.workspace, self.today, self.make = workspace, today, make

    def begin(self, kind: Kind, values: Values, id_: str = "") -> Path:
        """Begin a record, and mark what it makes due in others. Raises `CannotEdit` where its id is taken."""
        if kind.name == _PERSON and "title" in values:
            values = values | {"title": without_title(str(values["title"]))}
        chosen = id_ or propose(self.workspace, kind, values)
        self.workspace.take(chosen)
        make_due(self.workspace, kind, chosen, values, self.today)
        return self.workspace.add(kind, chosen, blank(kind, self._with_what_follows(kind, values), self.today))

    def missing(self, kind: Kind, words: str) -> str | None:
        """The id of the record that some words were to name: of a source by its address, or one that is begun."""
        if kind.name == _SOURCE and is_address(words):
            return self._source_at(words)
        if not self.make or (near(self.workspace, kind.name, words)[:1] and words.islower()):
            return None
        return self.begin(kind, {"title": words}).stem

    def _source_at(self, address: str) -> str | None:
        begun = begin_source(self.workspace, address, self.today)
        if isinstance(begun, RecordFile):
            return begun.id
        return self.begin(BY_NAME[_SOURCE], begun.values).stem if self.make else None

    def _with_what_follows(self, kind: Kind, values: Values) -> Values:
        """The values with those that follow: a source is read today, and an excerpt is from the first of the sources.

        A decision on a ruling has an effect for each of those of that ruling.
        """
        if kind.name == _ACTION:
            values = values | of_review(self.workspace, values)
        if kind.name == _SOURCE:
            return {"accessed": self.today.isoformat()} | values
        if (sources := values.get("sources")) and "evidence" not in values:
            return values | {"evidence": [{"source": sources[0]}]}
        return values
