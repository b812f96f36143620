"""The part of a version of the site that is in one language: its pages and the files for machines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from dossier.check import Project
from dossier.exports import of_page, of_record, of_site
from dossier.exports.file import File
from dossier.exports.tables.files import DATABASE
from dossier.pages.computed import generated_pages
from dossier.pages.kind_index import generated_index_pages
from dossier.pages.publication import Page as RecordPage
from dossier.reading.entry import AnyEntry
from dossier.site import downloads, queries
from dossier.site.assets import FOLDER as ASSETS
from dossier.site.assets import Assets
from dossier.site.rendition import Rendition
from dossier.site.shell import Filled
from dossier.site.writing import finished, whole

from .theme import ThemePages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from mkdocs_hooks import Generated

INDEX = "index.html"
MISSING = "404.html"


class Site(Protocol):
    """What a part needs of all others."""

    @property
    def downloads(self) -> downloads.Downloads:
        """What can be downloaded."""

    def content(self, path: str) -> bytes | None:
        """What is in a file; None where there is none."""


class Part:
    """The site in one language. The first has the files that all languages share, too; paths are those below the root."""

    def __init__(
        self, config: MkDocsConfig, project: Project, renditions: tuple[Rendition, ...], one: Rendition, site: Site
    ) -> None:
        """`renditions` are those in all languages, the first one first; `one` is that which is made here."""
        self._config, self._project, self._renditions, self.one, self._site = config, project, renditions, one, site
        assets = {} if one.within else Assets.read(project.root / "overrides" / ASSETS).contents
        self._assets = {f"{ASSETS}/{name}": content for name, content in assets.items()}
        self._beside: dict[str, File] = {}

    def has_page(self, folder: str) -> bool:
        """Whether a page is in a folder."""
        path = f"{folder}/{INDEX}"
        return path in self._records or path in self._files or path in self.pages

    def paths(self) -> Iterator[str]:
        """The paths of all files, but for those beside a page which are made of what it says."""
        yield from (*self.pages, *self._records, *self._files, *self._files_of_records)
        yield from () if self.one.within else (*self._assets, MISSING)

    def content(self, path: str) -> bytes | None:
        """What is in a file, which is made now; None where there is none."""
        if path in self._assets:
            return self._assets[path]
        if path in self._records:
            return self._of_record(*self._records[path])
        if path in self.pages:
            return self._of_theme(path, self.pages[path])
        if path == MISSING:
            return self._of_menu.missing().encode()
        if file := self._files.get(path) or self._files_of_records.get(path):
            return file.content()
        return self._of_beside(path)

    def _of_theme(self, path: str, page: Page) -> bytes:
        html, edition = self._theme.html(page), self.one.edition
        self._beside |= self._below(self._theme.adapter.files_beside(page))
        match path.removeprefix(self.one.within):
            case downloads.PAGE:
                html = downloads.with_downloads(edition, downloads.PAGE, html, self._site.downloads)
            case queries.PAGE:
                html, problems = queries.with_answers(edition, html, self._site.content(DATABASE))
                if problems:
                    raise ValueError(str(problems[0]))
        return html.encode("utf-8", errors="xmlcharrefreplace")

    def _of_record(self, entry: AnyEntry, address: str) -> bytes:
        one = self.one
        page = next(page for page in one.publication.pages_of([entry]) if page.address == address)
        self._beside |= self._below(of_page(one.edition, finished(page)))
        return whole(page, self._shell(page), one.edition)

    def _shell(self, page: RecordPage) -> Filled:
        plural, shells = page.kind.plural, self.one.shells
        if plural not in shells:
            shells[plural] = self._of_menu.shell(self.one, plural)
        return shells[plural]

    def _of_beside(self, path: str) -> bytes | None:
        """A file that is made of the page beside it, which is made first."""
        folder = path.rpartition("/")[0]
        page = f"{folder}/{INDEX}" if folder else INDEX
        if path == page or self._site.content(page) is None or path not in self._beside:
            return None
        content = self._beside[path].content()
        if path == self.one.within + downloads.TWIN:
            text = downloads.with_downloads(self.one.edition, downloads.TWIN, content.decode(), self._site.downloads)
            content = text.encode()
        return content

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page that is not one of a record, by the path of its file."""
        theme = self._theme
        return {path: page for path, page in theme.pages.items() if theme.adapter.rendition_of(page) is self.one}

    @cached_property
    def _theme(self) -> ThemePages:
        return self._theme_with(generated_pages)

    @cached_property
    def _of_menu(self) -> ThemePages:
        """The pages of the menu: others depend on all records, and the page of a record does not depend on them."""
        return self._theme_with(generated_index_pages)

    def _theme_with(self, generated: Generated) -> ThemePages:
        # The menu is in the first language, so that its pages belong to every part.
        made = tuple(dict.fromkeys((self._renditions[0], self.one)))
        return ThemePages.begun(
            self._config, lambda adapter, own: adapter.begin(own, self._project, self._renditions, made, generated)
        )

    @cached_property
    def _records(self) -> dict[str, tuple[AnyEntry, str]]:
        """The pages of records and those at their former addresses, by path: of what, and at which address."""
        return {
            f"{self.one.within}{address}{INDEX}": (entry, address)
            for entry in self.one.publication.dossier.entries
            for address in (entry.address, *map(entry.kind.address_of, entry.record.former_ids))
        }

    @cached_property
    def _files(self) -> dict[str, File]:
        """The files of the whole site, by path."""
        return self._below(of_site(self.one.edition))

    @cached_property
    def _files_of_records(self) -> dict[str, File]:
        """The files of each record, by path."""
        found: dict[str, File] = {}
        for entry in self.one.publication.dossier.entries:
            found |= self._below(of_record(self.one.edition, entry))
        return found

    def _below(self, files: Iterator[File]) -> dict[str, File]:
        """Files by their path below the root of the site."""
        return {f"{self.one.within}{file.path}": file for file in files}
