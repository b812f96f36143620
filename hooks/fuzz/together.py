"""Changed records in the place of their originals: all rules, then the pages that are printed of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from dossier.collection.dossier import Dossier
from dossier.collection.places import Places
from dossier.language.labels import Labels
from dossier.pages.asked import Asked
from dossier.pages.computed import COMPUTED, generated_pages
from dossier.pages.publication import Publication
from dossier.reading.entry import AnyEntry
from dossier.rules import check_all
from dossier.site.shell import Shell, mark
from dossier.site.writing import splice

from .markup import parts_of

PLACES = Places("https://example.org/reference/", "https://example.org/code", "a@example.org")
_SHELL = Shell.cut(
    f'<title>{mark("title")}</title><meta name="description" content="{mark("description")}">{mark("forward")}'
    f"<nav>{mark('toc')}</nav><main>{mark('body')}</main><p>{mark('address')}</p>"
    f'<a href="{mark("form")}"></a><a href="{mark("mail")}"></a>'
)
_NOT_OF_RECORDS = {"components", "fields", "moved"}


class StrangeMarkup(AssertionError):
    """A page has markup that no page of the originals has."""


class Broken(Exception):
    """The page of one changed record cannot be printed, or has strange markup; the cause says which."""

    def __init__(self, path: str) -> None:
        super().__init__(f"the page of {path}")
        self.path = path


class Together:
    """Publishes changed records with all others."""

    def __init__(self, dossier: Dossier, overrides: Path, labels: Labels) -> None:
        self._dossier = dossier
        self._overrides = overrides
        self._labels = labels
        self.pages = 0
        """How many pages of changed records were printed."""

    def _publication(self, dossier: Dossier) -> Publication:
        return Publication(dossier, self._overrides, self._labels, PLACES)

    def publish(self, changed: Mapping[str, AnyEntry]) -> None:
        """Check and print changed records, named by their path; those with a problem are left out.

        Raises `Broken` for the first whose own page breaks, and whatever breaks when all are looked at together.
        """
        dossier, entries = self._without_problems(dict(changed))
        publication = self._publication(dossier)
        for path, entry in entries.items():
            try:
                self._look_at(_record_pages(publication, [entry]))
            except Exception as error:
                raise Broken(path) from error
        self.pages += len(entries)
        self._look_at(_computed_pages(publication))

    def _look_at(self, pages: Iterable[str]) -> None:
        """Look for markup that is not known; pages that are as they were need not be parsed."""
        if strange := parts_of(page for page in pages if page not in self._known_pages) - self._known_parts:
            raise StrangeMarkup(", ".join(sorted(strange)))

    @cached_property
    def _known_pages(self) -> frozenset[str]:
        publication = self._publication(self._dossier)
        return frozenset([*_record_pages(publication, self._dossier.entries), *_computed_pages(publication)])

    @cached_property
    def _known_parts(self) -> frozenset[str]:
        return parts_of(self._known_pages)

    def _without_problems(self, changed: dict[str, AnyEntry]) -> tuple[Dossier, dict[str, AnyEntry]]:
        """The dossier with as many of the changed records as leave it sound."""
        while True:
            dossier = self._with(changed)
            faulty = {problem.path for problem in check_all(dossier)}
            if not faulty:
                return dossier, changed
            spoiling = {
                path for path, entry in changed.items() if path in faulty or self._near(entry, dossier) & faulty
            }
            changed = {path: entry for path, entry in changed.items() if path not in spoiling} if spoiling else {}

    def _with(self, changed: Mapping[str, AnyEntry]) -> Dossier:
        files = tuple(changed.get(file.document.path, file) for file in self._dossier.files)
        return Dossier(files, self._dossier.known, self._dossier.words)

    def _near(self, entry: AnyEntry, dossier: Dossier) -> set[str]:
        """The paths of the records that a record is or was linked with."""
        return {
            linked.document.path
            for each in (dossier, self._dossier)
            for key in [link.target for link in each.outgoing.get(entry.key, ())]
            + [link.origin.key for link in each.incoming.get(entry.key, ())]
            if (linked := each.by_id.get(key))
        }


def _record_pages(publication: Publication, entries: Sequence[AnyEntry]) -> Iterator[str]:
    return (splice(page, _SHELL, PLACES) for page in publication.pages_of(entries))


def _computed_pages(publication: Publication) -> Iterator[str]:
    generated = list(generated_pages(publication))
    for page in generated:
        yield COMPUTED[page.computed](publication, Asked(f"{page.source}/", Markup(), page.argument))
    for name in sorted(COMPUTED.keys() - {page.computed for page in generated} - _NOT_OF_RECORDS):
        yield COMPUTED[name](publication, Asked(f"{name}/", Markup(), ""))
