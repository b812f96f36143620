"""A version of the site in memory: any file of it, made when it is asked for, and then kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from dossier.check import Gathered, Project
from dossier.exports import of_page, of_record, of_site
from dossier.exports.file import File
from dossier.exports.header_rules import FILE as HEADERS
from dossier.exports.header_rules import Rule, read_rules, sent
from dossier.exports.tables.files import DATABASE
from dossier.pages.publication import Page as RecordPage
from dossier.reading.entry import AnyEntry
from dossier.site import downloads, queries
from dossier.site.assets import FOLDER as ASSETS
from dossier.site.rendition import Rendition
from dossier.site.shell import Filled
from dossier.site.writing import finished, whole

from .theme import ThemePages, config_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from mkdocs_hooks import Adapter

INDEX = "index.html"
MISSING = "404.html"


class Version:
    """The site as its sources were at one time: the same bytes as a build writes, in the same places.

    Requests come in several threads, and one page is made at a time.
    """

    def __init__(self, config: MkDocsConfig, adapter: Adapter, project: Project, gathered: Gathered) -> None:
        """`adapter` is a new one; `gathered` has no problem."""
        self._adapter, self._lock = adapter, RLock()
        self._config = config_of(config, adapter)
        assert gathered.first
        self._renditions = (gathered.first, *gathered.in_other_languages())
        adapter.begin(self._config, project, self._renditions, gathered.files)
        self._made: dict[str, bytes] = {}
        self._beside: dict[str, File] = {}

    def content(self, path: str) -> bytes | None:
        """What is in the file at a path below the root of the site; None where there is none."""
        with self._lock:
            if path not in self._made:
                content = self._content(path)
                if content is None:
                    return None
                self._made[path] = content
            return self._made[path]

    def has_page(self, folder: str) -> bool:
        """Whether a page is in a folder."""
        with self._lock:
            path = f"{folder}/{INDEX}"
            return path in self._theme.pages or path in self._records or path in self._files

    def paths(self) -> Iterator[str]:
        """The paths of all files, but for those beside a page which are made of what it says."""
        with self._lock:
            yield from (*self._theme.pages, *self._records, *self._files, *self._assets, MISSING)
            if self._downloads:
                yield downloads.SUMS

    def headers(self, address: str) -> dict[str, str]:
        """What a host is told to send with the file at an address."""
        with self._lock:
            return sent(self._rules, address)

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return tuple(read_rules((self.content(HEADERS) or b"").decode()))

    def _content(self, path: str) -> bytes | None:
        if path in self._theme.pages:
            return self._of_theme(path, self._theme.pages[path])
        if path in self._records:
            return self._of_record(*self._records[path])
        if path in self._files:
            return self._files[path].content()
        if path in self._assets:
            return self._assets[path]
        if path == MISSING:
            return self._theme.missing().encode()
        if path == downloads.SUMS:
            return downloads.sums_of(self._downloads) if self._downloads else None
        return self._of_beside(path)

    def _of_theme(self, path: str, page: Page) -> bytes:
        one, html = self._adapter.rendition_of(page), self._theme.html(page)
        self._beside |= _below(one, self._adapter.files_beside(page))
        match path.removeprefix(one.within):
            case downloads.PAGE:
                html = downloads.with_downloads(one.edition, downloads.PAGE, html, self._downloads)
            case queries.PAGE:
                html, problems = queries.with_answers(one.edition, html, self.content(DATABASE))
                if problems:
                    raise ValueError(str(problems[0]))
        return html.encode("utf-8", errors="xmlcharrefreplace")

    def _of_record(self, one: Rendition, entry: AnyEntry, address: str) -> bytes:
        page = next(page for page in one.publication.pages_of([entry]) if page.address == address)
        self._beside |= _below(one, of_page(one.edition, finished(page)))
        return whole(page, self._shell(one, page), one.edition)

    def _shell(self, one: Rendition, page: RecordPage) -> Filled:
        plural = page.kind.plural
        if plural not in one.shells:
            one.shells[plural] = self._theme.shell(one, plural)
        return one.shells[plural]

    def _of_beside(self, path: str) -> bytes | None:
        """A file that is made of the page beside it, which is made first."""
        folder = path.rpartition("/")[0]
        page = f"{folder}/{INDEX}" if folder else INDEX
        if path == page or self.content(page) is None or path not in self._beside:
            return None
        content = self._beside[path].content()
        for one in self._renditions:
            if path == one.within + downloads.TWIN:
                text = downloads.with_downloads(one.edition, downloads.TWIN, content.decode(), self._downloads)
                content = text.encode()
        return content

    @cached_property
    def _theme(self) -> ThemePages:
        return ThemePages(self._config)

    @cached_property
    def _assets(self) -> dict[str, bytes]:
        return {f"{ASSETS}/{name}": content for name, content in self._adapter.assets.contents.items()}

    @cached_property
    def _records(self) -> dict[str, tuple[Rendition, AnyEntry, str]]:
        """The pages of records and those at their former addresses, by path: of what, and at which address."""
        return {
            f"{one.within}{address}{INDEX}": (one, entry, address)
            for one in self._renditions
            for entry in one.publication.dossier.entries
            for address in (entry.address, *map(entry.kind.address_of, entry.record.former_ids))
        }

    @cached_property
    def _files(self) -> dict[str, File]:
        """The files of the whole site and of each record, by path."""
        found: dict[str, File] = {}
        for one in self._renditions:
            found |= _below(one, of_site(one.edition))
            for entry in one.publication.dossier.entries:
                found |= _below(one, of_record(one.edition, entry))
        return found

    @cached_property
    def _downloads(self) -> downloads.Downloads:
        first = self._renditions[0].edition
        if downloads.PAGE not in self._theme.pages:
            return {}
        return downloads.found_downloads(first, of_site(first), lambda file: self.content(file.path) or b"")


def _below(one: Rendition, files: Iterator[File]) -> dict[str, File]:
    """Files by their path below the root of the site."""
    return {f"{one.within}{file.path}": file for file in files}
