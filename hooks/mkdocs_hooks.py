"""Hands the pages of the dossier to MkDocs; nothing else knows MkDocs."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.toc import get_toc

from dossier.check import Project, check_project
from dossier.collection.addresses import part_of, root_of
from dossier.collection.moves import Published, led_on
from dossier.collection.places import Places
from dossier.exports import of_page, of_site
from dossier.exports.edition import Edition
from dossier.exports.file import Finished
from dossier.exports.view import LICENSE
from dossier.html.headings import find_headings
from dossier.html.links import OUTSIDE, Links
from dossier.pages.asked import Asked
from dossier.pages.computed import COMPUTED, generated_pages
from dossier.pages.publication import Publication
from dossier.problems import Problem, report
from dossier.reading.entry import AnyEntry
from dossier.reading.published import LEDGER
from dossier.records.kinds import KINDS
from dossier.site.assets import FOLDER as ASSETS
from dossier.site.assets import Assets
from dossier.site.docs.pages import DocsPage
from dossier.site.docs.tables import Tables
from dossier.site.docs.typeset import Typeset
from dossier.site.downloads import list_downloads
from dossier.site.expected import as_addresses
from dossier.site.frame import Frame, Framed, Frames, Section
from dossier.site.ledger import lost, read_site
from dossier.site.queries import answer_queries
from dossier.site.shell import PARTS, Shell, mark
from dossier.site.workers import Work
from dossier.site.writing import write_files, write_pages

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.dossier")

_SHELL = f"---\ntitle: '{mark('title')}'\ndescription: '{mark('description')}'\nshell: true\n---\n"


class DataProblems(PluginError):
    """The records cannot be published; MkDocs stops before it touches the site."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(report(problems))


