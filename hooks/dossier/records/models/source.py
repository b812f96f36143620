"""A source: a publication that was actually read, and how it was read."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from dossier.records.dates import PartialDate
from dossier.records.fields import WITHOUT_MARKS, Date, Day, Fault, Flag, Name, Prose, Text, WebAddress
from dossier.records.vocabulary import Language, SourceKind, SourceRelation
from dossier.records.web.archive import archive_search
from dossier.records.web.words import words_address

from .base import Base


class Source(Base):
    """A publication. `title` is its own title or, if that was not seen, a description."""

    title: Annotated[Name, WITHOUT_MARKS]
    """The title of the publication, as printed; a description if the title was not seen."""
    publisher: Name
    """The original publisher."""
    author: Name | None = None
    """The author, if named."""
    date: Date | None = None
    """When it was published, as far as is known."""
    date_note: Text | None = None
    """How the date is known, if it is in doubt."""
    kind: SourceKind
    """What kind of publication it is."""
    language: Language
    """Its language."""
    relation: SourceRelation
    """What was read: the original, a copy of it, a summary by someone else, or a translation."""
    read_at: Name | None = None
    """Where it was read, if not in the original: the name of the site that has the copy, summary or translation."""
    follows: tuple[Name, ...] = ()
    """Outlets whose reporting it repeats, as `The Washington Post`; it is no second witness to what they report."""
    url: WebAddress | None = None
    """Its address at the original publisher, an official site, a court-records site or a well-known republisher."""
    url_withheld: Text | None = None
    """Why no address is given; required if there is none."""
    archived: WebAddress | None = None
    """An archived copy."""
    accessed: Day | None = None
    """The day on which it was read."""
    title_is_descriptive: Flag = False
    """True if the title is our own description."""
    summary: Prose | None = None
    """What it is used for here."""
    quotable: Flag = True
    """False if its wording is not reliable (a back-translation, a machine transcript): nothing may be quoted from it."""
    note: Prose | None = None
    """What readers should know about the source."""

    @property
    def index_name(self) -> str:
        """The publisher, then the date and the title."""
        return f"{self.publisher}: {self.date or ''}: {self.title}"

    @property
    def full_name(self) -> str:
        """The title, and where it was published and read."""
        return ", ".join(part for part in (self.title, self.publisher, self.read_at) if part)

    @property
    def when(self) -> PartialDate | None:
        """When it was published, as far as is known."""
        return self.date

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its author, and where it was read."""
        return tuple(name for name in (self.author, self.read_at) if name)

    @property
    def archive_search(self) -> str | None:
        """Where an archive looks for a copy of its page near the day of publication, if it has an address."""
        return archive_search(self.url, self.date) if self.url else None

    def address_of(self, excerpt: str) -> str | None:
        """The address at which a reader sees the words of an excerpt; none unless they were read there, as they stand."""
        if (
            self.relation is not SourceRelation.ORIGINAL
            or not self.quotable
            or not self.url
            or self.url.endswith(".pdf")
        ):
            return None
        return words_address(self.url, excerpt)

    @model_validator(mode="after")
    def _address_or_reason(self) -> Source:
        if not self.url and not self.url_withheld:
            message = "there is no address, and no reason is given"
            hint = "Add `url:`, or `url_withheld:` with the reason."
            raise Fault(message, "title", hint, needs=["url_withheld"])
        if self.relation is not SourceRelation.ORIGINAL and not self.read_at:
            message = f"a source read as “{self.relation}” does not say where it was read"
            hint = "Add `read_at:` with the name of the site where it was read."
            raise Fault(message, "relation", hint, needs=["read_at"])
        return self
