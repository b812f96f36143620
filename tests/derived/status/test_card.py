"""The card of an order says once whom effects bind and when they begin and end, where that is the same for all."""

from __future__ import annotations

import pytest

from dossier.derived.status.card import Shown, card_of
from dossier.pages.publication import Publication
from dossier.records.models import Action
from dossier.records.models.action import Effect

BOTH = {"bound": "The IRS and ICE", "starts": "2026-02-05"}
ICE = {"bound": "ICE", "starts": "2026-02-05"}
LATER = {"bound": "ICE", "starts": "2026-03-01"}


def shown(id_: str, fields: dict[str, str]) -> Shown:
    values = {"id": id_, "subject": "mou", "does": "blocks", "protected": "Everyone", **fields}
    return Shown(Effect.model_validate(values), None)


@pytest.mark.parametrize(
    ("effects", "parts", "said_once"),
    [
        ([BOTH], [["0"]], False),
        ([BOTH, BOTH, ICE], [["0", "1"], ["2"]], True),
        ([ICE, BOTH, ICE], [["0"], ["1"], ["2"]], True),
        ([ICE, LATER], [["0", "1"]], False),
        ([], [], False),
    ],
)
def test_what_is_the_same_is_said_once(effects: list[dict[str, str]], parts: list[list[str]], said_once: bool) -> None:
    card = card_of(shown(str(place), fields) for place, fields in enumerate(effects))
    assert [[one.effect.id for one in part] for part in card.parts] == parts
    assert bool(card.shared) is said_once


def test_a_card_has_every_effect_in_order(publication: Publication) -> None:
    for entry in publication.dossier.listed(Action):
        card = publication.status.card(entry)
        assert tuple(one.effect for part in card.parts for one in part) == entry.record.effects
