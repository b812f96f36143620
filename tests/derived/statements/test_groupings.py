"""The views of statements: complete, in order, and every statement where its record says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from dossier.check import check_data
from dossier.collection.names import Names
from dossier.derived.relations import Relations
from dossier.derived.sections import Section
from dossier.derived.statements.groupings import GROUPINGS, UNTIED, by_position, untied
from dossier.pages.publication import Publication
from dossier.reading.entry import AnyEntry
from dossier.records.models import Action, Organization, Person, Question, Statement
from dossier.records.vocabulary import Grouping, Position, Topic
from support import LABELS, SAMPLE, Records

NAMES = Names(LABELS.interface.articles)


@pytest.fixture
def relations(publication: Publication) -> Relations:
    return publication.relations


def sections(view: str, relations: Relations) -> tuple[Section, ...]:
    return GROUPINGS[Grouping(view)](relations, LABELS)


def marked_values(found: Iterable[Section]) -> Iterator[Section]:
    """The sections that hold records, at whatever depth."""
    for section in found:
        if section.entries:
            yield section
        yield from marked_values(section.sections)


def said(entry: AnyEntry) -> Statement:
    assert isinstance(entry.record, Statement)
    return entry.record


def listed(found: Iterable[Section]) -> Counter[str]:
    return Counter(entry.id for leaf in marked_values(found) for entry in leaf.entries)


def all_of(relations: Relations) -> dict[str, int]:
    """Each statement, once."""
    return {entry.id: 1 for entry in relations.in_order["statement"]}


@pytest.mark.parametrize("view", ["position", "speaker"])
def test_every_statement_stands_exactly_once(relations: Relations, view: str) -> None:
    assert listed(sections(view, relations)) == all_of(relations)


def test_counts_are_those_of_the_rows(relations: Relations) -> None:
    assert sum(section.count for section in sections("speaker", relations)) == len(all_of(relations))
    assert all(
        section.count == sum(listed([section]).values()) for view in GROUPINGS for section in sections(view, relations)
    )


def test_positions_stand_in_the_order_of_the_vocabulary(relations: Relations) -> None:
    found = sections("position", relations)
    anchors = [section.anchor for section in found]
    assert anchors == [position.value for position in Position if position in anchors]
    for section in found:
        assert {said(entry).position.value for entry in section.entries} == {section.anchor}


def test_a_statement_stands_under_each_of_its_topics(relations: Relations) -> None:
    found = sections("topic", relations)
    order = [topic.value for topic in Topic]
    assert [section.anchor for section in found] == sorted((section.anchor for section in found), key=order.index)
    for entry in relations.in_order["statement"]:
        under = {section.anchor for section in found if entry in section.entries}
        assert under == {topic.value for topic in said(entry).topics}, entry.id


def test_within_a_group_statements_stand_by_date(relations: Relations) -> None:
    by_date = [leaf for view in ("position", "topic", "term") for leaf in marked_values(sections(view, relations))]
    by_date += [leaf for leaf in marked_values(sections("speaker", relations)) if leaf.anchor != "no-record"]
    for leaf in by_date:
        dates = [said(entry).date for entry in leaf.entries]
        assert dates == sorted(dates), leaf.heading


def test_organizations_stand_as_in_their_index_and_people_by_name_within(relations: Relations) -> None:
    found = sections("speaker", relations)
    organizations = [body for section in found for body in section.sections if body.record and _is(body, Organization)]
    ids = [body.record.id for body in organizations if body.record]
    assert ids == [entry.id for entry in relations.in_order["organization"] if entry.id in ids]
    assert set(ids) == {said(entry).speaker.listed_under for entry in relations.in_order["statement"]} - {None}
    for body in organizations:
        assert body.record
        assert {said(entry).speaker.organization for leaf in marked_values([body]) for entry in leaf.entries} == {
            body.record.id
        }
        names = [NAMES.key(voice.record.record.sort_name) for voice in body.sections if _is(voice, Person)]  # type: ignore[union-attr]
        assert names == sorted(names)
        assert len(body.sections) != 1


def test_who_spoke_for_no_organization_comes_last(real: Publication) -> None:
    relations = real.relations
    *_, own, nameless = sections("speaker", relations)
    assert (own.anchor, nameless.anchor) == ("no-organization", "no-record")
    assert all(_is(voice, Person) for voice in own.sections)
    assert not [
        entry for leaf in marked_values([own, nameless]) for entry in leaf.entries if said(entry).speaker.listed_under
    ]
    assert not [entry for entry in nameless.entries if said(entry).speaker.person]
    capacities = [NAMES.key(said(entry).speaker.capacity) for entry in nameless.entries]
    assert capacities == sorted(capacities)


def test_a_term_has_the_statements_that_name_it_and_the_rest_come_last(real: Publication) -> None:
    relations = real.relations
    *parts, rest = sections("term", relations)
    assert rest.anchor == UNTIED
    assert [entry.id for entry in rest.entries] == [entry.id for entry in untied(relations)]
    found = {(leaf.record.id, entry.id) for leaf in marked_values(parts) if leaf.record for entry in leaf.entries}
    named = {(term, entry.id) for entry in relations.in_order["statement"] for term in said(entry).about.terms}
    assert found == named
    assert set(listed([*parts, rest])) == set(all_of(relations))


def test_a_person_without_an_organization_and_a_speaker_without_a_record(records: Records) -> None:
    text = (SAMPLE / "statements" / "treasury-2025-04-08.yaml").read_text(encoding="utf-8")
    alone = "  organization: treasury\n  affiliation: speaks-for\n"
    records.write("statements/own.yaml", text.replace(alone, "  person: scott-bessent\n"))
    records.write("statements/nameless.yaml", text.replace(alone, ""))
    records.write("statements/former.yaml", text.replace("speaks-for", "formerly-at"))
    records.write(
        "statements/voice.yaml",
        text.replace("  organization: treasury\n", "  organization: treasury\n  person: scott-bessent\n"),
    )
    found = sections("speaker", Relations(check_data(records.folder, "data")[0]))
    (letter, own, nameless) = found
    (body,) = letter.sections
    assert [(voice.heading, listed([voice])) for voice in body.sections] == [
        (LABELS.statements.no_person, {"treasury-2025-04-08": 1}),
        ("Scott Bessent", {"voice": 1}),
    ]
    assert (letter.anchor, own.anchor, nameless.anchor) == ("u", "no-organization", "no-record")
    assert (listed([own]), listed([nameless])) == ({"own": 1}, {"former": 1, "nameless": 1})


def test_positions_of_no_statement_are_left_out() -> None:
    assert by_position([], LABELS) == ()
    (only,) = sections("position", Relations(check_data(SAMPLE, "data")[0]))
    assert only.heading == "Defends its legality"


def test_a_term_is_discussed_if_a_statement_or_a_holding_concerns_it(relations: Relations) -> None:
    answered = {
        holding.question
        for entry in relations.in_order["action"]
        if isinstance(entry.record, Action)
        for holding in entry.record.holdings
    }
    concerned = {term for entry in relations.in_order["statement"] for term in said(entry).about.terms}
    for entry in relations.in_order["question"]:
        assert isinstance(entry.record, Question)
        concerned |= set(entry.record.terms) if entry.id in answered else set()
    assert {entry.id for entry in relations.in_order["term"] if relations.of(entry).discussed} == concerned


def test_holdings_on_a_question_are_in_time_order(relations: Relations) -> None:
    assert sum(map(len, relations.held.values())) == sum(
        len(entry.record.holdings) for entry in relations.in_order["action"] if isinstance(entry.record, Action)
    )
    for question, held in relations.held.items():
        dates = [one.action.record.date for one in held]
        assert dates == sorted(dates)
        assert {one.holding.question for one in held} == {question}


def test_what_a_person_said_is_told_from_what_names_the_person(relations: Relations) -> None:
    for entry in relations.in_order["person"]:
        related = relations.of(entry)
        assert all(said(one).speaker.person == entry.id for one in related.said)
        naming = {one.key for one in relations.in_order["statement"] if entry.id in said(one).about.people}
        linked = {one.key for group in related.beyond(()) for one in group.entries}
        assert naming <= linked
        assert len(related.said) == sum(said(one).speaker.person == entry.id for one in relations.in_order["statement"])


def _is(section: Section, model: type) -> bool:
    return section.record is not None and isinstance(section.record.record, model)
