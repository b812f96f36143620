"""What was added to an address is taken away, and two addresses of one page are seen to be that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.records.web.page import find_tracking, page_key, without_tracking, without_words


@pytest.mark.parametrize(
    ("address", "tracking", "cleaned"),
    [
        ("https://a.org/p", None, "https://a.org/p"),
        ("https://a.org/p?id=7#part", None, "https://a.org/p?id=7#part"),
        ("https://a.org/p?utm_source=x", "utm_source=x", "https://a.org/p"),
        ("https://a.org/p?id=7&UTM_Medium=x&b=2", "UTM_Medium=x", "https://a.org/p?id=7&b=2"),
        ("https://a.org/p?fbclid=x#part", "fbclid=x", "https://a.org/p#part"),
        ("https://a.org/p#:~:text=one,two", None, "https://a.org/p#:~:text=one,two"),
        ("https://a.org/p?utmost=1&clid=2", None, "https://a.org/p?utmost=1&clid=2"),
    ],
)
def test_what_only_tracks_readers_is_no_part_of_an_address(address: str, tracking: str | None, cleaned: str) -> None:
    assert find_tracking(address) == tracking
    assert without_tracking(address) == cleaned


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://a.org/p#:~:text=one,two", "https://a.org/p"),
        ("https://a.org/p#part:~:text=one", "https://a.org/p#part"),
        ("https://a.org/p#part", "https://a.org/p#part"),
        ("https://a.org/a:~:b", "https://a.org/a:~:b"),
    ],
)
def test_the_way_to_words_can_be_taken_off(address: str, page: str) -> None:
    assert without_words(address) == page


@pytest.mark.parametrize(
    "other",
    [
        "http://a.org/p",
        "https://www.A.org/p/",
        "https://a.org:443/p",
        "http://a.org:80/p?utm_source=x",
        "https://a.org/p#:~:text=one",
    ],
)
def test_one_page_has_one_key(other: str) -> None:
    assert page_key(other) == page_key("https://a.org/p")


@pytest.mark.parametrize(
    "other",
    [
        "https://a.org/P",
        "https://b.a.org/p",
        "https://a.org:8080/p",
        "https://a.org:4430/p",
        "https://a.org/p?id=7",
        "https://a.org/p#part",
    ],
)
def test_other_pages_have_other_keys(other: str) -> None:
    assert page_key(other) != page_key("https://a.org/p")


@given(
    st.from_regex(
        r"https?://[a-z]{1,9}\.org(:[0-9]{2,4})?(/[a-z./]{0,9})?(\?[a-z_=&]{0,20})?(#[a-z:~=]{0,12})?", fullmatch=True
    )
)
def test_a_clean_address_stays_as_it_is(address: str) -> None:
    cleaned = without_tracking(address)
    assert find_tracking(cleaned) is None
    assert without_tracking(cleaned) == cleaned
    assert page_key(cleaned) == page_key(address)
