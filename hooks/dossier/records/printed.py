"""Whether a text is printed as it is written: what CommonMark would leave out, or print otherwise, is refused."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from string import punctuation
from urllib.parse import unquote

from dossier.kept import digest_of, kept
from dossier.problems import shown

from .commonmark import has_marks, to_html
from .letters import is_seen
from .spans import What, find_spans

Refusal = tuple[str, str]
"""What is wrong with a text, and what to do about it."""

MOST_NESTED = 4
"""Lists and quotations within one another."""

_PIECE = re.compile(r"<[^<>]*>|[^<]+")
_NAME = re.compile(r"</?(!--|[a-z]+)")
_INLINE = re.compile(r"<(?:em|strong|a|code)\b")
_HREF = re.compile(r"href=\"([^\"]*)\"")
_NUMBER = re.compile(r"([0-9]+)([.)]?)")
_LABEL = re.compile(r"\[[^\[\]\n]+\]:")
_PREFIX = re.compile(r"^ *>[ >]*", re.MULTILINE)
_TICKS = re.compile("`+")
_WORD = re.compile(r"\S*")
_RAW = re.compile(r"\]\(|\]\[|\[\^|!\[")
"""Signs of links, images and notes that are none: they mean nothing to readers."""
_ONE_WAY = "Write a link as [words](term:its-id) or [words](https://…)."
_ESCAPE = "Put \\ before each sign that readers are to see: \\*, \\_, \\[, \\#, \\>."
_REFUSED = {
    "h": ("“{}” would become a heading", "Put \\ before the first #, or take out the line of - or = below the words."),
    "hr": ("“{}” would become a line across the page", "Take it out; an empty line begins a new paragraph."),
    "pre": ("“{}” would become a block of code", "Begin the line without spaces, ``` and ~~~."),
    "!--": ("“{}” would be taken for HTML", "Put a space after <, or \\ before it."),
}
"""Blocks that are not allowed, by their tags."""
_BLOCKS = {"p", "li", "ul", "ol", "blockquote", "br"}


def find_refusal(prose: str) -> Refusal | None:
    """Why a text would not be printed as it is written, if so. Images and titles of links are left to their rule."""
    return kept("printed", digest_of(prose), partial(_refusal, prose)) if has_marks(prose) else None


def _refusal(prose: str) -> Refusal | None:
    html = to_html(prose)
    if "<img" in html or '" title="' in html:
        return None
    try:
        _Comparison(prose).compare(html)
    except _Different as difference:
        return difference.message, difference.hint
    return None


def has_markdown(text: str) -> bool:
    """Whether a text has links, italics, bold or code, which mean nothing in a text of one line."""
    return any(mark in text for mark in ("](", "*", "_", "`")) and _INLINE.search(to_html(text)) is not None


class _Different(Exception):
    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class _Comparison:
    """Goes through a text and its HTML side by side; whatever is in one of them and not in the other is a difference."""

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._place = 0
        self._targets = {span.start: span for span in find_spans(prose) if span.what is What.TARGET}
        self._prefixes = {place for prefix in _PREFIX.finditer(prose) for place in range(*prefix.span())}
        """The places of signs of quotation at the beginnings of lines."""
        self._marks = 0
        """How many more signs of emphasis the text must have, by the HTML so far."""
        self._blocks: list[int | None] = []
        """The lists and quotations in hand: the last number of a list with numbers, -1 for a quotation, else None."""
        self._ticks = ""
        """What is around the code in hand."""
        self._before, self._is_edge = "", False
        """The last sign of the paragraph, and whether emphasis begins or ends after it."""
        self._href, self._linked = "", ""

    def compare(self, html: str) -> None:
        """Raise `_Different` at the first difference."""
        for piece in _PIECE.findall(html):
            if piece.startswith("<"):
                self._tag(piece, _NAME.match(piece)[1], closes=piece.startswith("</"))  # type: ignore[index]
            else:
                self._words(unescape(piece))
        self._pass_marks()
        if self._place < len(self._prose) or self._marks:
            self._lose()

    def _tag(self, tag: str, name: str, *, closes: bool) -> None:
        if name in _BLOCKS:
            self._before = ""
        match name, closes:
            case (("em" | "strong"), _):
                self._is_edge = True
                self._marks += 0 if closes else 2 if name == "em" else 4
            case "a", False:
                self._href, self._linked = unescape(_HREF.search(tag)[1]), ""  # type: ignore[index]
                self._expect("[")
            case "a", True:
                self._target()
            case "code", _:
                self._code(closes=closes)
            case (("ul" | "ol" | "blockquote"), _):
                self._block(name, closes=closes)
            case "li", False:
                self._item()
            case _ if name in _REFUSED:
                self._refuse(name)

    def _refuse(self, name: str) -> None:
        message, hint = _REFUSED[name]
        raise _Different(message.format(self._rest()), hint)

    def _words(self, words: str) -> None:
        if self._is_edge and self._before.isalnum() and words[0].isalnum():
            message = f"a sign of emphasis within “{self._word()}” would not be seen"
            raise _Different(message, "Write \\* for a star; only whole words can be in italics or bold.")
        if not self._ticks and (raw := _RAW.search(words)):
            message = f"“{raw[0]}” would be printed as it is, since there is no link"
            raise _Different(message, _ONE_WAY)
        self._before, self._is_edge = words[-1], False
        self._linked += words
        if "\\" not in words and self._prose.startswith(words, self._place):
            self._place += len(words)
            return
        for sign in words:
            if not sign.isspace():
                self._sign(sign)

    def _sign(self, sign: str) -> None:
        """Go on behind a sign of the page."""
        while not self._has(sign):
            if not self._pass_mark():
                self._lose()

    def _has(self, sign: str) -> bool:
        """Whether the text has a sign here, by itself or behind a backslash; then the place is behind it."""
        start = self._place
        is_escaped = not self._ticks and self._prose[start : start + 1] == "\\" and self._at(start + 1) in punctuation
        if self._at(start + is_escaped) != sign:
            return False
        self._place += 1 + is_escaped
        return True

    def _at(self, place: int) -> str:
        """The sign at a place, or a space after the end."""
        return self._prose[place] if place < len(self._prose) else " "

    def _pass_marks(self) -> None:
        while self._place < len(self._prose) and self._pass_mark():
            pass

    def _pass_mark(self) -> bool:
        """Go on behind a sign that means something on the page without being seen; False if this is none."""
        sign = self._at(self._place)
        if self._place >= len(self._prose):
            return False
        if sign in "*_" and self._marks and not self._ticks:
            self._marks -= 1
        elif not (
            sign.isspace()
            or (sign == "\\" and self._at(self._place + 1) == "\n")
            or (sign == ">" and -1 in self._blocks and self._place in self._prefixes)
        ):
            return False
        self._place += 1
        return True

    def _expect(self, mark: str) -> None:
        """Go on behind a mark that the HTML says is here."""
        self._pass_marks()
        if not self._prose.startswith(mark, self._place):
            self._lose()
        self._place += len(mark)

    def _target(self) -> None:
        """Go on behind the target of a link, which has to be its address and nothing else."""
        self._pass_marks()
        span = self._targets.get(self._place)
        written = self._prose[span.start + 2 : span.end - 1] if span else ""
        if not span or (self._href and unquote(written) != unquote(self._href)):
            raise _Different(f"the link “{shown(self._href)}” is not written as links are", _ONE_WAY)
        if not is_seen(self._linked):
            raise _Different(f"the link “{shown(self._href)}” has no words", _ONE_WAY)
        self._place = span.end

    def _code(self, *, closes: bool) -> None:
        if closes:
            self._expect(self._ticks)
            self._ticks = ""
            return
        self._pass_marks()
        if not (ticks := _TICKS.match(self._prose, self._place)):
            self._refuse("pre")
        else:
            self._ticks, self._place = ticks[0], ticks.end()

    def _block(self, name: str, *, closes: bool) -> None:
        if closes:
            self._blocks.pop()
            return
        if len(self._blocks) == MOST_NESTED:
            hint = f"Write at most {MOST_NESTED} within one another; put \\ before a > or - that is to be seen."
            raise _Different("too many lists or quotations are within one another", hint)
        if name == "blockquote":
            self._pass_marks()
            self._place += self._at(self._place) == ">"
        self._blocks.append({"ul": None, "ol": 0, "blockquote": -1}[name])

    def _item(self) -> None:
        """Go on behind the bullet or the number of an item."""
        self._pass_marks()
        last = self._blocks[-1]
        if last is None:
            self._expect(self._at(self._place) if self._at(self._place) in "-+*" else "-")
            return
        number = _NUMBER.match(self._prose, self._place)
        if not number or number[1] != f"{last + 1}" or number[2] != ".":
            written = shown(number[0]) if number else self._rest()
            message = f"“{written}” would become number {last + 1}. of a list"
            escaped = f"{written[:-1]}\\{written[-1:]}"
            hint = f"Begin the line with a word, or write {escaped} here. The numbers of a list are 1. 2. 3."
            raise _Different(message, hint)
        self._blocks[-1], self._place = last + 1, number.end()

    def _lose(self) -> None:
        rest = self._rest()
        if _LABEL.match(self._prose, self._place):
            raise _Different(f"“{rest}” would not be seen: it gives a link its address", _ONE_WAY)
        raise _Different(f"“{rest}” would not be printed as it is written", _ESCAPE)

    def _rest(self) -> str:
        """The rest of the line, without what is before its first sign."""
        lines = self._prose[self._place :].strip().split("\n", 1)
        return shown(lines[0])

    def _word(self) -> str:
        """The word that ends or goes on here."""
        start = max(self._prose.rfind(" ", 0, self._place), self._prose.rfind("\n", 0, self._place)) + 1
        return shown(_WORD.match(self._prose, start)[0])  # type: ignore[index]
