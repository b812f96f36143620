"""A definition: a term of art in plain words; it is linked where it first appears on a page."""

from __future__ import annotations

from typing import Annotated

from dossier.records.fields import AuthorityRef, DefinitionRef, Flag, Mutual, Text

from .base import Briefed


class Definition(Briefed):
    """A term of art. `title` is the term, `summary` its meaning in plain words."""

    also_called: tuple[Text, ...] = ()
    """Other names and forms; they are linked to the definition too."""
    linked: Flag = True
    """False for a word so common that links would be distracting."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law that defines it."""
    see_also: tuple[Annotated[DefinitionRef, Mutual()], ...] = ()
    """Related definitions."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names and forms."""
        return self.also_called
