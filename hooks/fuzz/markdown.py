"""Texts that hold Markdown, right and wrong: for records and for hand-written pages."""

from __future__ import annotations

from hypothesis import strategies as st

ADDRESSES = st.sampled_from(
    [
        "term:ai-use-notice",
        "source:a",
        "term:nowhere",
        "term:Foo",
        "TERM:x",
        "term:a%2Db",
        "term&#58;x",
        "term:a&amp;b",
        "../up/",
        "/x/",
        "#a",
        "?",
        "https://example.org/x",
        "https://example.org/(a)",
        "https://example.org/it's",
        "https://example.org/“a”",
        "http://b.org?a=b&c=d",
        "HTTPS://a.org",
        "https:a",
        "https://",
        "https://[x https://a:b https://..a",
        "https://256.1.1.1",
        "https://a.0x1/",
        "https://xn--a.org",
        "https://xn--mnchen-3ya.de",
        "https://a@b.org",
        "//a.org",
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:x",
        "file:///etc",
        "mailto:a@b.org",
        "a:b:c",
        "term:",
        ":x",
        "\\(a",
        "x\\)y",
        "é",
        "§",
    ]
)
_LABELS = st.sampled_from(["1", "a b", "A  B", "ß", "x\\]y", "*e*"])
_PIECES = st.one_of(
    st.text("ab *_`[]()<>!\\&:;#\"'-+|~\n\t", max_size=6),
    st.builds("[{}]({}{})".format, _LABELS, ADDRESSES, st.sampled_from(["", " 'a'", ' "a"', " (a)"])),
    st.builds("[{}](<{}>)".format, _LABELS, ADDRESSES),
    st.builds("<{}>".format, ADDRESSES),
    st.builds("{}[{}][{}]".format, st.sampled_from(["", "!"]), _LABELS, _LABELS),
    st.builds("{}[{}]".format, st.sampled_from(["", "!", "[a"]), _LABELS),
    st.builds("\n\n[{}]: {}\n".format, _LABELS, ADDRESSES),
    st.builds("![{}]({})".format, _LABELS, ADDRESSES),
    st.sampled_from(["\n\n", "\n- ", "\n> ", "\n1. ", "\n    ", "*", "**", "_", "`", "``", "\n```\n", "# ", "]", "]("]),
)
TEXTS = st.lists(_PIECES, max_size=8).map("".join)
"""Short texts of marks, links, addresses and letters."""
