"""What the search page loads beside Pagefind's index: the phrases that lead to pages, and the words of the site."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from dossier.records.normal import unaccented

LEADS = "leads.json"
"""The phrases that lead to each page, by the name of the page in the index."""
WORDS = "words.txt"
"""The words of the site, one a line, each as it is written most often: what a misspelled word may have meant."""

_MARK = b"pagefind_dcd"
_WORD = re.compile(r"[^\W\d_]{3,}")

Fragment = Mapping[str, Any]
"""What Pagefind keeps of a page: `url`, `content`, `filters`, `meta`."""


def words_and_leads(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The two files, from those of an index. Titles and texts of other publishers give no words.

    Whom they name is no one whom this site would suggest. Raises `OSError`, `EOFError`, `ValueError` or `LookupError` where
    a page cannot be read.
    """
    pages = {path.rpartition("/")[2].partition(".")[0]: _read(file) for path, file in files.items() if _is_page(path)}
    leads = {id_: page["meta"]["leads"].split("; ") for id_, page in sorted(pages.items()) if "leads" in page["meta"]}
    own = (page for page in pages.values() if not page["url"].startswith("/sources/"))
    return {
        LEADS: json.dumps(leads, ensure_ascii=False, separators=(",", ":")).encode(),
        WORDS: "\n".join(_as_written(own)).encode(),
    }


def _is_page(path: str) -> bool:
    return path.startswith("fragment/")


def _read(file: bytes) -> Fragment:
    fragment: Fragment = json.loads(gzip.decompress(file).removeprefix(_MARK))
    return fragment


def _as_written(pages: Iterable[Fragment]) -> list[str]:
    """Each word in its most frequent form, in the order of the alphabet; accents and capitals make no other word."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        for word in set(_WORD.findall(" ".join((page["content"], *page["meta"].values())))):
            forms[unaccented(word)][word] += 1
    return [max(sorted(counted), key=counted.__getitem__) for _, counted in sorted(forms.items())]
