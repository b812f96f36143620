"""The comment on a proposal: what its own code says of it, read as text that anyone may have written."""

import io
import sys
import textwrap
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from .fence import fenced

FILE = "change.txt"
"""What the file in the archive is called."""
MARK = "<!-- what this change does -->"
"""How the comment is found when the proposal changes; it is not shown."""
_MOST_BYTES = 20_000
_MOST_LINES = 100
_WIDTH = 100
_UNREADABLE = (
    zipfile.BadZipFile,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    zlib.error,
    ValueError,
)
_ABOUT = """\
This was computed by the code of the proposal: if it changes more than records, look at it with the command
`./dossier diff`. The site as it would be is among the artifacts of [the run]({run}).
"""


def comment(archive: bytes, run: str) -> str | None:
    """The comment as Markdown, from the archive of a run at an address; None if there is nothing in it to be shown."""
    lines = [*_lines(_text(archive))][:_MOST_LINES]
    if not lines:
        return None
    text = "\n".join(lines)
    return f"{MARK}\n### What this change does\n\n{fenced(text)}\n{_ABOUT.format(run=run)}"


def _text(archive: bytes) -> str:
    """The beginning of the text; nothing of it is ever unpacked to the disk."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened, opened.open(FILE) as file:
            return file.read(_MOST_BYTES).decode("utf-8", "ignore")
    except _UNREADABLE:
        return ""


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        shown = "".join(sign for sign in line if sign.isprintable()).rstrip()
        indent = " " * min(len(shown) - len(shown.lstrip()), 8)
        yield from textwrap.wrap(shown.strip(), _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")


if __name__ == "__main__":
    written = comment(Path(sys.argv[1]).read_bytes(), sys.argv[2])
    sys.stdout.write(written or "")
    sys.exit(0 if written else 1)
