"""Hands the pages of the dossier to MkDocs; nothing else knows MkDocs."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from dossier import kept
from dossier.check import Project, check_project
from dossier.collection.addresses import part_of
from dossier.collection.moves import Published, led_on
from dossier.collection.places import Places
from dossier.exports import of_page, of_site
from dossier.exports.file import File as WrittenFile
from dossier.exports.file import Finished
from dossier.html.engine import compiled
from dossier.html.foreign import in_language
from dossier.html.headings import find_headings
from dossier.pages.asked import Asked
from dossier.pages.computed import COMPUTED, generated_pages
from dossier.pages.publication import GeneratedPage, Publication
from dossier.problems import Problem, report
from dossier.reading.entry import AnyEntry
from dossier.reading.published import LEDGER
from dossier.records.kinds import BY_PLURAL, KINDS
from dossier.records.languages.foreign import Foreign
from dossier.site.assets import FOLDER as ASSETS
from dossier.site.assets import Assets
from dossier.site.docs.tables import Tables
from dossier.site.docs.translated import marked
from dossier.site.docs.typeset import Typeset
from dossier.site.downloads import list_downloads
from dossier.site.expected import as_addresses, of_languages
from dossier.site.frame import Framed, Frames, Section, of_all_pages, of_language
from dossier.site.ledger import lost, read_site
from dossier.site.materialised.folder import arrange
from dossier.site.materialised.page import RecordFile, page_file
from dossier.site.queries import answer_queries
from dossier.site.rendition import Rendition
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


Generated = Callable[[Publication], Iterator[GeneratedPage]]
"""Names computed pages."""


class DataProblems(PluginError):
    """The records cannot be published; MkDocs stops before it touches the site."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(report(problems))


