"""A version of the site in memory: any file of it, made when it is asked for, and then kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from dossier.check import Gathered, Project
from dossier.exports import of_site
from dossier.exports.header_rules import Rule, sent
from dossier.exports.headers import rules
from dossier.memory import Memory
from dossier.site import downloads

from .part import Part

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Version:
    """The site as its sources were at one time: the same bytes as a build writes, in the same places.

    Requests come in several threads, and one page is made at a time. A language is made when a page in it is asked for.
    """

    def __init__(self, config: MkDocsConfig, project: Project, gathered: Gathered, memory: Memory) -> None:
        """`gathered` has no problem."""
        assert gathered.first
        self._memory, self._lock = memory, RLock()
        all_ = (gathered.first, *gathered.in_other_languages())
        self._parts = {one.within: Part(config, project, all_, one, self) for one in all_}
        self._made: dict[str, bytes] = {}

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other thread makes anything of this version while the block runs."""
        with self._lock, self._memory.at_hand():
            yield

    def content(self, path: str) -> bytes | None:
        """What is in the file at a path below the root of the site; None where there is none."""
        with self.alone():
            if path not in self._made:
                content = self._content(path)
                if content is None:
                    return None
                self._made[path] = content
            return self._made[path]

    def has_page(self, folder: str) -> bool:
        """Whether a page is in a folder."""
        with self.alone():
            return self._part_of(f"{folder}/").has_page(folder)

    def paths(self) -> Iterator[str]:
        """The paths of all files, but for those beside a page which are made of what it says."""
        with self.alone():
            for part in self._parts.values():
                yield from part.paths()
            if self._lists_downloads:
                yield downloads.SUMS

    def headers(self, address: str) -> dict[str, str]:
        """What a host is told to send with the file at an address, but for how long pages may be kept."""
        with self.alone():
            return sent(self._rules, address)

    @cached_property
    def downloads(self) -> downloads.Downloads:
        """What can be downloaded, of which all is made for its sizes and sums."""
        edition = self._parts[""].one.edition
        return downloads.found_downloads(edition, of_site(edition), lambda file: self.content(file.path) or b"")

    @property
    def _lists_downloads(self) -> bool:
        """Whether there is a page of downloads, as each site has that has files."""
        return downloads.PAGE in self._parts[""].pages

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return tuple(rules(self._parts[""].one.edition, of_pages=False))

    def _content(self, path: str) -> bytes | None:
        if path == downloads.SUMS:
            return downloads.sums_of(self.downloads) if self._lists_downloads else None
        return self._part_of(path).content(path)

    def _part_of(self, path: str) -> Part:
        """The language in whose folder a path is; the first one has none."""
        return self._parts.get(f"{path.partition('/')[0]}/") or self._parts[""]
