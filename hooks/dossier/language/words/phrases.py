"""Sentences and phrases that stand on pages of many kinds."""

from __future__ import annotations

from typing import Annotated

from .label import Counted, Label, Placeholders, Plural, Words


class Phrases(Words):
    """Sentences and phrases."""

    filed_on: Annotated[str, Placeholders("date")]
    acting_for: Annotated[str, Placeholders("organization", "agency")]
    after: Annotated[str, Placeholders("kinds")]
    archive_note: Label
    archive_search: Label
    at_source: Label
    computed: Label
    computed_as_of: Annotated[str, Placeholders("date")]
    computed_docket: Label
    ended_by_parties: Label
    computed_roles: Label
    computed_said: Label
    computed_holdings: Label
    descriptive_title: Label
    docket_by_date: Label
    ends_open: Label
    derived: Label
    former: Label
    former_id: Annotated[str, Placeholders("former")]
    go: Annotated[str, Placeholders("link")]
    in_case: Annotated[str, Placeholders("case")]
    in_indexes: Label
    in_language: Annotated[str, Placeholders("language")]
    index_count: Annotated[Plural, Counted("date")]
    jump: Label
    linked_off: Label
    more_sources: Annotated[Plural, Counted()]
    more_excerpts: Annotated[Plural, Counted()]
    more_on: Annotated[str, Placeholders("term")]
    no_effect: Label
    no_docket: Label
    no_link: Label
    not_quotable: Label
    not_quotable_title: Label
    not_printed: Label
    of_figure: Annotated[str, Placeholders("value", "unit")]
    range: Annotated[str, Placeholders("low", "high")]
    acting: Label
    tenures: Label
    role_as_of: Annotated[str, Placeholders("seen")]
    role_from: Annotated[str, Placeholders("start")]
    role_at_least: Annotated[str, Placeholders("start", "seen")]
    role_over_by: Annotated[str, Placeholders("end")]
    role_span: Annotated[str, Placeholders("start", "end")]
    role_then_over: Annotated[str, Placeholders("known", "end")]
    role_until: Annotated[str, Placeholders("end")]
    read_filing: Label
    read_ruling: Label
    related_about: Label
    see_memorandum: Label
    see_rulings: Label
    source_mark: Annotated[str, Placeholders("number")]
    standing_as_of: Annotated[str, Placeholders("date")]
    taken_by: Label
    terms: Annotated[Plural, Counted()]
    terms_link: Label
    tombstone_date: Annotated[str, Placeholders("date")]
    tombstone_kept: Label
    undated: Label
    unseen_how: Label
    unverified: Label
    unverified_notice: Label
    values_caption: Annotated[str, Placeholders("unit")]
    value_used: Label