class Adapter:
    """One build: what MkDocs asks for, in the order in which it asks."""

    project: Project
    publication: Publication
    pages: Mapping[str, DocsPage]
    """The hand-written pages, as they were checked, by their source."""
    assets: Assets
    shells: dict[str, Shell]
    edition: Edition
    """What the files besides the pages are made of."""
    makes_files: bool
    """Whether those are made, too; a preview has the pages only."""
    files: Published
    """The lasting files besides the pages, by path, with the fields on which programs rely."""
    frames: Frames
    records: Work[AnyEntry] | None = None
    """The writing of record pages, once all shells are there."""

    def on_config(self, config: MkDocsConfig) -> None:
        """Gather and check everything before MkDocs cleans the site or renders a page."""
        self.records = None
        root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
        project = Project(
            root,
            Path(config.extra.get("data", root / "data")),
            config.extra.get("data_named", "data"),
            places=Places(config.site_url or "", config.extra["repository"], config.extra["contact"]),
            keeps_addresses=config.extra.get("ledger", True),
            version=config.extra.get("version", ""),
            environment=os.environ,
        )
        checked = check_project(project)
        if checked.problems or not (checked.publication and checked.edition):
            raise DataProblems(checked.problems)
        self.project, self.publication = project, checked.publication
        self.edition, self.makes_files = checked.edition, config.extra.get("exports", True)
        config.extra["edition"] = self.edition  # for what is made of the finished site
        self.frames = Frames(self.publication, self.edition, makes_files=self.makes_files)
        config.extra["frame"] = self.frames.of_no_page()
        self.files = checked.files
        self.pages = {page.source: page for page in checked.docs.pages}
        config.markdown_extensions += [Typeset(), Tables()]
        config.docs_dir = config.site_dir  # which is empty now: MkDocs finds no file of its own
        self.assets = Assets.read(root / "overrides" / ASSETS)
        self.shells = {}
        log.info("%d records read and checked", len(checked.dossier.entries))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a shell for each kind, before all pages, the pages that were checked, and the computed ones.

        What the theme has is left out: pages do not use it.
        """
        shells = [_generated(config, f"{kind.plural}/shell", _SHELL, InclusionLevel.NOT_IN_NAV) for kind in KINDS]
        others = (file for file in files if file.src_dir not in config.theme.dirs)
        files = Files([*shells, *others, *self._hand_written(config)])
        for page in generated_pages(self.publication):
            front = {name: getattr(page, name) for name in ("title", "description", "computed", "argument", "forward")}
            inclusion = InclusionLevel.UNDEFINED if page.source.endswith("/index") else InclusionLevel.NOT_IN_NAV
            text = f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n"
            files.append(_generated(config, page.source, text, inclusion))
        return files

    def _hand_written(self, config: MkDocsConfig) -> list[File]:
        folder = str(self.project.root / "docs")
        files = [File(source, folder, config.site_dir, config.use_directory_urls) for source in self.pages]
        set_exclusions(files, config)
        return files

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:
        """What was checked is what is published, whatever its file holds by now."""
        checked = self.pages.get(page.file.src_uri)
        return checked.front.written() + checked.body if checked and checked.front else None

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates the words of the interface, the policy, the assets and the date of the data.

        They escape everything that is not HTML already, as the templates of records do.
        """
        env.autoescape = True
        publication = self.publication
        data_date = publication.formats.date(publication.dossier.data_date)
        shared = {
            "data_date": data_date,
            "version": self.edition.version,
            "outside": OUTSIDE,
            "part_of": part_of,
            "asset": self.assets.address,
        }
        shared |= {"license": LICENSE, "data_day": publication.dossier.data_date.isoformat()}
        env.globals.update(labels=publication.labels, shape_of=publication.icons.of, **shared)
        return env

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Resolve links to records in hand-written pages, and make text of their headings, which templates escape."""
        for item in page.toc:
            item.title = Markup(item.title).unescape()
        links = Links(root_of(page.url), self.publication.dossier)
        return Markup(html) if page.meta.get("shell") else links.resolved(html)

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Add what is computed, just before the page is written, so that only one such page is held at a time."""
        if name := page.meta.get("computed"):
            asked = Asked(page.url, Markup(page.content or ""), str(page.meta.get("argument", "")))
            page.content = COMPUTED[name](self.publication, asked)
            page.toc = get_toc([_token(heading) for heading in find_headings(page.content)])
        if page.meta.get("shell"):
            page.meta.update(frame=self.frames.of_records(), parts=PARTS)
        else:
            page.meta["frame"] = self._frame(page)
        return context

    def _frame(self, page: Page) -> Frame:
        sections = tuple(Section(item.url, item.title) for item in page.toc)
        source = None if page.file.generated_by else page.file.src_uri
        leads_on = page.meta.get("forward") is not None
        framed = Framed(_address(page), str(page.title), sections, page.meta.get("computed", ""), source, leads_on)
        return self.frames.of_page(framed)

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep shells, of which MkDocs writes none since nothing is returned; with the last, begin with the records."""
        if page.meta.get("shell"):
            self.shells[part_of(page.url)] = Shell.cut(output)
            if len(self.shells) == len(KINDS):
                self.records = Work(self.publication.dossier.entries, partial(self._write, config))
            return ""
        if self.makes_files and page.meta.get("forward") is None:
            write_files(of_page(self.edition, _finished(page)), Path(config.site_dir))
        page.content = None  # it is written; a long one takes megabytes
        return output

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Leave the sitemap to `on_post_build`, which knows the records."""
        return "" if template_name == "sitemap.xml" else output_content

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the records into their shells, and the files about the whole site."""
        site = Path(config.site_dir)
        assert self.records
        self.records.finish()
        self._keep_published_addresses(site)
        log.info("pages of %d records written", len(self.publication.dossier.entries))
        self.assets.write(site)
        files = [*of_site(self.edition)] if self.makes_files else []
        Work(files, lambda some: write_files(some, site), portion=1, least=2).finish()
        list_downloads(self.edition, site, files, later=config.extra.get("later", ()))
        if problems := answer_queries(self.edition, site):
            raise DataProblems(problems)

    def _write(self, config: MkDocsConfig, entries: Sequence[AnyEntry]) -> None:
        pages, site = self.publication.pages_of(entries), Path(config.site_dir)
        write_pages(pages, self.shells, site, self.edition, with_files=self.makes_files)

    def _keep_published_addresses(self, site: Path) -> None:
        published, moves = self.publication.published, self.publication.moves
        found = read_site(site, enough=led_on(published, moves)) if published else {}
        found |= as_addresses(self.files)
        if problems := tuple(lost(published, found, f"{self.project.data_named}/{LEDGER}", moves)):
            raise DataProblems(problems)


def _finished(page: Page) -> Finished:
    return Finished(_address(page), str(page.title), page.meta.get("description", ""), page.content or "", None)


def _address(page: Page) -> str:
    return page.url if page.url != "./" else ""


def _generated(config: MkDocsConfig, source: str, content: str, inclusion: InclusionLevel) -> File:
    file = File.generated(config, f"{source}.md", content=content)
    file.inclusion = inclusion
    return file


def _token(heading: Any) -> Any:
    return {"level": heading.level, "id": heading.anchor, "name": heading.words, "children": []}


_adapter = Adapter()
on_config = _adapter.on_config
on_files = _adapter.on_files
on_env = _adapter.on_env
on_page_read_source = _adapter.on_page_read_source
on_page_content = _adapter.on_page_content
on_page_context = _adapter.on_page_context
on_post_page = _adapter.on_post_page
on_post_template = _adapter.on_post_template
on_post_build = _adapter.on_post_build
