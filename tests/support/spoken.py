"""What a page says in its own language: its words without those that are marked as being in another one."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_NO_WORDS = frozenset(("script", "style", "code", "pre"))
_BLOCKS = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "td",
        "th",
        "caption",
        "summary",
        "figcaption",
        "blockquote",
        "div",
        "section",
        "article",
        "nav",
    ]
)


class _Reader(HTMLParser):
    """Keeps the words of a page in its language, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS or tag == "br":
            self.said.append("\n")
        if tag in _VOID:
            return
        language = dict(attrs).get("lang") or ""
        self._language = self._language or language  # that of the document
        silent = self._is_silent or tag in _NO_WORDS
        if language:
            silent = language != self._language
        self._open.append((tag, silent))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag in _BLOCKS:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        self.said.append(" … " if self._is_silent else data)

    @property
    def _is_silent(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def said(html: str) -> list[str]:
    """The words of a page in its own language, block by block; `…` stands for what is in another."""
    reader = _Reader()
    reader.feed(html)
    return [" ".join(block.split()) for block in "".join(reader.said).split("\n") if block.strip(" …\t")]
