"""A table: its columns, what each holds and says, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from dossier.records.fields import Held

BETWEEN: Final = " | "
"""What is between the parts of a list in one cell; a bar within a part is doubled."""

Cell = str | int | float | bool | None | tuple[str, ...]
Row = tuple[Cell, ...]

_OF_VALUES = {"number": "number", "integer": "number", "boolean": "boolean"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column; a list of texts or ids where it has `many`. Only text has more than one line, and only prose is Markdown."""

    name: str
    about: str
    holds: Held = "text"
    required: bool = False
    many: bool = False
    words: tuple[str, ...] = ()
    """The words it may hold, where the list is closed."""
    refers: str = ""
    """The table of a kind of which it holds an id, or ids."""

    @property
    def promised(self) -> str:
        """Its name, with what it holds where that is no text: programs rely on both."""
        kind = _OF_VALUES.get(self.holds)
        return f"{self.name}:{kind}" if kind else f"{self.name}[]" if self.many else self.name

    @property
    def says(self) -> str:
        """What it holds, and that it is a list where it is one."""
        return f"{self.about} A list; between its parts is “{BETWEEN}”." if self.many else self.about


@dataclass(frozen=True, slots=True)
class Key:
    """Columns that name a row of another table by its columns `to`."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table, named as in SQL: `action_effects`. No two rows have the same values in the columns of `key`."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    make: Callable[[], Iterable[Row]] = field(compare=False)
    """Makes the rows, when they are first asked for."""
    keys: tuple[Key, ...] = ()
    """Keys of more than one column into other tables."""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows, in their order."""
        return tuple(self.make())

    def promised(self) -> Iterator[str]:
        """What programs rely on of each column."""
        return (column.promised for column in self.columns)

    @property
    def path(self) -> str:
        """The name of its files, without the ending: `action-effects`."""
        return self.name.replace("_", "-")

    @property
    def foreign_keys(self) -> Iterator[Key]:
        """All keys into other tables; lists of ids are in the table `links`."""
        yield from self.keys
        for column in self.columns:
            if column.refers and not column.many:
                yield Key((column.name,), column.refers, ("id",))
