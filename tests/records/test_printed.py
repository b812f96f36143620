"""Nothing that a person wrote vanishes: the words on the page are the words of the text, or the text is refused."""

from __future__ import annotations

import re
import time
from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dossier.html.markdown import to_html
from dossier.records.fields import Prose
from dossier.records.printed import find_refusal
from support.pages import elements, parsed

PROSE: TypeAdapter[str] = TypeAdapter(Prose)

REFUSED = {
    "2025. The order was appealed.": "“2025.” would become number 1. of a list",
    "The court spoke in\n\n2025. The order was appealed.": "“2025.” would become number 1. of a list",
    "3) text": "“3)” would become number 1. of a list",
    "1) text": "“1)” would become number 1. of a list",
    "01. text": "“01.” would become number 1. of a list",
    "1. a\n1. b": "“1.” would become number 2. of a list",
    "1. a\n3. b": "“3.” would become number 2. of a list",
    "> 2. a": "“2.” would become number 1. of a list",
    "# x": "“# x” would become a heading",
    "a\n\n###### x ##": "“###### x ##” would become a heading",
    "x\n---": "“x” would become a heading",
    "x\ny\n==": "“x” would become a heading",
    "- # x": "“# x” would become a heading",
    "a\n\n---": "“---” would become a line across the page",
    "a\n\n* * *\n\nb": "“* * *” would become a line across the page",
    "a\n\n    b": "“b” would become a block of code",
    "a\n\n\tb": "“b” would become a block of code",
    "```\na\n```": "“```” would become a block of code",
    "a\n~~~ b": "“~~~ b” would become a block of code",
    "<p a": "“<p a” would be taken for HTML",
    "2*3*4": "a sign of emphasis within “2*3*4” would not be seen",
    "ill*egal* aliens": "a sign of emphasis within “ill*egal*” would not be seen",
    "a **b**c": "a sign of emphasis within “**b**c” would not be seen",
    "a\n\n[1]: https://example.org/": "“[1]: https://example.org/” would not be seen: it gives a link its address",
    "a [1]\n\n[1]: https://example.org/": "the link “https://example.org/” is not written as links are",
    "a[^1]\n\n[^1]: note": "the link “note” is not written as links are",
    "a\n\n[^1]: note": "“[^1]: note” would not be seen: it gives a link its address",
    "[a][1]\n\n[1]: term:b": "the link “term:b” is not written as links are",
    "[a](<term:b>)": "the link “term:b” is not written as links are",
    "[a]( term:b )": "the link “term:b” is not written as links are",
    "x [](term:b)": "the link “term:b” has no words",
    "x [**…**](term:b)": "the link “term:b” has no words",
    "a[^1]": "“[^” would be printed as it is, since there is no link",
    "[a](b c)": "“](” would be printed as it is, since there is no link",
    "!\\[a](term:b)": "“![” would be printed as it is, since there is no link",
    "> > > > > a": "too many lists or quotations are within one another",
}  # fmt: skip
PRINTED = {
    "a *b* **c** ***d*** _e_ `f*g*` ``h`i``": "a b c d e f*g* h`i",
    "5* and 6* x, snake_case_name, a*b, *, ** a": "5* and 6* x, snake_case_name, a*b, *, ** a",
    "\\*a\\* \\_ \\[b] \\# \\\\ \\> c\\d": "*a* _ [b] # \\ > c\\d",
    "1986\\. The order\n\n2025\\. Another": "1986. The order 2025. Another",
    "in\n2025. The order": "in 2025. The order",
    "1. a\n2. b\n\n   c\n3. d": "1. a 2. b c 3. d",
    "- a\n- b\n  + c\n\n* d": "a b c d",
    "> a\n> b\n>\n> > c": "a b c",
    "> - a\n>   b": "a b",
    "- > a\n  > b": "a b",
    "a  \nb\\\nc": "a b c",
    "#hash ~~x~~ a | b\n--- | --- C# = &": "#hash ~~x~~ a | b --- | --- C# = &",
    "x<y AT&T p <n, 6 > 5, R&D; <3": "x<y AT&T p <n, 6 > 5, R&D; <3",
    "[a [b] c](https://example.org/(x)?y='1'&z#:~:text=w)'s": "a [b] c’s",
    "*[a](term:b)* [*c* `d`](term:b) é [e](https://example.org/é%20)": "a c d é e",
    "[b] [c] (d) a[1]": "[b] [c] (d) a[1]",
    "*Nken* v. *Holder*, *id.* at 5": "Nken v. Holder, id. at 5",
    "see https://example.org/a_b_c and `1.`": "see https://example.org/a_b_c and 1.",
}


