"""Court records: synthetic cases, what was done in them, the law and the questions they turn on."""

from __future__ import annotations

from dossier.records.vocabulary import (
    AffectingKind,
    Answer,
    AuthorityKind,
    Court,
    EffectKind,
    Examined,
    SubjectKind,
    TextSeen,
)

from .draft import REVIEWED, Draft, Record, day, identifier

_KINDS = ("motion", "hearing", "opinion")
"""What happens in a case, over and over: something is asked for, heard and decided."""
_RELIEF = ("preliminary-injunction", "dismissal", "unsealing")


def case(draft: Draft) -> Record:
    """A lawsuit."""
    organizations = draft.cite("organization", 3)
    return {
        **draft.opening(f"Plaintiffs {draft.number:04} v. Office {draft.number:04}"),
        "caption": f"Plaintiffs {draft.number:04}, et al. v. Office {draft.number:04}, et al.",
        "court": draft.one(Court),
        "docket": f"1:25-cv-{draft.number:05}",
        "filed": day(_filed(draft.number)).isoformat(),
        "relevance": ("core", "records", "context")[draft.number % 3],
        "judges": draft.cite("person", 1),
        "plaintiffs": [{"name": f"Plaintiffs {draft.number:04}", "organization": organizations[0]}],
        "defendants": [{"name": f"Office {draft.number:04}", "organization": organizations[-1]}],
        "counsel": [{"name": person, "side": "plaintiffs", "person": person} for person in draft.cite("person", 2)],
        "claims": [draft.phrase(5), draft.phrase(6)],
        "authorities": draft.cite("authority", 3),
        "relief_sought": draft.prose(25, "term"),
        "standing": draft.prose(25, "question"),
        "standing_as_of": REVIEWED,
        "not_found": [draft.phrase(6)],
        "links": [f"https://example.org/dockets/{draft.number}"],
        **draft.closing("event"),
    }


def action(draft: Draft) -> Record:
    """Something done in a case: the first actions of all cases come first, then the second ones."""
    cases = draft.pool.counts["case"]
    place, number = divmod(draft.number, cases)
    kind = _KINDS[place % len(_KINDS)]
    earlier = [identifier("action", draft.number - cases)] if place else []
    return {
        **draft.opening(f"Action {draft.number:04}: {draft.phrase(4).lower()}", "statement"),
        "case": identifier("case", number),
        "date": _day(place, number),
        "kind": kind,
        "relief": [_RELIEF[draft.number % len(_RELIEF)]],
        **(_ruling(draft, place) if kind == "opinion" else {"filers": draft.cite("organization", 1)}),
        "outcome": draft.phrase(5),
        "topics": draft.topics(),
        "responds_to": earlier,
        "authorities": draft.cite("authority", 2),
        **draft.closing("term"),
    }


def _ruling(draft: Draft, place: int) -> Record:
    """What only a ruling has."""
    answer = {"question": draft.cite("question", 1)[0], "answer": draft.one(Answer), "text": draft.prose(25)}
    return {
        "disposition": ("granted", "granted-in-part", "denied")[draft.number % 3],
        "judges": draft.cite("person", 1),
        "effects": [_effect(draft, place)],
        "holdings": [{**answer, "authorities": draft.cite("authority", 1)}],
    }


def _effect(draft: Draft, place: int) -> Record:
    first = place < len(_KINDS)
    does = EffectKind(draft.one(EffectKind))
    does = EffectKind.ALLOWS if first and not does.rules else does
    subjects = [kind.value for kind in SubjectKind]
    who = {"bound": draft.phrase(4), "bound_organizations": draft.cite("organization", 1), "protected": draft.phrase(4)}
    return {
        "id": "order",
        "subject": subjects[draft.number % draft.pool.counts["case"] % len(subjects)],
        "does": does.value,
        **(who if does.rules else {}),
        "starts": _day(place, draft.number % draft.pool.counts["case"]),
        **({} if first else {"affects": [_change(draft, does)]}),
    }


def _change(draft: Draft, does: EffectKind) -> Record:
    """What the effect does to that of the ruling before it in its case."""
    before = identifier("action", draft.number - len(_KINDS) * draft.pool.counts["case"])
    keeps = dict.fromkeys((EffectKind.UPHOLDS, EffectKind.DECLINES), AffectingKind.AFFIRMS)
    own = {EffectKind.LIFTS: AffectingKind.ENDS, **keeps}
    change = own.get(does) or AffectingKind(draft.one(AffectingKind))
    change = AffectingKind.REPLACES if does.rules and change is AffectingKind.AFFIRMS else change
    remains = {"remains": "narrows"} if change.in_part else {}
    return {"action": before, "effect": "order", "does": change.value, **remains}


def _filed(number: int) -> int:
    return 37 * number % 1200


def _day(place: int, number: int) -> str:
    """The day of an action: a week after the one before it in its case."""
    return day(_filed(number) + 7 * (place + 1)).isoformat()


def authority(draft: Draft) -> Record:
    """A provision of made-up law."""
    above = {"part_of": identifier("authority", draft.number // 4)} if draft.number else {}
    return {
        **draft.opening(f"Section {draft.number:04}: {draft.phrase(4).lower()}"),
        "citation": f"99 Synth. Code § {draft.number}",
        "kind": draft.one(AuthorityKind),
        **above,
        "matters": draft.prose(30, "term"),
        "text_seen": draft.one(TextSeen),
        "links": [f"https://example.org/code/{draft.number}"],
        "see_also": draft.cite("authority", 2),
        **draft.closing("action"),
    }


def question(draft: Draft) -> Record:
    """A legal question."""
    sides = draft.cite("organization", 2)
    arguments = [{"side": side, "text": draft.prose(20), "sources": draft.sources[:1]} for side in sides]
    return {
        **draft.opening(f"Question {draft.number:04}: {draft.phrase(5).lower()}?"),
        "examines": draft.one(Examined),
        "matters": draft.prose(30, "case"),
        "authorities": draft.cite("authority", 3),
        "terms": draft.cite("term", 2),
        "arguments": arguments,
        "see_also": draft.cite("question", 1),
        **draft.closing("statement"),
    }
