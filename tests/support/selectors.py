"""Takes the selectors of a style sheet apart, so that each can be sought in pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from dossier.records import vocabulary

_DRAWN = re.compile(r"::(?:before|after|backdrop|first-letter|placeholder|details-content)")
_STATES = re.compile(r":(?:checked|hover|focus-within|focus-visible|focus|visited|target|popover-open)")
_OUTSIDE = re.compile(rf":not\({_STATES.pattern}\)")
_SEVERAL = re.compile(r"(\S+) \+ \1(?![\w-])")
_ANY = ":is(*)"


def single(selectors: Iterable[str]) -> dict[str, str]:
    """By what to look for in a page, the selector that asks for it: one for each choice that a rule leaves.

    States that a reader brings about are left out of what to look for. So is what the news decides: which words of
    vocabularies, which are classes too, some page has, and whether a thing is followed by another of its kind.
    """
    known = "|".join(sorted(map(re.escape, words()), key=len, reverse=True))
    word = re.compile(rf"\.(?:{known})(?![\w-])")
    one_by_one = [one for listed in selectors for part in _parts(listed) for one in _choices(part)]
    return {_looked_for(word.sub(_ANY, one)): one for one in one_by_one}


def _looked_for(selector: str) -> str:
    still = _OUTSIDE.sub("", _DRAWN.sub("", selector))
    return _SEVERAL.sub(r"\1", _STATES.sub(_ANY, still)) or "*"


def words() -> set[str]:
    """The words of all vocabularies, which are classes too where pages show them."""
    kinds = (value for value in vars(vocabulary).values() if isinstance(value, type) and issubclass(value, StrEnum))
    return {str(word) for kind in kinds for word in kind}


def _parts(selectors: str) -> list[str]:
    """A list of selectors, one by one; commas within parentheses do not divide."""
    depth, found = 0, [""]
    for character in selectors:
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            found.append("")
        else:
            found[-1] += character
    return [part.strip() for part in found]


def _choices(selector: str) -> Iterator[str]:
    """A selector for each choice in an `:is(…)`."""
    for found in re.finditer(r":is\(", selector):
        end = _closing(selector, found.end())
        choices = _parts(selector[found.end() : end])
        if len(choices) > 1:
            for choice in choices:
                yield from _choices(f"{selector[: found.end()]}{choice}{selector[end:]}")
            return
    yield selector


def _closing(text: str, start: int) -> int:
    """Where the parenthesis closes that was open at `start`."""
    depth = 1
    for place in range(start, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place
    raise ValueError(f"no closing parenthesis: {text}")
