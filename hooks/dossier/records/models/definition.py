"""A definition: a term of art in plain words; it is linked where it first appears on a page."""

from __future__ import annotations

import re
from typing import Annotated

from dossier.records.fields import AuthorityRef, DefinitionRef, Flag, Mutual, Name, SourceRef, Text, Untranslated
from dossier.records.normal import unaccented
from dossier.records.vocabulary import Language

from .base import Briefed, Model

_PARENTHESES = re.compile(r"[()]")


class TermInLanguage(Model):
    """What the term of art is called in another language; translations of records have to use one of these forms."""

    language: Language
    """The language: `es`."""
    term: Name
    """The term in that language, written as a title; abbreviations at its end in parentheses."""
    also: tuple[Name, ...] = ()
    """Other names and forms in that language."""
    source: SourceRef | None = None
    """The publication that uses the term so, if one was read."""


class Definition(Briefed):
    """A term of art. `title` is the term, `summary` its meaning in plain words."""

    title: Annotated[Text, Untranslated()]
    """The term, with its abbreviation in parentheses; in other languages, `term` is in its place."""
    also_called: Annotated[tuple[Text, ...], Untranslated()] = ()
    """Other names and forms; they are linked to the definition too."""
    linked: Flag = True
    """False for a word so common that links would be distracting."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law that defines it."""
    see_also: tuple[Annotated[DefinitionRef, Mutual()], ...] = ()
    """Related definitions."""
    in_languages: Annotated[tuple[TermInLanguage, ...], Untranslated()] = ()
    """What the term is called in other languages, and the forms of it that translations may use."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names and forms."""
        return self.also_called

    @property
    def other_names(self) -> tuple[str, ...]:
        """Those of them that tell readers something: none that is a plural or another spelling of one before it."""
        told, found = {_stem(part) for part in _PARENTHESES.split(self.title)}, list[str]()
        for name in self.also_called:
            if _stem(name) not in told:
                told.add(_stem(name))
                found.append(name)
        return tuple(found)


def _stem(name: str) -> str:
    """The letters of a name, without those in which the plural of a word differs from it."""
    words = unaccented(name).replace("'", "").replace("-", " ").split()
    return "".join(word.rstrip("es") for word in words)
