"""The pages of the courts: a card on every ruling, and the chain from a motion to the end of an appeal."""

from __future__ import annotations

from commands.project import DATA
from dossier.check import check_data
from dossier.collection.dossier import Dossier
from dossier.records.models import Action, Case
from support.pages import Pages, elements

DOSSIER: Dossier = check_data(DATA, "data")[0]
ACTIONS = {entry.id: entry.record for entry in DOSSIER.of(Action)}
CASES = {entry.id: entry.record for entry in DOSSIER.of(Case)}


def linked(site: Pages, address: str, selector: str) -> list[str]:
    """The ids of the actions to which a part of a page leads."""
    hrefs = (str(link.attrs["href"]) for link in site.all(address, f"{selector} a"))
    return [href.split("/")[-2] for href in hrefs if "/actions/" in href]


def test_every_ruling_has_a_card_and_no_filing(real_site: Pages) -> None:
    for id_, action in ACTIONS.items():
        cards = real_site.all(f"actions/{id_}/", ".order")
        assert len(cards) == action.ruling, id_
        if action.ruling:
            assert action.outcome in cards[0].to_text()


def test_a_card_says_what_is_answered_what_answered_it_and_whether_it_stands(real_site: Pages) -> None:
    for id_, action in ACTIONS.items():
        if not action.ruling:
            continue
        chained = linked(real_site, f"actions/{id_}/", ".chained")
        answers = [other for other, later in ACTIONS.items() if id_ in later.responds_to]
        assert sorted(chained) == sorted([*action.responds_to, *answers]), id_
        words = real_site.words(f"actions/{id_}/", ".order")
        assert words.count("Still in force?") == len(action.effects)


def test_the_tree_of_a_case_goes_on_through_its_appeals(real_site: Pages) -> None:
    for id_, case in CASES.items():
        own = {action for action, record in ACTIONS.items() if record.case == id_}
        appeals = {other for other, record in CASES.items() if record.appeal_from == id_}
        on_appeal = {action for action, record in ACTIONS.items() if record.case in appeals}
        if not own:
            continue
        assert sorted(linked(real_site, f"cases/{id_}/", ".chain")) == sorted(own | on_appeal), case.title
        assert sorted(linked(real_site, f"cases/{id_}/", ".chain + .fold")) == sorted(own)


def test_an_appeal_stands_below_the_ruling_it_is_from(real_site: Pages) -> None:
    (answers,) = [
        [str(link.attrs["href"]).split("/")[-2] for link in elements(step, "a")]
        for step in real_site.all("cases/centro-v-bessent/", ".chain li")
        if "/centro-2025-05-12-pi-denied/" in str(elements(step, "a")[0].attrs["href"])
    ]
    assert answers[1] == "centro-2025-05-21-notice-of-appeal"
    assert answers[-1] == "centro-2026-02-24-appeal-decided"