class Adapter:
    """One build: what MkDocs asks for, in the order in which it asks."""

    project: Project
    renditions: tuple[Rendition, ...]
    """The site in each language, the first one first."""
    made: Collection[Rendition]
    """Those of which there are pages; the others are only named."""
    assets: Assets
    makes_files: bool
    """Whether the files besides the pages are made, too; a preview has the pages only."""
    materialises: bool
    """Whether pages are written as files for other builders, in the place of the site."""
    words: Mapping[str, Mapping[str, Any]]
    """What is printed on every page of a language."""
    files: Published
    """The lasting ones of them, by path, with the fields on which programs rely."""
    languages: tuple[str, ...]
    """Those besides the first that have a place in the ledger, built now or not."""
    frames: Mapping[Rendition, Frames]
    records: Work[tuple[Rendition, AnyEntry]] | None = None
    """The writing of record pages in all languages, once all shells are there."""

    def on_config(self, config: MkDocsConfig) -> None:
        """Gather and check everything before MkDocs cleans the site or renders a page."""
        self.records = None
        project = project_of(config)
        checked = check_project(project)
        kept.save()  # which frees its memory, too
        if checked.problems or not checked.renditions:
            raise DataProblems(checked.problems)
        self.languages, self.files = checked.languages, checked.files
        self.begin(config, project, checked.renditions)
        config.markdown_extensions += [Typeset(), Tables()]
        config.docs_dir = config.site_dir  # which is empty now: MkDocs finds no file of its own
        log.info("%d records read and checked", len(checked.dossier.entries))

    def begin(
        self,
        config: MkDocsConfig,
        project: Project,
        renditions: tuple[Rendition, ...],
        made: Collection[Rendition] | None = None,
        generated: Generated = generated_pages,
    ) -> None:
        """Take what is published, to make pages of it.

        `made` are the languages that are asked for, where it is not all; `generated` names the computed pages that no file
        in docs/ asks for.
        """
        self.project, self.renditions, self.made, self.generated = project, renditions, made or renditions, generated
        self.makes_files = config.extra.get("exports", True)
        self.materialises = config.extra.get("materialises", False)
        self.frames = {one: Frames(one, renditions, makes_files=self.makes_files) for one in renditions}
        config.extra["frame"] = self.frames[self.first].of_no_page()
        self.assets = Assets.read(project.root / "overrides" / ASSETS)

    @property
    def first(self) -> Rendition:
        """The site in the first language."""
        return self.renditions[0]

    def rendition_of(self, page: Page | None) -> Rendition:
        """The rendition of which a page is one; of pages such as that of errors, the first."""
        url = page.url if page else ""
        return next((one for one in self.renditions[1:] if url.startswith(one.within)), self.first)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a shell for each kind, before all pages, the pages that were checked, and the computed ones.

        What the theme has is left out: pages do not use it.
        """
        others = (file for file in files if file.src_dir not in config.theme.dirs)
        shells = [shell for one in self.made for shell in _shells(config, one)]
        written = [file for one in self.made for file in self._hand_written(config, one)]
        computed = [file for one in self.made for file in _computed(config, one, self.generated)]
        return Files([*shells, *others, *written, *computed])

    def _hand_written(self, config: MkDocsConfig, one: Rendition) -> list[File]:
        """The pages in the language; in place of those that it does not have yet, the ones in the first language."""
        folder = str(self.project.root / "docs")
        paths = (f"{one.within}{source}" for source in one.pages)
        files = [File(path, folder, config.site_dir, config.use_directory_urls) for path in paths]
        set_exclusions(files, config)
        # The menu lists the pages of the first language, and leads to those of the others.
        for file in files if one.within else ():
            file.inclusion = InclusionLevel.NOT_IN_NAV
        for source, page in one.originals.items():
            text = page.front.written() + page.body if page.front else page.body
            name = f"{one.within}{source.removesuffix('.md')}"
            files.append(_generated(config, name, text, InclusionLevel.NOT_IN_NAV))
        return files

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:
        """What was checked is what is published, whatever its file holds by now."""
        one = self.rendition_of(page)
        checked = one.pages.get(page.file.src_uri.removeprefix(one.within))
        return checked.front.written() + checked.body if checked and checked.front else None

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates what is the same on all pages; the words come with each page.

        They escape everything that is not HTML already, as the templates of records do.
        """
        env.autoescape = True
        env.bytecode_cache = compiled("templates of the theme")
        self.by_path = {file.src_uri: file.page for file in files}
        day = self.first.publication.dossier.data_date
        self.words = {one.language: of_language(one.labels, day) for one in self.renditions}
        env.globals.update(languages=self.words, part_of=part_of, asset=self.assets.address)
        env.globals.update(**of_all_pages(self.first.edition), **self.words[self.first.language])
        return env

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Resolve links to records in hand-written pages, and say of what they have in another language in which it is."""
        if page.meta.get("shell"):
            return Markup(html)
        one = self.rendition_of(page)
        links = one.publication.templates.links(one.address_of(page.url))
        found = links.resolved(html)
        if self._is_original(page):
            return self._as_original(found)
        return marked(found, partial(self._renewed, one))

    def _renewed(self, one: Rendition, original: Markup, older: Markup) -> Markup:
        """A part of a translated page in the first language, and the translation of what it was before, if it was any."""
        return one.publication.templates.called("translations", "renewed", self._as_original(original), older)

    def _is_original(self, page: Page) -> bool:
        """Whether a page shows the text of the first language, because nobody has translated it yet."""
        one = self.rendition_of(page)
        return page.file.src_uri.removeprefix(one.within) in one.originals

    def _called(self, page: Page, words: str) -> str:
        """What such a page, or a part of it, is called, in its own language."""
        return Foreign(words, self.first.language) if self._is_original(page) else words

    def _as_original(self, html: Markup) -> Markup:
        """The text of such a page, in its own language."""
        return in_language(html, self.first.language)

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Add what is computed, just before the page is written, so that only one such page is held at a time."""
        one = self.rendition_of(page)
        if name := page.meta.get("computed"):
            address = one.address_of(page.url) or "./"
            asked = Asked(address, Markup(page.content or ""), str(page.meta.get("argument", "")))
            page.content = COMPUTED[name](one.publication, asked)
        if page.meta.get("shell"):
            page.meta.update(frame=self.frames[one].of_records(BY_PLURAL[part_of(page.url)]), parts=PARTS)
        else:
            page.meta["frame"] = self.frames[one].of_page(self._framed(page, one))
        return context | self.words[one.language]

    def _framed(self, page: Page, one: Rendition) -> Framed:
        source = page.file.src_uri.removeprefix(one.within)
        headings = find_headings(page.content or "")
        least = 3 if page.meta.get("computed") else 2
        sections = tuple(Section(f"#{one.anchor}", one.words) for one in headings if one.level <= least)
        file = f"{one.within}{source}" if source in one.pages else source if source in one.originals else None
        first = self.by_path.get(source) or page
        state = one.states.get(source)
        return Framed(
            one.address_of(page.url),
            self._called(page, str(page.title)),
            sections,
            page.meta.get("computed", ""),
            file,
            page.meta.get("forward") is not None,
            source in one.originals,
            first.url,
            next((group.title for group in first.ancestors), "") or "",
            state if state and state.sections else None,
        )

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep shells, of which MkDocs writes none since nothing is returned; with the last, begin with the records."""
        one = self.rendition_of(page)
        if page.meta.get("shell"):
            shell = RecordFile(page.meta["frame"]) if self.materialises else Shell.cut(output)
            one.shells[part_of(page.url)] = shell
            if all(len(each.shells) == len(KINDS) for each in self.renditions):
                records = [(each, entry) for each in self.renditions for entry in each.publication.dossier.entries]
                self.records = Work(records, partial(self._write, config))
            return ""
        write_files(self.files_beside(page), one.folder(Path(config.site_dir)))
        if self.materialises:
            output = page_file(str(page.title), page.meta, page.meta["frame"], page.content or "")
        page.content = None  # it is written; a long one takes megabytes
        return output

    def files_beside(self, page: Page) -> Iterator[WrittenFile]:
        """The files beside a page that is no record, below the folder of its language."""
        if self.makes_files and page.meta.get("forward") is None:
            yield from of_page(self.rendition_of(page).edition, self._finished(page))

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Leave the sitemap to `on_post_build`, which knows the records."""
        return "" if template_name == "sitemap.xml" else output_content

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the records into their shells, and the files about the whole site."""
        site = Path(config.site_dir)
        config.extra["editions"] = tuple(
            one.edition for one in self.renditions
        )  # for what is made of the finished site
        assert self.records
        self.records.finish()
        self._keep_published_addresses(site)
        log.info("pages of %d records written", len(self.first.publication.dossier.entries))
        self.assets.write(site)
        files = {one: [*of_site(one.edition)] if self.makes_files else [] for one in self.renditions}
        for one, made in files.items():
            folder = one.folder(site)
            Work(made, partial(write_files, site=folder), portion=1, least=2).finish()
        later = config.extra.get("later", ())
        list_downloads([one.edition for one in self.renditions], site, files[self.first], later=later)
        for one in self.renditions:
            if problems := answer_queries(one.edition, site):
                raise DataProblems(problems)
        if self.materialises:
            arrange(site, config, self.renditions, config.extra["frame"], self.assets)

    def _write(self, config: MkDocsConfig, records: Sequence[tuple[Rendition, AnyEntry]]) -> None:
        for one, group in groupby(records, key=itemgetter(0)):
            pages = one.publication.pages_of(entry for _, entry in group)
            folder = one.folder(Path(config.site_dir))
            write_pages(pages, one.shells, folder, one.edition, with_files=self.makes_files)

    def _keep_published_addresses(self, site: Path) -> None:
        published, moves = self.first.publication.published, self.first.publication.moves
        others = as_addresses(self.files) | of_languages(self.languages)
        for one in self.renditions:
            folder = one.folder(site)
            found = read_site(folder, enough=led_on(published, moves)) if published else {}
            if problems := tuple(lost(published, found | others, f"{self.project.data_named}/{LEDGER}", moves)):
                raise DataProblems(problems)

    def _finished(self, page: Page) -> Finished:
        address = self.rendition_of(page).address_of(page.url)
        return Finished(address, str(page.title), page.meta.get("description", ""), page.content or "", None)


def project_of(config: MkDocsConfig) -> Project:
    """What is published with some settings."""
    root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    return Project(
        root,
        Path(config.extra.get("data", root / "data")),
        config.extra.get("data_named", "data"),
        places=Places(config.site_url or "", config.extra["repository"], config.extra["contact"]),
        keeps_addresses=config.extra.get("ledger", True),
        version=config.extra.get("version", ""),
        environment=os.environ,
        languages=config.extra.get("languages"),
    )


def _shells(config: MkDocsConfig, one: Rendition) -> Iterator[File]:
    """The page of the theme for each kind, in which marks are where a record belongs."""
    for kind in KINDS:
        yield _generated(config, f"{one.within}{kind.plural}/shell", _SHELL, InclusionLevel.NOT_IN_NAV)


def _computed(config: MkDocsConfig, one: Rendition, generated: Generated) -> Iterator[File]:
    """The computed pages that no file in docs/ asks for; the menu of the first language names the indexes among them."""
    for page in generated(one.publication):
        front = {name: getattr(page, name) for name in ("title", "description", "computed", "argument", "forward")}
        in_menu = page.source.endswith("/index") and not one.within
        inclusion = InclusionLevel.UNDEFINED if in_menu else InclusionLevel.NOT_IN_NAV
        text = f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n"
        yield _generated(config, f"{one.within}{page.source}", text, inclusion)


def _generated(config: MkDocsConfig, source: str, content: str, inclusion: InclusionLevel) -> File:
    file = File.generated(config, f"{source}.md", content=content)
    file.inclusion = inclusion
    return file


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
