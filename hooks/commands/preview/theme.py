"""The pages that MkDocs makes, each one rendered when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from dossier.site.rendition import Rendition
from dossier.site.shell import Shell
from mkdocs_hooks import Adapter

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class ThemePages:
    """The hand-written and the computed pages of one version of the site, and the shells of its records.

    MkDocs would make all pages; here each is made as MkDocs does it, by itself.
    """

    def __init__(self, config: MkDocsConfig, adapter: Adapter) -> None:
        """`adapter` has begun with these settings, which no other version shares."""
        self._config, self.adapter = config, adapter
        files = config.plugins.on_files(get_files(config), config=config)
        set_exclusions(files, config)
        self._files, self._nav = files, get_navigation(files, config)
        self._documents = files.documentation_pages()
        self._env = config.theme.get_env()
        for file in self._documents:
            if file.page is None:
                Page(None, file, config)
        for page in self._nav.pages:  # the menu asks what they say of themselves
            page.read_source(config)
        config.plugins.on_env(self._env, config=config, files=files)

    @classmethod
    def begun(cls, config: MkDocsConfig, begin: Callable[[Adapter, MkDocsConfig], None]) -> ThemePages:
        """The pages that a new adapter names, once it has begun with settings of its own."""
        adapter = Adapter()
        own = config_of(config, adapter)
        begin(adapter, own)
        return cls(own, adapter)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page that is no shell, by the path of its file in the site."""
        return {file.dest_uri: file.page for file in self._documents if file.page and file.name != "shell"}

    def shell(self, one: Rendition, plural: str) -> Shell:
        """The theme's page of a kind, cut at its marks."""
        file = self._files.get_file_from_path(f"{one.within}{plural}/shell.md")
        assert file
        assert file.page
        return Shell.cut(self.html(file.page))

    def html(self, page: Page) -> str:
        """The whole page. Its content and its table of contents are in it afterwards."""
        config, files, plugins = self._config, self._files, self._config.plugins
        if page.markdown is None:
            page.read_source(config)
        page.render(config, files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)
        page.active = True
        try:
            context = get_context(self._nav, self._documents, config, page)
            context = plugins.on_page_context(context, page=page, config=config, nav=self._nav)
            return self._env.get_template("main.html").render(context)
        finally:
            page.active = False

    def missing(self) -> str:
        """The page that is shown where no page is."""
        base = urlsplit(self._config.site_url or "/").path
        context = get_context(self._nav, self._files, self._config, base_url=base)
        return self._env.get_template("404.html").render(context)


def config_of(config: MkDocsConfig, adapter: Adapter) -> MkDocsConfig:
    """The settings for one version of the site, in which no other leaves anything."""
    own = copy(config)
    own.extra = copy(config.extra)
    own.plugins = PluginCollection()
    for event in ("files", "env", "page_read_source", "page_content", "page_context"):
        own.plugins.events[event].append(getattr(adapter, f"on_{event}"))
    return own
