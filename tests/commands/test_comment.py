"""The comment on a proposal: whatever its code wrote is shown as text, and as nothing else."""

from __future__ import annotations

import io
import zipfile

import cmarkgfm
import pytest

from commands.proposal.comment import MARK, comment

RUN = "https://github.com/o/r/actions/runs/1"
FLIP = "The policy: in force → blocked, from 2026-11-20."


def packed(text: str | bytes, name: str = "change.txt", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr(name, text)
    return file.getvalue()


def shown(text: str | bytes) -> str:
    """The lines in the block of the comment."""
    written = comment(packed(text), RUN)
    assert written is not None
    html: str = cmarkgfm.github_flavored_markdown_to_html(written, cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
    before, _, rest = html.partition('<pre lang="text"><code>')
    inner, _, after = rest.partition("</code></pre>")
    assert before == f"{MARK}\n<h3>What this change does</h3>\n"
    assert after.count("<a ") == 1
    assert "<" not in inner
    return inner.removesuffix("\n")


def test_what_a_change_does_is_shown_line_by_line() -> None:
    assert shown(f"{FLIP}\nChanged:\n  action x: X\n") == f"{FLIP}\nChanged:\n  action x: X"


def test_a_long_line_is_broken_so_that_it_can_be_read() -> None:
    lines = shown("  " + "word " * 60).splitlines()
    assert all(len(line) <= 100 for line in lines)
    assert [line[:4] for line in lines] == ["  wo", *["    "] * (len(lines) - 1)]


@pytest.mark.parametrize(
    "text",
    [
        "```\n@everyone see #1 and https://example.org",
        "`" * 50 + "\n<script>alert(1)</script>",
        "-->\n<img src=https://example.org/x>",
        "<!-- what this change does -->",
        "</code></pre><a href=x>",
        "![x](https://example.org)\n[x]: https://example.org",
    ],
)
def test_nothing_in_the_text_becomes_more_than_text(text: str) -> None:
    assert shown(text)


def test_signs_that_no_one_sees_are_left_out() -> None:
    assert shown("a\u202eb\u200bc\x1b[31m\x00d\r\ne") == "abc[31md\ne"
    assert shown(b"a\xff\xfeb") == "ab"


def test_however_much_there_is_little_is_shown() -> None:
    assert len(shown("x\n" * 5_000_000).splitlines()) == 100
    assert len(shown("x" * 5_000_000)) < 21_000


@pytest.mark.parametrize(
    "archive",
    [
        b"",
        b"PK\x03\x04",
        b"no archive",
        packed(FLIP)[:-30],
        packed(FLIP, "other.txt"),
        packed(FLIP, "../change.txt"),
        packed(FLIP, "/change.txt"),
        packed(""),
        packed("\u200b\n\n \n"),
        packed(FLIP).replace(b"\x08\x00", b"\x63\x00"),
    ],
)
def test_an_archive_in_which_nothing_is_to_be_read_makes_no_comment(archive: bytes) -> None:
    assert comment(archive, RUN) is None
