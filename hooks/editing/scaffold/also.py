"""Which fields a new record needs besides those that all records of its kind have, by what is known of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum

from dossier.reading.marks import MARK
from dossier.records.kinds import Kind
from dossier.records.vocabulary import RULINGS, SESSIONS, Confidence, DisagreementState, EffectKind, SourceRelation

from ..workspace import Values

_OF_A_RULING = {"disposition": True, "judges": False, "responds_to": False, "holdings": False}
_OF_A_SESSION = {"judges": False}
_OF_A_FILING = {"filers": False, "responds_to": False}
_OF_A_CASE = {"appeal_from": False}
_OF_A_ROLE = {"roles.organization": False, "roles.starts": False, "roles.confirmed": False}
_OF_A_SPEAKER = {"speaker.person": False, "speaker.organization": False, "speaker.affiliation": False}
_OF_A_STATEMENT = {"in_brief": True, "paraphrase": True}
_OF_A_SOURCE = {"date": False, "url": True, "accessed": True}
_CONNECTED = {"about.agreements": False}
_NOTES = {"date": "date_note", "filed": "filed_note"}
"""The field that explains a date which is approximate."""


def fields_besides(kind: Kind, given: Values) -> Mapping[str, bool]:
    """The fields, each named with the groups in which it is, as `effects.bound`, and whether it is needed for certain."""
    return {**_of_kind(kind, given), **dict.fromkeys(_explanations(given), True)}


def _of_kind(kind: Kind, given: Values) -> Mapping[str, bool]:
    match kind.name:
        case "action":
            return _of_action(given)
        case "case":
            return _OF_A_CASE
        case "disagreement":
            return _CONNECTED | _if_known("settled_by", given, "state", (DisagreementState.SETTLED,))
        case "event" | "figure":
            return _CONNECTED
        case "person":
            return _OF_A_ROLE
        case "source":
            others = [relation for relation in SourceRelation if relation is not SourceRelation.ORIGINAL]
            return _OF_A_SOURCE | _if_known("read_at", given, "relation", others)
        case "statement":
            return _OF_A_STATEMENT | _of_speaker(given.get("speaker") or {})
    return {}


def _of_action(given: Values) -> dict[str, bool]:
    """The fields of a ruling, a hearing or a filing; all of them while it is not known what was done."""
    done = _known(given, "kind")
    if done in SESSIONS:
        return _OF_A_SESSION
    if done and done not in RULINGS:
        return _OF_A_FILING
    ruling = _OF_A_RULING | _of_effects(given)
    return ruling if done else dict.fromkeys([*_OF_A_FILING, *ruling], False)


def _of_effects(given: Values) -> dict[str, bool]:
    """Whom effects bind and protect, and what they do to earlier ones, as far as it follows from those that are given."""
    effects = given.get("effects", ())
    does = [EffectKind(word) for effect in effects if (word := _known(effect, "does"))]
    rules, bears = any(one.rules for one in does), any(not one.rules for one in does)
    binding = {} if bears else {"effects.bound": rules, "effects.protected": rules}
    starts = {} if any("awaits_mandate" in effect for effect in effects) else {"effects.starts": True}
    return binding | starts | {"effects.affects": bears}


def _of_speaker(speaker: Values) -> dict[str, bool]:
    if speaker.get("organization"):
        return {"speaker.affiliation": True}
    return {} if speaker.get("person") else _OF_A_SPEAKER


def _if_known(field: str, given: Values, other: str, words: Collection[StrEnum]) -> dict[str, bool]:
    """A field that is needed where another one has one of some words, and perhaps where that is not known."""
    known = _known(given, other)
    return {field: known in words} if known in words or not known else {}


def _explanations(given: Values) -> Iterator[str]:
    """The fields that say why something is in doubt."""
    if (_known(given, "confidence") or Confidence.HIGH) != Confidence.HIGH:
        yield "confidence_note"
    for name, note in _NOTES.items():
        if str(given.get(name, "")).endswith("~"):
            yield note


def _known(given: Values, name: str) -> str | None:
    """The word that a field has; None where it is still to be filled in."""
    value = given.get(name)
    return None if value is None or str(value).startswith(MARK) else str(value)