@pytest.mark.parametrize(("prose", "message"), REFUSED.items())
def test_what_would_be_lost_is_refused(prose: str, message: str) -> None:
    refusal = find_refusal(prose)
    assert refusal
    assert refusal[0] == message
    assert refusal[1]
    with pytest.raises(ValidationError):
        PROSE.validate_python(f"Words.\n\n{prose}")


@pytest.mark.parametrize(("prose", "words"), PRINTED.items())
def test_what_is_printed(prose: str, words: str) -> None:
    assert "".join(seen(PROSE.validate_python(prose)).split()) == "".join(words.split())


def seen(prose: str) -> str:
    """What a reader sees of a text, by a parser of HTML that is not ours; with the numbers of lists."""
    lists, pieces = [], list[str]()
    for piece in re.findall(r"<[^>]*>|[^<]+", str(to_html(prose))):
        if piece in ("<ol>", "<ul>"):
            lists.append(count(1) if piece == "<ol>" else None)
        elif piece in ("</ol>", "</ul>"):
            lists.pop()
        number = f"{next(lists[-1])}. " if piece == "<li>" and lists[-1] else ""
        pieces.append(piece + number)
    return parsed("".join(pieces)).to_text()


TARGETS = ["term:b", "https://example.org/a_b/(c)?d=1*2", "source:a-1", "https://example.org/'x'"]
PIECES = st.one_of(
    st.text("ab1 *_`[]()<>!\\&:;#\"'-+=|~.>\n\t", max_size=6),
    st.sampled_from(["word", "Écrit", "2025.", "3)", "1.", "10", "**", "*", "_", "`", "``", "\\", "<n", "&amp", "R&D;", "~~", "<3"]),
    st.sampled_from(["\n\n", "\n", "\n- ", "\n* ", "\n> ", "\n1. ", "\n2. ", "\n    ", "\n\t", "\n# ", "\n---\n", "\n===\n", "\n```\n", "***"]),
    st.builds("[{}]({})".format, st.sampled_from(["a", "b *c*", "[d]", "", "`e`"]), st.sampled_from(TARGETS)),
    st.builds("{}[{}]: {}\n".format, st.sampled_from(["\n\n", "\n", ""]), st.sampled_from(["1", "^1", "a b"]), st.sampled_from(TARGETS)),
    st.sampled_from(["[1]", "[a][1]", "[^1]", "![a](term:b)", "<https://example.org>", "https://example.org/a_b", "<b>", "<p a"]),
)  # fmt: skip
WORD = re.compile(r"[^\W_]+")


@given(st.lists(PIECES, max_size=10).map("".join))
@example("*a*\n\n* b*")
@example("**a* b")
@example("> a\n2. b")
def test_the_words_of_the_page_are_those_of_the_text(text: str) -> None:
    try:
        prose = PROSE.validate_python(text)
    except ValidationError:
        return
    if find_images_and_titles(prose):
        return
    page = to_html(prose)
    targets = [str(link.attrs["href"]) for link in elements(parsed(page), "a[href]")]
    for target in targets:
        assert f"]({target})" in prose
        prose = prose.replace(f"]({target})", "]", 1)
    assert WORD.findall(seen(text_of(text))) == WORD.findall(prose)


def find_images_and_titles(prose: str) -> bool:
    """Whether the rule on links refuses the text."""
    return bool(re.search(r"!\[|\]\([^)]*[\"'(\s]", prose))


def text_of(text: str) -> str:
    return PROSE.validate_python(text)


@given(st.lists(st.sampled_from(["a ", "*b* ", "**c d** ", "[e](term:b) ", "`f` ", "5 ", "2025. ", "(g) ", "\n\n", "é's ", "— "]), min_size=1, max_size=9).map("".join))  # fmt: skip
def test_ordinary_texts_are_not_refused(text: str) -> None:
    prose = "Words " + text.replace("\n\n", "\n\nThe ")
    assert find_refusal(prose) is None


@pytest.mark.parametrize("piece", ["[a](", "[", "**", "](", "*a ", "_a_ ", "`", "``a", "> ", ">\n", "- ", "1. ", "\\", "[a](term:b)", "a*b", "<p\n\n", "    a\n\n", "[a]: b\n", "\n"])  # fmt: skip
def test_long_texts_take_no_time(piece: str) -> None:
    started = time.process_time()
    find_refusal(piece * (60_000 // len(piece)))
    assert time.process_time() - started < 3
