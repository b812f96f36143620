"""What the search page of a language loads beside Pagefind's index: the phrases that lead to pages, and the words of the site."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from dossier.records.normal import unaccented

LEADS = "leads.{}.json"
"""By language: the phrases that lead to each page, by the name of the page in the index."""
WORDS = "words.{}.txt"
"""By language: the words of the site, one a line, each as it is written most often: what a misspelled word may have meant."""

_MARK = b"pagefind_dcd"
_WORD = re.compile(r"[^\W\d_]{3,}")

Fragment = Mapping[str, Any]
"""What Pagefind keeps of a page: `url`, `content`, `filters`, `meta`."""


def words_and_leads(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The two files of each language, from those of an index. Titles and texts of other publishers give no words.

    Whom they name is no one whom this site would suggest. Raises `OSError`, `EOFError`, `ValueError` or `LookupError` where
    a page cannot be read.
    """
    pages = {path.rpartition("/")[2].partition(".")[0]: _read(file) for path, file in files.items() if _is_page(path)}
    languages = defaultdict[str, dict[str, Fragment]](dict)
    for id_, page in sorted(pages.items()):
        languages[id_.partition("_")[0]][id_] = page
    found = dict[str, bytes]()
    for language, own in languages.items():
        found[LEADS.format(language)] = _leads(own)
        found[WORDS.format(language)] = _words(own.values())
    return found


def _leads(pages: Mapping[str, Fragment]) -> bytes:
    leads = {id_: page["meta"]["leads"].split("; ") for id_, page in pages.items() if "leads" in page["meta"]}
    return json.dumps(leads, ensure_ascii=False, separators=(",", ":")).encode()


def _words(pages: Iterable[Fragment]) -> bytes:
    own = (page for page in pages if "sources" not in page["url"].split("/")[:3])
    return "\n".join(_as_written(own)).encode()


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
