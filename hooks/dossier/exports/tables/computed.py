"""A computed view as JSON and as a table, both made of the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import Field, create_model

from dossier.exports.edition import Edition
from dossier.exports.view import Plain, View
from dossier.records.fields import FOR_PROGRAMS

from .fields import fields_of
from .table import Key, Row, Table


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed view: `name` is that of its table, `model` the shape of its rows, of which `key` tells one from another."""

    name: str
    about: str
    model: type[Plain]
    rows: Callable[[Edition], Iterable[Plain]]
    key: tuple[str, ...] = ("place",)
    keys: tuple[Key, ...] = ()
    json: bool = True
    """Whether it is published as JSON in the same rows; the status has a file of its own."""

    @property
    def path(self) -> str:
        """The name of its files, without the ending."""
        return self.name.replace("_", "-")

    def table(self, edition: Edition) -> Table:
        """The view as a table."""
        columns = tuple(field.column for field in fields_of(self.model))
        return Table(self.name, self.about, columns, self.key, lambda: self._rows(edition), self.keys)

    def _rows(self, edition: Edition) -> Iterator[Row]:
        fields = fields_of(self.model)
        for row in self.rows(edition):
            values = row.model_dump(mode="json", context=FOR_PROGRAMS)
            yield tuple(field.cell(values) for field in fields)

    def view(self) -> View:
        """The view as JSON, with a list of all rows."""
        rows: Any = (tuple[self.model, ...], Field(description="The rows, in their order."))  # type: ignore[name-defined]
        model = create_model(f"{self.model.__name__}List", __base__=Plain, __doc__=self.about, rows=rows)
        return View(self.path, model, lambda edition: model.model_validate({"rows": tuple(self.rows(edition))}))
