"""What the page of each kind of record is about, in the words of schema.org.

A ruling or a filing is a creative work and no legislation, a case the collection of what was filed in it. A record of a
kind for which schema.org has no word, such as a disagreement, is only a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Final

from dossier.collection.dossier import Dossier
from dossier.exports.citations.names import Name, names_of
from dossier.html.markdown import to_plain
from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate
from dossier.records.kinds import BY_MODEL, BY_NAME
from dossier.records.models import (
    Action,
    Agreement,
    Authority,
    Base,
    Case,
    Definition,
    Event,
    Figure,
    Organization,
    Person,
    Question,
    Source,
    Statement,
    Term,
)
from dossier.records.vocabulary import ActionKind, Affiliation, AuthorityKind, Court, OrganizationKind, SourceKind

from .page import Node, Ways

_HEARINGS: Final = (ActionKind.HEARING, ActionKind.ORAL_ARGUMENT)
_LAWS: Final = (
    AuthorityKind.CONSTITUTION,
    AuthorityKind.STATUTE,
    AuthorityKind.REGULATION,
    AuthorityKind.COURT_RULE,
    AuthorityKind.EXECUTIVE_ORDER,
)
_ORGANIZATIONS: Final = {
    OrganizationKind.GOVERNMENT: "GovernmentOrganization",
    OrganizationKind.LEGISLATURE: "GovernmentOrganization",
    OrganizationKind.OVERSIGHT: "GovernmentOrganization",
    OrganizationKind.COURT: "GovernmentOrganization",
    OrganizationKind.NONPROFIT: "NGO",
    OrganizationKind.ADVOCACY: "NGO",
    OrganizationKind.UNION: "WorkersUnion",
    OrganizationKind.RESEARCH: "ResearchOrganization",
    OrganizationKind.ACADEMIC: "EducationalOrganization",
    OrganizationKind.MEDIA: "NewsMediaOrganization",
}
_SOURCES: Final = {
    SourceKind.STATUTE: "Legislation",
    SourceKind.REGULATION: "Legislation",
    SourceKind.GOVERNMENT: "CreativeWork",
    SourceKind.ACADEMIC: "ScholarlyArticle",
    SourceKind.LAW_FIRM: "Article",
    SourceKind.ADVOCACY: "Article",
    SourceKind.NEWS: "NewsArticle",
    SourceKind.OPINION_PIECE: "OpinionNewsArticle",
}


def thing_of(entry: AnyEntry, ways: Ways) -> Node | None:
    """What the page of a record is about; nothing where schema.org has no word for it."""
    made = _MADE.get(entry.kind.model)
    if made is None or entry.record.withdrawn:
        return None
    return ways.thing(entry.address) | made(entry.record, ways)


def _date(date: PartialDate | None) -> str | None:
    """A date that is exact as far as it goes; one that is approximate is not said, as it would look exact."""
    return None if date is None or date.approximate else date.iso


def _things(ways: Ways, kind: str, ids: Iterable[str]) -> list[Node]:
    return [ways.thing(BY_NAME[kind].address_of(id_)) for id_ in ids]


def _case_of(ways: Ways, id_: str) -> Case:
    dossier: Dossier = ways.edition.dossier
    return dossier.get(Case, id_).record


def _action(record: Action, ways: Ways) -> Node:
    labels = ways.edition.labels
    said = {"name": record.title, "additionalType": labels.of(record.kind)}
    if record.kind in _HEARINGS:
        return {"@type": "Event", **said, "startDate": _date(record.date)}
    court = _case_of(ways, record.case).court
    known = record.ruling and court is not Court.NOT_ESTABLISHED
    return {
        "@type": "CreativeWork",
        **said,
        "dateCreated": _date(record.date),
        "author": {"@type": "GovernmentOrganization", "name": labels.of(court)} if known else _filers(record, ways),
        "isPartOf": _things(ways, "case", [record.case])[0],
        "creativeWorkStatus": labels.phrases.unverified if record.unverified else None,
    }


def _filers(record: Action, ways: Ways) -> list[Node]:
    return _things(ways, "organization", record.filers)


def _agreement(record: Agreement, ways: Ways) -> Node:
    return {
        "@type": "CreativeWork",
        "name": record.title,
        "alternateName": [record.full_title, *record.other_names],
        "dateCreated": str(record.signed),
        "author": _things(ways, "organization", [party.organization for party in record.parties]),
    }


def _authority(record: Authority, ways: Ways) -> Node:
    is_law = record.kind in _LAWS
    return {
        "@type": "Legislation" if is_law else "CreativeWork",
        "name": record.title,
        "legislationIdentifier" if is_law else "identifier": record.citation,
        "isPartOf": _things(ways, "authority", [record.part_of])[0] if record.part_of else None,
    }


def _case(record: Case, ways: Ways) -> Node:
    return {
        "@type": "Collection",
        "name": record.title,
        "additionalType": ways.edition.labels.kinds["case"].one,
        "alternateName": record.caption,
        "identifier": record.docket,
    }


def _definition(record: Definition, ways: Ways) -> Node:
    return {
        "@type": "DefinedTerm",
        "name": record.title,
        "alternateName": list(record.also_called),
        "description": to_plain(record.summary),
        "inDefinedTermSet": ways.page(f"{BY_MODEL[Definition].plural}/"),
    }


def _event(record: Event, ways: Ways) -> Node:
    return {"@type": "Event", "name": record.title, "startDate": _date(record.date)}


def _figure(record: Figure, ways: Ways) -> Node:
    """The value used here; others are on the page, and this one says whose it is."""
    value = record.value
    return {
        "@type": "Observation",
        "name": record.title,
        "value": _number(value.value),
        "minValue": _number(value.low),
        "maxValue": _number(value.high),
        "unitText": record.unit,
        "observationDate": _date(record.date),
        "description": value.given_by,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _organization(record: Organization, ways: Ways) -> Node:
    return {
        "@type": _ORGANIZATIONS.get(record.kind, "Organization"),
        "name": record.title,
        "alternateName": record.abbreviation,
        "parentOrganization": _things(ways, "organization", [record.part_of])[0] if record.part_of else None,
    }


def _person(record: Person, ways: Ways) -> Node:
    return {
        "@type": "Person",
        "name": record.title,
        "alternateName": list(record.also_known_as),
        "description": record.public_role,
    }


def _question(record: Question, ways: Ways) -> Node:
    return {"@type": "Question", "name": record.title}


def _source(record: Source, ways: Ways) -> Node:
    return {
        "@type": _SOURCES.get(record.kind, "CreativeWork"),
        "name": record.title,
        "author": [_author(name) for name in names_of(record.author)],
        "publisher": {"@type": "Organization", "name": record.publisher},
        "datePublished": _date(record.date),
        "inLanguage": record.language.value,
        "url": record.url,
        "archivedAt": record.archived,
    }


def _author(name: Name) -> Node:
    """Who wrote a source; what kind of author that is, is said only of people."""
    return {"@type": "Person", "name": f"{name.given} {name.family}"} if name.given else {"name": name.family}


def _statement(record: Statement, ways: Ways) -> Node:
    speaker = record.speaker
    said = [quotation.text for quotation in record.quotations]
    own = speaker.organization if speaker.affiliation is Affiliation.SPEAKS_FOR else None
    people = _things(ways, "person", [speaker.person] if speaker.person else [])
    return {
        "@type": "Quotation" if said else "CreativeWork",
        "name": record.title,
        "text": said[0] if len(said) == 1 else said,
        "creator": people or _things(ways, "organization", [own] if own else []),
        "dateCreated": _date(record.date),
    }


def _term(record: Term, ways: Ways) -> Node:
    return {
        "@type": "CreativeWork",
        "name": record.title,
        "additionalType": ways.edition.labels.kinds["term"].one,
        "isPartOf": _things(ways, "agreement", [record.agreement])[0],
    }


_MADE: Final[dict[type[Base], Callable[[Any, Ways], Node]]] = {
    Action: _action,
    Agreement: _agreement,
    Authority: _authority,
    Case: _case,
    Definition: _definition,
    Event: _event,
    Figure: _figure,
    Organization: _organization,
    Person: _person,
    Question: _question,
    Source: _source,
    Statement: _statement,
    Term: _term,
}
