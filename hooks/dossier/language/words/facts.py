"""The names of facts, and of the sides of a case."""

from __future__ import annotations

from typing import Annotated

from .label import Counted, Label, Plural, Words


class Fields(Words):
    """The names of facts, for the most part by the field of a record that holds them."""

    about_as_of: Label
    abbreviation: Label
    accessed: Label
    agreement: Label
    also_called: Label
    in_languages: Label
    also_known_as: Label
    appeal_from: Label
    appeals: Label
    archive: Label
    archived: Label
    affects: Label
    among: Label
    answered_by: Label
    author: Label
    authorities: Label
    authorities_cited: Label
    authorities_defining: Label
    authorities_invoked: Label
    basis: Label
    bound: Label
    caption: Label
    carries: Label
    case: Label
    checked: Label
    citation: Label
    confidence: Label
    conditions: Label
    context: Label
    counts: Label
    court: Label
    date: Label
    decides: Label
    docket: Label
    docket_entry: Label
    due: Label
    ends: Label
    exactness: Label
    filed: Label
    filed_in_court: Label
    filed_copy: Label
    filers: Label
    filers_note: Label
    followed_by: Label
    follows: Label
    full_title: Label
    given_by: Label
    judges: Annotated[Plural, Counted(shown=False)]
    language: Label
    links: Label
    obliged: Label
    of_these: Label
    organizations: Label
    other_names: Label
    outcome: Label
    page: Label
    pages: Label
    part_of: Label
    parties: Label
    parts: Label
    people: Label
    protected: Label
    published: Label
    publisher: Label
    range: Label
    related: Label
    relation: Label
    relief: Label
    replaced_by: Label
    replaces: Label
    responds_to: Label
    reviewed: Label
    said: Label
    section: Label
    see_also: Label
    settled_by: Label
    signatories: Label
    signed: Label
    speaker: Label
    stands: Label
    stage: Label
    starts: Label
    terms: Label
    text_seen: Label
    topics: Label
    unsealed_copy: Label
    url: Label
    value: Label
    venue: Label
    who: Label


class Sides(Words):
    """The sides of a case."""

    plaintiffs: Label
    defendants: Label
    appellants: Label
    appellees: Label
