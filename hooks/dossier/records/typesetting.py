"""Our own words as a printer sets them: curly quotation marks, apostrophes, no line break around §, before a number and in the name of a court."""

from __future__ import annotations

import re
from functools import lru_cache

from .spans import Span, What, find_spans

_STRAIGHT = re.compile(r"[\"']")
_QUOTE = re.compile(r"[\"'“”‘’]")
_BEFORE_OPENING = "([{<“‘«‹¿¡=&"
_JOINING = "-—–―‐‑‒/"
_PAUSES = ".,;:…"
_EMPHASIS = "*_"
_SECTION = r"(?:\b\d+ )?(?:\b[UC]\.[SF]\.[CR]\. )?§ "
_COURT = r"\bD\. (?=[A-Z][a-z]{2,4}\.)|\b(?:D\.C\.|\d{1,2}(?:st|d|nd|rd|th)) (?=Cir\.)"
"""A trial court or a court of appeals as citations shorten it: D. Mass., D.C. Cir."""
_NUMBER = r"\bNos?\. (?=[0-9{])"
"""That of a docket or a document; in a label a placeholder is in its place."""
_HELD = re.compile(f"{_SECTION}|{_COURT}|{_NUMBER}")
_SIGNS_OF_HELD = ("§ ", "D. ", " Cir.", "No. ", "Nos. ")
"""What is in every text in which `_HELD` finds something; to look for these takes a tenth of the time."""
_FEET_AND_INCHES = re.compile(r"(?<=[0-9])'(?=[0-9]{1,2}\")")
_ELIDED = re.compile(r"(?:[0-9]{2}s?|tis|twas|twere|twill|twould|til|till|em|bout|neath)(?![^\W_])", re.IGNORECASE)
_AND = re.compile(r"(?<=[^\W_] )'n'?(?= [^\W_])", re.IGNORECASE)
"""The *and* of rock ’n’ roll."""


@lru_cache(maxsize=4096)
def typeset(text: str) -> str:
    """The text with the marks of a printer; code, addresses and what is escaped stay as they are.

    A mark opens a quotation where words begin after a space, a dash, a bracket or another opening mark; all others close
    one, or are apostrophes. Signs of emphasis and targets of links are looked through. `6'2"` gets primes.
    """
    text = text.strip()
    if not ('"' in text or "'" in text or _has_held(text)):
        return text
    return _set_all(text, find_spans(text))


def typeset_words(words: str) -> str:
    """The same for words alone, without marks of Markdown; no sign is added or left out."""
    addresses = [span for span in find_spans(words) if span.what is What.ADDRESS]
    return _set_all(words, addresses) if _STRAIGHT.search(words) or _has_held(words) else words


def _has_held(text: str) -> bool:
    return any(sign in text for sign in _SIGNS_OF_HELD) and _HELD.search(text) is not None


def _set_all(text: str, spans: list[Span]) -> str:
    signs = _Quotes(text, spans).set() if _STRAIGHT.search(text) else text
    pieces, end = list[str](), 0
    for span in spans:
        pieces += [_held(signs[end : span.start]), text[span.start : span.end]]
        end = span.end
    return "".join([*pieces, _held(signs[end:])])


def _held(words: str) -> str:
    """Words in which no line ends within a citation, up to the number of its section, within the name of a court and before a number."""
    return _HELD.sub(lambda found: found[0].replace(" ", "\u00a0"), words)


class _Quotes:
    """Sets the straight quotation marks of a text, from the first to the last."""

    def __init__(self, text: str, spans: list[Span]) -> None:
        self._text = text
        self._signs = list(text)
        self._starts = {span.start: span for span in spans}
        self._ends = {span.end - 1: span for span in spans}
        self._primes = {
            place for found in _FEET_AND_INCHES.finditer(text) for place in (found.start(), *_inches(found))
        }
        self._ands = {place for found in _AND.finditer(text) for place in range(*found.span())}
        self._last = text.rfind("'")
        self._open = {'"': False, "'": False}

    def set(self) -> str:
        spans = iter([*self._starts.values()])
        span = next(spans, None)
        for mark in _QUOTE.finditer(self._text):
            while span and span.end <= mark.start():
                span = next(spans, None)
            if not (span and span.start <= mark.start()):
                self._signs[mark.start()] = self._set(mark[0], mark.start())
        return "".join(self._signs)

    def _set(self, mark: str, place: int) -> str:
        if mark in "“‘" or mark in "”’":
            self._open['"' if mark in "“”" else "'"] = mark in "“‘"
            return mark
        if place in self._primes:
            return "″" if mark == '"' else "′"
        before, after = self._before(place), self._after(place)
        if mark == "'" and (place in self._ands or (before.isalnum() and after.isalnum())):
            return "’"
        if self._opens(mark, before, after):
            if mark == "'" and self._is_elided(place):
                return "’"
            self._open[mark] = True
            return "“" if mark == '"' else "‘"
        if "0" <= before <= "9" and not self._open[mark]:
            return "″" if mark == '"' else "′"
        self._open[mark] = False
        return "”" if mark == '"' else "’"

    def _opens(self, mark: str, before: str, after: str) -> bool:
        if not after or after.isspace():
            return False
        if not before or before.isspace() or before in _BEFORE_OPENING:
            return True
        begins = after.isalnum() or after in _BEFORE_OPENING or after in "\"'"
        return begins and (before in _JOINING or (before in _PAUSES and not self._open[mark]))

    def _is_elided(self, place: int) -> bool:
        """Whether letters are left out at the beginning of the word after a mark, as in ’tis and ’90s."""
        word = _ELIDED.match(self._text, place + 1)
        if not word:
            return False
        if word[0].isdigit():
            return not self._closed_after(word.end())
        return self._text[word.end() : word.end() + 1] not in ("'", "’")

    def _closed_after(self, place: int) -> bool:
        """Whether a later mark can be the end of a quotation, and not the genitive of a plural."""
        last = self._last
        return last >= place and self._text[last - 1] not in "s " and not self._after(last).isalnum()

    def _before(self, place: int) -> str:
        """The sign that a reader sees before a place; a letter where there is code."""
        place -= 1
        while place >= 0:
            span = self._ends.get(place)
            if span and span.what is What.TARGET:
                place = span.start - 1
            elif span and span.what is What.CODE:
                return "x"
            elif self._signs[place] in _EMPHASIS:
                place -= 1
            else:
                return self._signs[place]
        return ""

    def _after(self, place: int) -> str:
        """The sign that a reader sees after a place."""
        place += 1
        while place < len(self._text):
            span = self._starts.get(place)
            if span and span.what is What.TARGET:
                place = span.end
            elif span and span.what is What.CODE:
                return "x"
            elif self._text[place] in _EMPHASIS:
                place += 1
            else:
                return self._text[place]
        return ""


def _inches(feet: re.Match[str]) -> tuple[int, ...]:
    """The place of the mark of inches after feet."""
    return (feet.string.index('"', feet.end()),)
