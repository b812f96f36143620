"""The picture in the README: what it shows, and the sum of that, which the picture itself carries."""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from pathlib import Path

from commands.project import ROOT

PICTURE = ROOT / ".github" / "page.png"
PAGE = "terms/subsequent-criminal-proceedings/"
"""The page of the record that CONTRIBUTING.md explains line by line."""
MOST_BYTES = 100_000
HOW = "run PICTURE=1 ./dossier test tests/browser/test_picture.py"
_TOKENS = ROOT / "overrides" / "assets" / "css" / "tokens.css"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"Shows\0"


def sum_of_what_is_shown(site: Path) -> str:
    """A sum of the words on the upper part of the page, and of the colors and sizes of the design."""
    html = (site / PAGE / "index.html").read_text(encoding="utf-8")
    above = html[html.index("<body") :].partition("<h2")[0]
    words = " ".join(re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", " ", above, flags=re.DOTALL).split())
    return hashlib.sha256(f"{words}\n{_TOKENS.read_text(encoding='utf-8')}".encode()).hexdigest()


def with_sum(png: bytes, sum_: str) -> bytes:
    """A picture that carries a sum, in a piece of text after its header."""
    content = b"tEXt" + _KEYWORD + sum_.encode()
    piece = struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
    header = len(_SIGNATURE) + 25
    return png[:header] + piece + png[header:]


def sum_in(png: bytes) -> str:
    """The sum that a picture carries; empty if it has none."""
    found = re.search(rb"tEXt" + _KEYWORD + rb"([0-9a-f]{64})", png)
    return found[1].decode() if found else ""
