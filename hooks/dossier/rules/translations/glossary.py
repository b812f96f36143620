"""Rule: terms of art are translated by the words that their definitions give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dossier.collection.dossier import Dossier
from dossier.collection.glossary import Glossary, without_abbreviation
from dossier.problems import Problem
from dossier.reading.entry import Entry
from dossier.records.models import Definition
from dossier.records.normal import unaccented

from .pair import Pair

_WORD = re.compile(r"[^\W_]+")
_SHORT = 3
"""Letters of words such as articles, which may be there or not."""
Stems = tuple[str, ...]


class Terms:
    """The terms of art that have a name in a language."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        definitions = dossier.listed(Definition)
        listed = {entry.id: _forms(entry, language) for entry in definitions}
        named = [entry for entry in definitions if listed[entry.id]]
        self.forms = {entry.id: (_sure_forms(entry), listed[entry.id]) for entry in named}
        """The forms of each term in the language of the records, and those in the other."""
        self._glossary = Glossary(named, _sure_forms)

    def check(self, pair: Pair) -> Iterator[Problem]:
        """Terms in the text that is translated, of which the translation has no form."""
        if pair.role.verbatim:
            return
        found = {one.entry.id: one for one in self._glossary.find(pair.original_words)}
        for id_, one in found.items():
            forms = self.forms[id_][1]
            if not any(holds(pair.words, form) for form in forms):
                term = pair.original_words[one.start : one.end]
                message = f"“{term}” is a term of art, and the translation has no form of it"
                named = ", ".join(f"“{form}”" for form in forms)
                hint = f"Write {named}; a further form goes to `also` in the definition “{id_}”."
                yield pair.problem("", message, hint)


def _forms(entry: Entry[Definition], language: str) -> tuple[str, ...]:
    listed = [one for one in entry.record.in_languages if one.language == language]
    return tuple(form for one in listed for form in (without_abbreviation(one.term), *one.also))


def _sure_forms(entry: Entry[Definition]) -> tuple[str, ...]:
    """The names of a term; of one that is a common word too, only those of several words."""
    record = entry.record
    names = (without_abbreviation(record.title), *record.also_called)
    return names if record.linked else tuple(name for name in names if " " in name)


def holds(words: str, form: str) -> bool:
    """Whether a form is in the words of a text, in any number and gender, and whatever its short words are."""
    wanted = _stems(form, 0) if _are_short(form) else _stems(form, _SHORT)
    stems = _stems(words, 0) if _are_short(form) else _stems(words, _SHORT)
    return any(stems[place : place + len(wanted)] == wanted for place in range(len(stems) - len(wanted) + 1))


def _are_short(form: str) -> bool:
    """Whether a form has short words alone, as an abbreviation."""
    return all(len(word) <= _SHORT for word in _WORD.findall(form))


@lru_cache(maxsize=4096)
def _stems(text: str, longer: int) -> Stems:
    """The words of a text that have more letters, without accents and endings."""
    return tuple(_stem(word) for word in _WORD.findall(unaccented(text)) if len(word) > longer)


def _stem(word: str) -> str:
    """A word without what number and gender add to it."""
    if len(word) <= _SHORT:
        return word
    return word.removesuffix("s").rstrip("aeo") or word
