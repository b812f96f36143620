"""Authors as programs want them: the family name apart, where the words are a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r", (?:and )?| and ")
_PERSON = re.compile(r"(?!(?:Senator|Representative)s?\b)[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
_TITLED = re.compile(r"[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an author; `given` is empty where it is not that of a person."""

    family: str
    given: str = ""

    @property
    def inverted(self) -> str:
        """The family name first, as `Hussein, Fatima`."""
        return f"{self.family}, {self.given}" if self.given else self.family


def names_of(author: str | None) -> tuple[Name, ...]:
    """The authors that a source names. Where one of the words between commas is no name, the words stay as they are."""
    if not author:
        return ()
    parts = _BETWEEN.split(author)
    return tuple(map(_person, parts)) if all(map(_is_person, parts)) else (Name(author),)


def _is_person(words: str) -> bool:
    return bool(_PERSON.fullmatch(words)) and all(_TITLED.match(word) for word in words.split())


def _person(words: str) -> Name:
    given, _, family = words.rpartition(" ")
    return Name(family, given)
