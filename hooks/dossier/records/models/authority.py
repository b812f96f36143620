"""An authority: a law, regulation, order, case or manual that the agreement or the disputes cite."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from dossier.records.fields import AuthorityRef, Fault, Mutual, Name, Prose, Text, WebAddress
from dossier.records.languages.foreign import as_written, like
from dossier.records.vocabulary import AuthorityKind, ProceduralStep, TextSeen

from .base import Briefed, Model


class TimeLimit(Model):
    """A time limit that a rule of procedure sets, where the United States or one of its agencies is a party."""

    step: ProceduralStep
    """For what it is set."""
    days: int = Field(ge=1, le=365)
    """How many days it lasts."""
    runs_from: ProceduralStep
    """From what it runs: a `ruling`, or the last day for another step."""

    @model_validator(mode="after")
    def _after_what_comes_before(self) -> TimeLimit:
        if self.step is ProceduralStep.RULING:
            raise Fault(
                "no rule sets the time for a ruling", "step", "Write the step that may follow it, such as appeal."
            )
        steps = list(ProceduralStep)
        if steps.index(self.runs_from) >= steps.index(self.step):
            message = f"the time for “{self.step}” cannot run from “{self.runs_from}”, which does not come before it"
            raise Fault(message, "runs_from", "Write `runs_from: ruling`, or an earlier step.")
        return self


class Authority(Briefed):
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
    time_limit: TimeLimit | None = None
    """For a rule of procedure: the time limit it sets, from which last days are computed."""
    edition: Text | None = None
    """The edition or date of the text that was read."""
    links: tuple[WebAddress, ...] = Field(default=())
    """Official addresses of the text."""
    see_also: tuple[Annotated[AuthorityRef, Mutual()], ...] = ()
    """Related provisions."""

    @property
    def gloss(self) -> str:
        """What the title says that the citation does not: `who may ask` of `Section 6103(i)(2): who may ask`."""
        head = as_written(self.title).partition(": ")[0]
        rest = self.title.partition(": ")[2]
        is_cited = self.citation.startswith(head) or head in {f"{word} {self._number}" for word in ("Section", "Rule")}
        return like(self.title, rest) if rest and is_cited else self.title

    @property
    def is_named(self) -> bool:
        """Whether the title alone says which law it is: it has the citation, or a name of its own before a colon."""
        title = as_written(self.title)
        return title.startswith(self.citation) or (": " in title and self.gloss == self.title)

    @property
    def _number(self) -> str:
        """The last part of the citation, such as `6103(i)(2)`."""
        return self.citation.split()[-1]

    @property
    def number(self) -> str:
        """The citation."""
        return self.citation
