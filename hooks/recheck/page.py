"""What a reader would see of a page: its words, or why a program cannot know them."""

from __future__ import annotations

import codecs
import re
from html import unescape

from .client import Answer

FEWEST = 60
"""Words that a page with scripts has at the least, if they do not write the rest of it."""

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "nobr",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""The elements that may begin and end within a word; all others part words."""
_MARKUP = re.compile(
    r"<!--.*?(?:--!?>|\Z)"
    r"|<(script|style|template|svg|iframe|textarea)\b.*?(?:</\1\b[^>]*(?:>|\Z)|\Z)"
    r"|</?([a-z][a-z0-9:-]*)[^>]*(?:>|\Z)"
    r"|<[!?/][^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
"""Comments, elements whose words nobody sees, and tags. What is never closed goes on to the end, so that time is linear."""
_SCRIPT = re.compile(rb"<script\b", re.IGNORECASE)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,300}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_BEGINNING = 2048
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CODECS = ("iso8859", "cp125", "koi8", "big5", "gb", "euc", "shift_jis", "iso2022", "mac-roman", "utf-16")
_CHALLENGE = re.compile(
    r"just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|not a robot|captcha|attention required"
    r"|pardon our interruption|access denied|unusual (?:traffic|activity)|enable javascript and cookies|checking your browser"
    r"|request unsuccessful|bot protection",
    re.IGNORECASE,
)
_LONGEST_CHALLENGE = 300
"""Words on a page that asks whether its reader is a person."""


class Unreadable(Exception):
    """A page without words that a program could read; its text says why."""


def words_of(answer: Answer) -> str:
    """The words of a page as a reader sees them. Raises `Unreadable`."""
    sort = answer.headers.get_content_type()
    if answer.body.startswith(b"%PDF"):
        raise Unreadable("the page is a PDF")
    if not (sort.startswith("text/") or sort.endswith(("xml", "json"))) or b"\0\0" in answer.body[:_BEGINNING]:
        raise Unreadable(f"the page is no text, but {sort}")
    if (answer.headers.get("Content-Encoding") or "identity").lower() not in ("identity", "gzip", "x-gzip", "deflate"):
        raise Unreadable("the page is packed in a way that was not asked for")
    text = _decoded(answer)
    return _seen(text) if sort.endswith(("html", "xml")) or text.lstrip()[:1] == "<" else text


def needs_scripts(answer: Answer, words: str) -> bool:
    """Whether a page has so few words that scripts must write the rest."""
    return len(words.split()) < FEWEST and _SCRIPT.search(answer.body) is not None


def asks_for_a_person(answer: Answer, words: str) -> bool:
    """Whether a page, instead of what it is about, only asks whether its reader is a person."""
    if (answer.headers.get("cf-mitigated") or "").lower() == "challenge":
        return True
    return len(words.split()) <= _LONGEST_CHALLENGE and _CHALLENGE.search(words) is not None


def _seen(html: str) -> str:
    """HTML without its marks: what is between two blocks is parted, what is within a line is not."""
    return unescape(_MARKUP.sub(lambda tag: "" if (tag[2] or "").lower() in _INLINE else " ", html))


def _decoded(answer: Answer) -> str:
    """The characters of a page: UTF-8 where they can be, whatever is declared; else as is declared, or as browsers guess."""
    for mark, codec in _MARKS:
        if answer.body.startswith(mark):
            return answer.body[len(mark) :].decode(codec, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(answer.body, final=not answer.cut)
    except UnicodeDecodeError:
        return answer.body.decode(_declared(answer), "replace")


def _declared(answer: Answer) -> str:
    """The name of the codec that the server or the page declares, where Python knows it as one of text."""
    told = answer.headers.get_content_charset()
    found = _DECLARED.search(answer.body[:_BEGINNING])
    try:
        codec = codecs.lookup(told or (found[1].decode() if found else "")).name
    except LookupError:
        codec = ""
    return codec if codec.startswith(_CODECS) and codec != "iso8859-1" else "cp1252"
