"""The copy of a built site: its pages and what they show, each as it works when it is read from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from dossier.site.assets import FOLDER as ASSETS

from .page import is_online_only, rewritten
from .ways import INDEX, Ways

POLICY: Final = (
    "default-src 'none'; style-src 'self' file:; img-src 'self' data: file:; base-uri 'none'; form-action 'none'"
)
"""For pages that are read from files. To some browsers each file is a site of its own, so that `'self'` is none of them."""

_PAGE: Final = ".html"
_SHOWN = (".css", ".svg", ".png")
"""How the files end that pages show. Scripts stay away: where files may not load one another, they are of no use."""

Note = Callable[[str], str]
"""What is said of the copy on the page at an address, as HTML."""


@dataclass(frozen=True)
class Copy:
    """The copy of the site in a folder; `site_url` is its address, with `/` at its end, or empty.

    Downloads, feeds and the search are not in it. Links to them lead to the site where its address is known; where it
    is not, they are words.
    """

    site: Path
    site_url: str

    @cached_property
    def kept(self) -> frozenset[str]:
        """The paths of its files."""
        found = {file.relative_to(self.site).as_posix(): file for file in self.site.rglob("*") if file.is_file()}
        shown = {path for path in found if path.startswith(f"{ASSETS}/") and path.endswith(_SHOWN)}
        return frozenset(shown | {path for path in found if path.endswith(_PAGE) and not self._is_online_only(path)})

    def _is_online_only(self, path: str) -> bool:
        return is_online_only(self._text(path))

    def files(self, note: Note, policy: str = "") -> Iterator[tuple[str, bytes]]:
        """Each file by its path, sorted; pages have a policy, where one is given."""
        for path in sorted(self.kept):
            if path.endswith(_PAGE):
                address = path.removesuffix(INDEX)
                yield (
                    path,
                    rewritten(self._text(path), Ways(path, self.kept, self.site_url), policy, note(address)).encode(),
                )
            else:
                yield path, (self.site / path).read_bytes()

    def _text(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")
