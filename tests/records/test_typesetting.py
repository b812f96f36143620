"""Words are set as a printer sets them; addresses, titles of links, code and escaped signs stay as they were written."""

from __future__ import annotations

import time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.records.commonmark import to_html_with_any_address
from dossier.records.normal import normalized
from dossier.records.typesetting import typeset

SET = {
    # Apostrophes
    "ICE's request": "ICE’s request",
    "O'Donnell's and O'Donnell's'": "O’Donnell’s and O’Donnell’s’",
    "the courts' view": "the courts’ view",
    "Rules of the '90s": "Rules of the ’90s",
    "the '60s, '70s and '80s": "the ’60s, ’70s and ’80s",
    '"\'90s rules"': "“’90s rules”",
    "class of '25 at the courts' request": "class of ’25 at the courts’ request",
    "'25 percent of them' he said": "‘25 percent of them’ he said",
    "'tis 'twas 'til then": "’tis ’twas ’til then",
    "the word 'til'": "the word ‘til’",
    "'cause of action'": "‘cause of action’",
    "rock 'n' roll": "rock ’n’ roll",
    "the letter 'n'": "the letter ‘n’",
    "the 1990s' end": "the 1990s’ end",
    # Quotation marks
    'the "gap" stays': "the “gap” stays",
    '"Gap"': "“Gap”",
    "(\"x\") and ['y']": "(“x”) and [‘y’]",
    "(\"'x'\")": "(“‘x’”)",
    "\"'Hello,' she said\": the letter": "“‘Hello,’ she said”: the letter",
    "'\"Hello,\" she said'": "‘“Hello,” she said’",
    "\"She said 'yes',\" he wrote": "“She said ‘yes’,” he wrote",
    '¿"Qué"? "¿Qué?" ¡"Sí"!': "¿“Qué”? “¿Qué?” ¡“Sí”!",
    'He said—"x"—and "y"—"z"': "He said—“x”—and “y”—“z”",
    '"I went—" she said. "I went—".': "“I went—” she said. “I went—”.",
    "\"a\"/\"b\" and/or 'c'/'d'": "“a”/“b” and/or ‘c’/‘d’",
    'anti-"gag" order': "anti-“gag” order",
    '"x"\n"y"\nz "a\nb"': "“x”\n“y”\nz “a\nb”",
    'said,"No" and "yes,"she': "said,“No” and “yes,”she",
    '\'...and "so"...\' "…or"': "‘...and “so”...’ “…or”",
    "\"$5\" '§ 5'": "“$5” ‘§\u00a05’",
    "'Case #12'": "‘Case #12’",
    "already “curly” and ‘so’": "already “curly” and ‘so’",
    'a " b': "a ” b",
    "": "",
    # Primes
    "5'10\" tall, a 5\" pipe, 6' high": "5′10″ tall, a 5″ pipe, 6′ high",
    "\"all 13\" and 'of 13'": "“all 13” and ‘of 13’",
    # Markdown
    '*"x"* and **"y"** and _\'z\'_': "*“x”* and **“y”** and _‘z’_",
    "\"*x*\" and '*y*'": "“*x*” and ‘*y*’",
    '["x"](https://example.org/a?b=\'c\')\'s "end"': "[“x”](https://example.org/a?b='c')’s “end”",
    "[x](https://example.org/(o'brien)) 'y'": "[x](https://example.org/(o'brien)) ‘y’",
    "'[x](term:a)'": "‘[x](term:a)’",
    '[x](https://example.org/x "The ruling").': '[x](https://example.org/x "The ruling").',
    "[x](https://example.org/x (It's)) 'y'": "[x](https://example.org/x (It's)) ‘y’",
    "`it's \"x\"` and it's `` ` ' ``": "`it's \"x\"` and it’s `` ` ' ``",
    "`\"`'s and ' `": '`"`’s and ’ `',
    "see 'https://example.org/o'brien'.": "see ‘https://example.org/o'brien’.",
    "\\\"x\\\" and \\'y\\'": "\\\"x\\\" and \\'y\\'",
    "[sic]'s (x)'s": "[sic]’s (x)’s",
    # No line break
    "26 U.S.C. § 6103(i)(2)": "26\u00a0U.S.C.\u00a0§\u00a06103(i)(2)",
    "the order (D. Mass. 2026)": "the order (D.\u00a0Mass. 2026)",
    "1st Cir. R. 35; D.C. Cir. or D.D.C.": "1st\u00a0Cir. R. 35; D.C.\u00a0Cir. or D.D.C.",
    "No. 25-5181; Nos. 1 and 2; No. They": "No.\u00a025-5181; Nos.\u00a01 and 2; No. They",
    "the D.C. Circuit, John D. Roe": "the D.C. Circuit, John D. Roe",
    "26 C.F.R. § 1, `§ 2`": "26\u00a0C.F.R.\u00a0§\u00a01, `§ 2`",
    " plain ": "plain",
}
PIECES = st.sampled_from(
    ["[o'b](https://example.org/o'b)", '`"c"`', "[x](term:a)", "https://example.org/'a'", '[x](source:a "t")', "a", "it's", "90", "s", " ", "\n", '"', "'", "*", "**", "`", "``", "\\", "(", ")", "[", "]", "—", "/", ",", "§ ", "“", "’", "é"]
)  # fmt: skip
SOUND = st.lists(
    st.sampled_from(
        ["a ", "it's ", "'90s ", '"b" ', '`"c"` ', "[o'b](https://example.org/o'(b)'c) ", "(", ") ", "*", "—", "\n\n"]
    ),
    max_size=9,
).map("".join)


@pytest.mark.parametrize(("written", "printed"), SET.items())
def test_typeset(written: str, printed: str) -> None:
    assert typeset(written) == printed


@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_but_marks_is_changed_and_nothing_twice(text: str) -> None:
    assert normalized(typeset(text)) == normalized(text)
    assert typeset(typeset(text)) == typeset(text)


@given(SOUND)
def test_the_markup_of_a_text_stays_as_it_was(text: str) -> None:
    printed, written = (unescape(to_html_with_any_address(words)) for words in (typeset(text), text.strip()))
    assert printed.translate(str.maketrans("“”‘’′", "\"\"'''")) == written


@pytest.mark.parametrize(
    "piece", ["'", '"', "[a](", "](", "`", "``` ` ", "'25 ", "*'", "(' ", "](a 'b", "x](a)'", "\\'", "https://'"]
)
def test_long_texts_take_no_time(piece: str) -> None:
    started = time.process_time()
    typeset(piece * (60_000 // len(piece)))
    assert time.process_time() - started < 5
