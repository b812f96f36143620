"""What all records have in common: title, sources, evidence, confidence, review and history."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dossier.problems import shown
from dossier.records.dates import PartialDate
from dossier.records.explanations import explanations_of
from dossier.records.fields import (
    WITHOUT_MARKS,
    ActionRef,
    AgreementRef,
    AuthorityRef,
    Brief,
    CaseRef,
    Date,
    Day,
    DefinitionRef,
    DisagreementRef,
    EventRef,
    Fault,
    FigureRef,
    Id,
    OrganizationRef,
    PersonRef,
    Prose,
    QuestionRef,
    Quoted,
    SourceRef,
    StatementRef,
    TermRef,
    Text,
    Untranslated,
    Verbatim,
)
from dossier.records.quoting import count_words
from dossier.records.vocabulary import ChangeKind, Confidence, Language


class Model(BaseModel):
    """A frozen group of fields that refuses fields it does not know."""

    # Many are needed only within others, which are made of their fields: each is built when it is first used.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Give each field the sentence below it as its description."""
        super().__pydantic_init_subclass__(**kwargs)
        for name, words in explanations_of(cls).items():
            if name in cls.__pydantic_fields__:
                cls.__pydantic_fields__[name].description = words


class Evidence(Model):
    """A short, exact excerpt from a source that supports a key fact of the record."""

    source: SourceRef
    """The source of the excerpt."""
    excerpt: Verbatim
    """The exact words of the source, 45 at most; `…` marks what is left out, `[ ]` what is added."""
    language: Language | None = None
    """The language of the excerpt, if it is another one than that of the source."""
    locator: Text | None = None
    """Where in the source: a page, paragraph or section."""


class Quotation(Model):
    """Words quoted exactly; the same words must appear in the evidence of the record."""

    text: Quoted
    """The quoted words, 45 at most, without the quotation marks around them."""
    source: SourceRef
    """The source that prints the words."""
    attribution: Text
    """Whose words they are, worded for readers: `Judge Friedrich`, `the memorandum, as reproduced by ABC News`."""
    language: Language = Language.EN
    """The language of the words."""
    note: Text | None = None
    """What readers must know about the wording: a variant, a translation, a reprint."""


class Derived(Model):
    """A fact that is in no excerpt, because it was worked out from those that are."""

    words: Text
    """The exact words of the title, the summary or `in_brief`; for another field its name, such as `date` or `value.value`."""
    reason: Text
    """How it follows from the evidence, worded for readers: `The sum of 4 and 43.`"""


_FORMER = (
    "Add `was:` below the note, as `was: The date was given as April 17.` "
    "What must not be repeated is not: `was: Not repeated here, as it named a private person.`"
)
"""What to write for the former words of a correction."""


_FEWEST_WORDS = 4
_WHY = (
    "Say in a sentence what was wrong with it, or which record has it now, as `It described the same filing as the motion "
    "of March 31.`"
)
"""What to write for the reason of a withdrawal."""


class Change(Model):
    """One entry of the record's history."""

    date: Day
    """The day of the change."""
    kind: ChangeKind
    """The kind of change."""
    note: Text | None = None
    """What changed and why; required for every kind but `added`."""
    was: Text | None = None
    """What the record said before, in a sentence; only and always for `corrected`, and for `withdrawn` where it helps."""

    @model_validator(mode="after")
    def _explained(self) -> Change:
        if self.kind is not ChangeKind.ADDED and not self.note:
            message = f"a change of the kind “{self.kind}” needs a note that says what changed and why"
            raise Fault(message, "kind", "Add `note:` below it.", needs=["note"])
        return self

    @model_validator(mode="after")
    def _says_why(self) -> Change:
        if self.kind is ChangeKind.WITHDRAWN and self.note and count_words(self.note) < _FEWEST_WORDS:
            message = f"“{shown(self.note)}” does not tell readers why the record was withdrawn"
            raise Fault(message, "note", _WHY)
        return self

    @model_validator(mode="after")
    def _says_what_it_was(self) -> Change:
        if self.kind is ChangeKind.CORRECTED and not self.was:
            raise Fault("a correction says what the record said before", "kind", _FORMER, needs=["was"])
        if self.was and self.kind not in (ChangeKind.CORRECTED, ChangeKind.WITHDRAWN):
            message = f"“was” is for what was wrong, and this change is of the kind “{self.kind}”"
            hint = "Remove it; if the record was wrong before, write `kind: corrected`."
            raise Fault(message, "was", hint, idle=["was"])
        return self


