"""Addresses are taken apart in one place, with a language or without."""

from __future__ import annotations

import pytest

from dossier.collection.addresses import Address, names_below, part_of, root_of
from dossier.records.kinds import KINDS, Kind

ROOTS = {"": "", "./": "", "/": "", "about/": "../", "/terms/x/": "../../", "es/terms/x/": "../../../"}


@pytest.mark.parametrize(("address", "root"), ROOTS.items())
def test_the_way_to_the_root(address: str, root: str) -> None:
    assert root_of(address) == root


@pytest.mark.parametrize("prefix", ["", "/", "es/"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_an_address_means(prefix: str, kind: Kind) -> None:
    index, record, view = (Address.read(f"{prefix}{kind.plural}/{rest}") for rest in ("", "x/", "by/topic/"))
    assert {index.kind, record.kind, view.kind} == {kind}
    assert {index.language, record.language, view.language} == {prefix.strip("/")}
    assert [address.is_index for address in (index, record, view)] == [True, False, True]
    assert [address.is_record for address in (index, record, view)] == [False, True, False]


@pytest.mark.parametrize("address", ["", "es/", "about/", "contribute/term/", "status/2025-11-21/"])
def test_other_pages_have_no_kind(address: str) -> None:
    page = Address.read(address)
    assert page.kind is None
    assert not page.is_record
    assert not page.is_index


def test_parts_of_the_site() -> None:
    assert [part_of(address) for address in ("", "es/", "about/", "es/status/2025-11-21/")] == [
        "",
        "",
        "about",
        "status",
    ]


def test_names_below() -> None:
    addresses = ["/status/", "/status/sheet/", "/es/status/2025-11-21/", "/statements/by/topic/"]
    assert names_below(addresses) == {"status": {"sheet", "2025-11-21"}}
