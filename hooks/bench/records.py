"""Records: a synthetic one of each kind but those of the courts."""

from __future__ import annotations

from dossier.records.vocabulary import (
    Basis,
    Exactness,
    FiledRedaction,
    OrganizationKind,
    Party,
    Position,
    SourceKind,
    SubjectKind,
    TermKind,
    UnsealedRedaction,
    Venue,
)

from .draft import REVIEWED, Draft, Record, day, identifier, is_copy
from .words import coined


def agreement(draft: Draft) -> Record:
    """The agreement."""
    departments = draft.cite("organization", 4)
    return {
        **draft.opening("The synthetic memorandum of understanding", "term"),
        "full_title": "Memorandum of Understanding for a Synthetic Exchange",
        "signed": "2025-04-07",
        "filed": "2025-04-07",
        "case": identifier("case", 0),
        "parties": [{"organization": departments[0], "acting_for": departments[-1]}],
        "signatories": [{"person": person, "office": draft.phrase(3)} for person in draft.cite("person", 2)],
        "pages": "15 pages",
        "authorities": draft.cite("authority", 5),
        "subjects": [
            {
                "id": kind.value,
                "kind": kind.value,
                "name": draft.phrase(3),
                "starts": "2025-04-07",
                "note": draft.phrase(5),
            }
            for kind in SubjectKind
        ],
        **draft.closing("event", "figure"),
    }


def term(draft: Draft) -> Record:
    """A term of the agreement."""
    return {
        **draft.opening(f"Term {draft.number:04}: {draft.phrase(4).lower()}"),
        "agreement": "agreement",
        "kind": draft.one(TermKind),
        "obliged": draft.one(Party),
        "section": f"Section {draft.number}",
        "order": draft.number * 10,
        "basis": draft.one(Basis),
        "redaction": {"filed": draft.one(FiledRedaction), "unsealed": draft.one(UnsealedRedaction)},
        "authorities": draft.cite("authority", 3),
        "practice": draft.prose(40, "statement", "action"),
        "see_also": draft.cite("term", 2),
        **draft.closing("disagreement"),
    }


def statement(draft: Draft) -> Record:
    """Something said about the agreement."""
    about = {"agreements": ["agreement"]} if draft.number % 5 == 0 else {}
    return {
        **draft.opening(f"Statement {draft.number:04}: {draft.phrase(5).lower()}"),
        **draft.when(),
        "speaker": _speaker(draft),
        "position": draft.one(Position),
        "venue": draft.one(Venue),
        "paraphrase": draft.prose(45, "event"),
        "topics": draft.topics(),
        "about": {**about, "terms": draft.cite("term", 2), "authorities": draft.cite("authority", 1)}
        | ({"figures": draft.cite("figure", 1)} if draft.number % 3 else {"questions": draft.cite("question", 1)}),
        **draft.closing(),
    }


def _speaker(draft: Draft) -> Record:
    person = {"person": draft.cite("person", 1)[0]} if draft.number % 3 else {}
    affiliation = "formerly-at" if person else "speaks-for"
    organization = {"organization": draft.cite("organization", 1)[0], "affiliation": affiliation}
    return {**person, **organization, "capacity": draft.phrase(4)}


def event(draft: Draft) -> Record:
    """Something that happened outside the courts."""
    return {
        **draft.opening(f"Event {draft.number:04}: {draft.phrase(5).lower()}", "statement"),
        **draft.when(),
        "topics": draft.topics(),
        "people": draft.cite("person", 2),
        "organizations": draft.cite("organization", 2),
        "about": {"terms": draft.cite("term", 1), "actions": draft.cite("action", 1)},
        **draft.closing(),
    }


def figure(draft: Draft) -> Record:
    """A number and a rival one."""
    value = 1000 + 37 * draft.number
    given = {"exactness": draft.one(Exactness), "given_by": f"Office {draft.number:04}", "note": draft.phrase(8)}
    rival = {"exactness": draft.one(Exactness), "given_by": f"Outlet {draft.number:04}"}
    return {
        **draft.opening(f"Figure {draft.number:04}: {draft.phrase(4).lower()}"),
        **draft.when(),
        "counts": draft.phrase(8),
        "unit": "people",
        "value": {"value": value, **given, "sources": draft.sources[:1]},
        "rivals": [{"value": value + 110, **rival, "sources": draft.sources[1:]}] if draft.sources[1:] else [],
        "topics": draft.topics(),
        "about": {"events": draft.cite("event", 1), "organizations": draft.cite("organization", 1)},
        **draft.closing("term"),
    }


def person(draft: Draft) -> Record:
    """A person, plainly made up."""
    starts = day(29 * draft.number % 1500)
    first = {
        "title": draft.phrase(4),
        "organization": draft.cite("organization", 1)[0],
        "starts": starts.isoformat(),
        "confirmed": starts.isoformat(),
    }
    return {
        **draft.opening(f"Person {draft.number:04}", "event"),
        "sort_name": f"{coined(draft.number).title()}, Person {draft.number:04}",
        "public_role": draft.phrase(3).lower(),
        "roles": [first, {"title": draft.phrase(4), "over_by": "2025", "note": draft.phrase(6)}][
            : 1 + draft.number % 2
        ],
        **draft.closing("organization"),
    }


def organization(draft: Draft) -> Record:
    """An organization."""
    above = {"part_of": identifier("organization", draft.number // 3)} if draft.number else {}
    return {
        **draft.opening(f"{coined(draft.number + 50_000).title()} Organization {draft.number:04}", "person"),
        "abbreviation": f"ORG{draft.number}",
        "kind": draft.one(OrganizationKind),
        **above,
        **draft.closing("authority"),
    }


def source(draft: Draft) -> Record:
    """A publication; its address leads to a domain that is reserved for examples."""
    read = {"relation": "copy", "read_at": f"Reader {draft.number % 40}"} if is_copy(draft.id) else {}
    return {
        "title": f"{draft.phrase(7)} ({draft.number:05})",
        "summary": draft.prose(12),
        "publisher": f"Publisher {draft.number % 90:02}",
        "author": f"Author {draft.number % 400:03}",
        "date": day(draft.random.randrange(1900)).isoformat(),
        "kind": draft.one(SourceKind),
        "language": "es" if draft.number % 25 == 0 else "en",
        **(read or {"relation": "original"}),
        "url": f"https://example.org/{draft.number % 90}/{draft.id}",
        "accessed": REVIEWED,
        **draft.history(),
    }


def definition(draft: Draft) -> Record:
    """A term of art: a made-up word that stands in the prose of other records."""
    word = coined(draft.number)
    return {
        **draft.opening(word.title(), "term"),
        **({"also_called": [f"{word} rule"]} if draft.number % 3 == 0 else {}),
        "authorities": draft.cite("authority", 2),
        "see_also": draft.cite("definition", 2),
        **draft.closing(),
    }


def disagreement(draft: Draft) -> Record:
    """Two accounts of one matter."""
    outlets = (f"Outlet {draft.number:04}", f"Office {draft.number:04}")
    accounts = [{"says": draft.phrase(9), "given_by": outlet, "sources": draft.sources[:1]} for outlet in outlets]
    settled = {"state": "settled", "settled_by": draft.phrase(6)} if draft.number % 3 == 0 else {"state": "open"}
    return {
        **draft.opening(f"Disagreement {draft.number:04}: {draft.phrase(4).lower()}"),
        "accounts": accounts,
        **settled,
        "assessment": draft.prose(25, "event"),
        "topics": draft.topics(),
        "about": {"figures": draft.cite("figure", 2), "terms": draft.cite("term", 1)},
        **draft.closing("statement"),
    }