class About(Model):
    """What a record is about: ids of other records, by kind."""

    agreements: tuple[AgreementRef, ...] = ()
    """The agreement as a whole."""
    terms: tuple[TermRef, ...] = ()
    """Terms it discusses."""
    statements: tuple[StatementRef, ...] = ()
    """Statements it responds to or repeats."""
    cases: tuple[CaseRef, ...] = ()
    """Cases it concerns."""
    actions: tuple[ActionRef, ...] = ()
    """Court actions it concerns."""
    authorities: tuple[AuthorityRef, ...] = ()
    """Laws it discusses."""
    events: tuple[EventRef, ...] = ()
    """Events it concerns."""
    figures: tuple[FigureRef, ...] = ()
    """Figures it gives or concerns."""
    questions: tuple[QuestionRef, ...] = ()
    """Legal questions it addresses."""
    people: tuple[PersonRef, ...] = ()
    """People it is about."""
    organizations: tuple[OrganizationRef, ...] = ()
    """Organizations it is about."""
    definitions: tuple[DefinitionRef, ...] = ()
    """Terms of art it explains or turns on."""
    disagreements: tuple[DisagreementRef, ...] = ()
    """Disagreements it bears on."""


class Base(Model):
    """A record: what every kind has."""

    title: Annotated[Text, WITHOUT_MARKS]
    """The heading of the page; short, with no period at the end."""
    former_ids: tuple[Id, ...] = ()
    """Ids under which the record was previously published; their addresses redirect here."""
    unlinked_reason: Annotated[Text | None, Untranslated()] = None
    """Why nothing cites or links to the record, if that is intended."""
    reviewed: Day
    """The day on which the record was last compared with its sources."""
    changes: Annotated[tuple[Change, ...], Untranslated()] = Field(min_length=1)
    """The history of the record, oldest first; the first entry is `added`."""

    @property
    def when(self) -> PartialDate | None:
        """The date by which the record is put in time order, if its kind has one."""
        return None

    @property
    def index_name(self) -> str:
        """The name under which an index lists the record."""
        return self.title

    @property
    def full_name(self) -> str:
        """What tells the record from all others of its kind."""
        return self.title

    @property
    def number(self) -> str | None:
        """The docket number or citation that names the record, if it has one."""
        return None

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names under which it is looked for, besides its title."""
        return ()

    @property
    def withdrawn(self) -> Change | None:
        """The change that withdrew the record, if its last one did."""
        last = self.changes[-1]
        return last if last.kind is ChangeKind.WITHDRAWN else None


class Sourced(Base):
    """A record that says something about the world, and therefore gives its sources."""

    summary: Prose
    """One to three sentences that make sense alone to someone who comes from a search engine."""
    in_brief: Brief | None = None
    """What it comes to, in one sentence of at most 15 words, for lists; needed where nothing else makes a line."""
    note: Prose | None = None
    """What else readers should know: limits, conflicts among the sources, context."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    """The sources on which the record is based, the strongest first."""
    evidence: Annotated[tuple[Evidence, ...], Untranslated()] = Field(min_length=1)
    """Excerpts that support the key facts and every quotation."""
    derived: Annotated[tuple[Derived, ...], Untranslated()] = ()
    """Facts of the title, the summary or another field that are worked out and so in no excerpt, each with the reason."""
    quotations: tuple[Quotation, ...] = ()
    """Short, exact, attributed quotations."""
    confidence: Confidence
    """How certain the key facts are: high, medium or low."""
    confidence_note: Text | None = None
    """Why the confidence is not high; required in that case."""

    @property
    def doubtful(self) -> bool:
        """Whether the confidence is not high."""
        return self.confidence is not Confidence.HIGH

    @model_validator(mode="after")
    def _doubt_explained(self) -> Sourced:
        if self.doubtful and not self.confidence_note:
            message = f"the confidence is “{self.confidence}”, but no reason is given"
            hint = "Add `confidence_note:` with the reason."
            raise Fault(message, "confidence", hint, needs=["confidence_note"])
        return self


class Dated(Sourced):
    """A record of something that happened at a time."""

    date: Date
    """When it happened, as precisely as is known: 2025, 2025-04 or 2025-04-07; `~` at the end if approximate."""
    date_note: Text | None = None
    """How the date is known, if it is approximate or the sources differ; required with `~`."""

    @property
    def when(self) -> PartialDate:
        """Its date."""
        return self.date

    @model_validator(mode="after")
    def _approximation_explained(self) -> Dated:
        if self.date.approximate and not self.date_note:
            message = "the date is approximate (~), but no explanation is given"
            raise Fault(message, "date", "Add `date_note:`.", needs=["date_note"])
        return self


class Briefed(Sourced):
    """A record whose line in lists is written, as it does not follow from its fields."""

    in_brief: Brief
    """What it comes to, in one sentence of at most 15 words, for lists that show the title, the date and the place."""
