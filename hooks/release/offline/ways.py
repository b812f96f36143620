"""Where a link of a page leads in a copy of the site that is read from files."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Set
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

INDEX: Final = "index.html"

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|$")
"""How a link begins to another site, to another program, or to a place on its own page."""
_FOLDER = re.compile(r"(?:^|/)\.{0,2}$")
"""How a path ends that leads to a folder."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The links of one page, which is the file `page` below the root of the site.

    `kept` are the files of the copy; `site_url` is the address of the site, with `/` at its end, or empty.
    """

    page: str
    kept: Set[str]
    site_url: str

    def of(self, link: str) -> str | None:
        """The link as it is in the copy; None where it would lead nowhere.

        To a page, it names the page's file. To what the copy lacks, it is the whole address, where that is known. Links
        to other sites, and within the page, are as they were.
        """
        if _ELSEWHERE.match(link):
            return link
        path, mark, anchor = link.partition("#")
        if _FOLDER.search(path):
            path = f"{path}{'' if path.endswith('/') else '/'}{INDEX}"
        file = posixpath.normpath(posixpath.join(posixpath.dirname(self.page), unquote(path)))
        if file in self.kept:
            return f"{path}{mark}{anchor}"
        return f"{self.site_url}{file.removesuffix(INDEX)}{mark}{anchor}" if self.site_url else None
