"""A text as facts are looked for in it: simplified, and with the names of places that have several in one of them."""

from __future__ import annotations

import re

from dossier.records.normal import simplified

_STATES = {
    short: name
    for name, shorts in {
        "Alabama": "AL Ala",
        "Alaska": "AK",
        "Arizona": "AZ Ariz",
        "Arkansas": "AR Ark",
        "California": "CA Calif",
        "Colorado": "CO Colo",
        "Connecticut": "CT Conn",
        "Delaware": "DE Del",
        "Florida": "FL Fla",
        "Georgia": "GA Ga",
        "Hawaii": "HI",
        "Idaho": "ID",
        "Illinois": "IL Ill",
        "Indiana": "IN Ind",
        "Iowa": "IA",
        "Kansas": "KS Kan",
        "Kentucky": "KY Ky",
        "Louisiana": "LA La",
        "Maine": "ME",
        "Maryland": "MD Md",
        "Massachusetts": "MA Mass",
        "Michigan": "MI Mich",
        "Minnesota": "MN Minn",
        "Mississippi": "MS Miss",
        "Missouri": "MO Mo",
        "Montana": "MT Mont",
        "Nebraska": "NE Neb",
        "Nevada": "NV Nev",
        "New Hampshire": "NH",
        "New Jersey": "NJ",
        "New Mexico": "NM",
        "New York": "NY",
        "North Carolina": "NC",
        "North Dakota": "ND",
        "Ohio": "OH",
        "Oklahoma": "OK Okla",
        "Oregon": "OR Ore",
        "Pennsylvania": "PA Pa",
        "Rhode Island": "RI",
        "South Carolina": "SC",
        "South Dakota": "SD",
        "Tennessee": "TN Tenn",
        "Texas": "TX",
        "Utah": "UT",
        "Vermont": "VT Vt",
        "Virginia": "VA Va",
        "Washington": "WA Wash",
        "West Virginia": "WV",
        "Wisconsin": "WI Wis",
        "Wyoming": "WY Wyo",
    }.items()
    for short in shorts.split()
}
_MEMBER = re.compile(r"\b([DRI])-((?:[A-Z]\.){2}|[A-Z]{2}\b|[A-Z][a-z]{1,4}\b)\.?")
"""A member of Congress as the press writes it: `D-Ore.`, `R-TX`, `D-N.Y.`"""
_OF_STATE = re.compile(r"\(([A-Z]{2})(?:-\d{1,2})?\)|(?<=[a-z], )([A-Z]{2})\b")
"""A state in short, as in `Rep. Smith (MO-08)` or `Salinas, CA`."""
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent"}
_DISTRICT = re.compile(r"\bDistrict of Columbia\b")


def plain(words: str) -> str:
    """The words of a text, simplified; parties and states of members of Congress are written out."""
    text = simplified(words)
    if "District of" in text:
        text = _DISTRICT.sub("D.C.", text)
    if "(" in text or ", " in text:
        text = _OF_STATE.sub(lambda match: _STATES.get(match[1] or match[2], match[0]), text)
    return _MEMBER.sub(_member, text) if "-" in text else text


def _member(match: re.Match[str]) -> str:
    state = _STATES.get(match[2].replace(".", ""))
    return f"{_PARTIES[match[1]]} {state}" if state else match[0]
