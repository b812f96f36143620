"""An authority: a law, regulation, order, case or manual that the agreement or the disputes cite."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dossier.records.fields import AuthorityRef, Mutual, Name, Prose, Text, WebAddress
from dossier.records.vocabulary import AuthorityKind, TextSeen

from .base import Sourced


class Authority(Sourced):
    """A source of law, cited by its standard citation."""

    citation: Name
    """The standard citation, such as `26 U.S.C. § 6103(i)(2)`."""
    kind: AuthorityKind
    """What kind of law it is."""
    part_of: AuthorityRef | None = None
    """The larger provision it belongs to."""
    matters: Prose
    """Why it matters here."""
    text_seen: TextSeen
    """Whether its text was read, or only a description of it."""
    edition: Text | None = None
    """The edition or date of the text that was read."""
    links: tuple[WebAddress, ...] = Field(default=())
    """Official addresses of the text."""
    see_also: tuple[Annotated[AuthorityRef, Mutual()], ...] = ()
    """Related provisions."""

    @property
    def number(self) -> str:
        """The citation."""
        return self.citation
