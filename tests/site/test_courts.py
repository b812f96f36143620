"""The pages of the courts: a card on every ruling, and the chain from a motion to the end of an appeal."""

from __future__ import annotations

from dossier.pages.publication import Publication
from dossier.records.models import Action, Case
from support.pages import Pages, elements


def actions_of(publication: Publication) -> dict[str, Action]:
    """The actions that are not withdrawn, by id."""
    return {entry.id: entry.record for entry in publication.dossier.listed(Action)}


def cases_of(publication: Publication) -> dict[str, Case]:
    """The cases that are not withdrawn, by id."""
    return {entry.id: entry.record for entry in publication.dossier.listed(Case)}


def linked(site: Pages, address: str, selector: str) -> list[str]:
    """The ids of the actions to which a part of a page leads."""
    hrefs = (str(link.attrs["href"]) for link in site.all(address, f"{selector} a"))
    return [href.split("/")[-2] for href in hrefs if "/actions/" in href]


def test_every_ruling_has_a_card_and_no_filing(real: Publication, real_site: Pages) -> None:
    actions = actions_of(real)
    for id_, action in actions.items():
        cards = real_site.all(f"actions/{id_}/", ".order")
        assert len(cards) == action.ruling, id_
        if action.ruling:
            assert action.outcome in cards[0].to_text()


def test_a_card_says_what_is_answered_what_answered_it_and_whether_it_stands(
    real: Publication, real_site: Pages
) -> None:
    actions = actions_of(real)
    for id_, action in actions.items():
        if not action.ruling:
            continue
        chained = linked(real_site, f"actions/{id_}/", ".order-chain")
        answers = [other for other, later in actions.items() if id_ in later.responds_to]
        assert sorted(chained) == sorted([*action.responds_to, *answers]), id_
        words = real_site.words(f"actions/{id_}/", ".order")
        ruling = [effect for effect in action.effects if effect.does.rules]
        shared = real.status.card(real.dossier.get(Action, id_)).shared
        assert words.count("Still in force?") == (min(1, len(ruling)) if shared else len(ruling))


def test_the_tree_of_a_case_goes_on_through_its_appeals(real: Publication, real_site: Pages) -> None:
    actions, cases = actions_of(real), cases_of(real)
    for id_, case in cases.items():
        own = {action for action, record in actions.items() if record.case == id_}
        appeals = {other for other, record in cases.items() if record.appeal_from == id_}
        on_appeal = {action for action, record in actions.items() if record.case in appeals}
        if not own:
            continue
        assert sorted(linked(real_site, f"cases/{id_}/", ".chain")) == sorted(own | on_appeal), case.title
        assert sorted(linked(real_site, f"cases/{id_}/", ".chain + .fold")) == sorted(own)


def test_an_action_stands_below_one_that_it_answers(real: Publication, real_site: Pages) -> None:
    actions = actions_of(real)
    for id_ in cases_of(real):
        steps = [
            [str(link.attrs["href"]).split("/")[-2] for link in elements(step, "a") if "/actions/" in str(link.attrs)]
            for step in real_site.all(f"cases/{id_}/", ".chain li")
        ]
        listed = {step[0] for step in steps}
        for later in listed:
            answered = listed & set(actions[later].responds_to)
            above = {step[0] for step in steps if later in step[1:]}
            assert answered & above or not answered, (id_, later)
