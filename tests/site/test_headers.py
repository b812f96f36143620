"""Each published file is sent with headers that say who may frame it, read it and keep it, however a host reads the rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urljoin

import pytest

from dossier.derived.status.embeds import is_card
from dossier.exports import headers
from dossier.exports.header_rules import FILE, Rule, read_rules, sent
from dossier.pages.publication import Publication
from dossier.records.kinds import KINDS
from support.editions import edition
from support.pages import Pages

POLICY, FRAMES, READ, KEPT = (
    "Content-Security-Policy",
    "X-Frame-Options",
    "Access-Control-Allow-Origin",
    "Cache-Control",
)
TOGETHER = {POLICY, "Link"}
"""Headers that mean the same when several are joined: all policies hold, all links count."""
MOST_RULES, LONGEST_LINE = 100, 2000
"""The limits of Cloudflare Pages."""
CARD = "/embed/status/x/"


def last(rules: Iterable[Rule], address: str) -> dict[str, str]:
    """What a host sends that takes the last rule for each header."""
    return {name: value for rule in rules if rule.fits(address) for name, value in rule.headers.items()}


Reading = Callable[[Iterable[Rule], str], Mapping[str, str]]
READINGS = pytest.mark.parametrize("reading", [sent, last])


@pytest.fixture(scope="module")
def rules(sample_site: Pages) -> list[Rule]:
    return [*read_rules((sample_site.folder / FILE).read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def addresses(sample_site: Pages) -> list[str]:
    """Every address, of pages as readers ask for them; and two of which one is missing."""
    files = (
        file.relative_to(sample_site.folder).as_posix() for file in sample_site.folder.rglob("*") if file.is_file()
    )
    return [*(f"/{file.removesuffix('index.html')}" for file in files), "/terms/nowhere/", "/nowhere/", CARD]


def directives(headers: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for policy in headers[POLICY].split(", "):
        yield dict(directive.split(" ", 1) for directive in policy.split("; "))


def may_be_framed(headers: Mapping[str, str]) -> bool:
    """As browsers decide it: a policy that says who may frame a page overrides the older header."""
    said = [policy["frame-ancestors"] for policy in directives(headers) if "frame-ancestors" in policy]
    return all(who == "*" for who in said) if said else headers.get(FRAMES) != "DENY"


@READINGS
def test_cards_may_be_framed_and_nothing_else(rules: list[Rule], addresses: list[str], reading: Reading) -> None:
    framed = {address for address in addresses if may_be_framed(reading(rules, address))}
    assert framed == set(filter(is_card, addresses))
    assert CARD in framed


@READINGS
def test_every_policy_forbids_what_is_not_named(rules: list[Rule], addresses: list[str], reading: Reading) -> None:
    for address in addresses:
        for policy in directives(reading(rules, address)):
            assert (policy["default-src"], policy["base-uri"]) == ("'none'", "'none'"), address
            assert "'unsafe" not in " ".join(policy.values())


def test_a_card_runs_no_script(rules: list[Rule]) -> None:
    assert any("script-src" not in policy for policy in directives(last(rules, CARD)))


def test_what_cannot_be_joined_is_said_once(rules: list[Rule], addresses: list[str]) -> None:
    for address in addresses:
        names = Counter(name for rule in rules if rule.fits(address) for name in rule.headers)
        assert {name for name, times in names.items() if times > 1} <= TOGETHER, address


def test_links_lead_to_the_same_for_programs(rules: list[Rule], addresses: list[str], sample_site: Pages) -> None:
    linked = 0
    for address in addresses:
        for way in re.findall("<([^>]*)>", sent(rules, address).get("Link", "")):
            if "nowhere" not in address:
                assert (sample_site.folder / urljoin(address, way).removeprefix("/")).is_file(), address
                linked += 1
    assert linked > len(KINDS)


@READINGS
def test_files_named_after_their_content_may_be_kept_and_pages_may_not(
    rules: list[Rule], addresses: list[str], reading: Reading
) -> None:
    for address in addresses:
        kept = reading(rules, address).get(KEPT, "")
        assert ("immutable" in kept) == address.startswith("/assets/"), address
        assert "max-age=0" in kept or not address.endswith("/") or address == "/nowhere/", address


@READINGS
def test_data_may_be_read_by_other_sites_and_pages_may_not(
    rules: list[Rule], addresses: list[str], reading: Reading
) -> None:
    for address in addresses:
        readable = reading(rules, address).get(READ)
        assert readable in ("*", None)
        assert (readable == "*") == address.endswith((".json", ".csv", ".md", ".ris", ".bib", ".atom", ".ics", ".sqlite", ".svg")), address  # fmt: skip


def test_every_rule_fits_something(rules: list[Rule], addresses: list[str]) -> None:
    unused = {rule.pattern for rule in rules if not any(map(rule.fits, addresses))}
    assert unused <= {"/*.ics"}, "a calendar is there only while dates lie ahead"


def test_the_file_is_within_the_limits_of_hosts(rules: list[Rule]) -> None:
    assert len(rules) <= MOST_RULES
    for rule in rules:
        assert rule.pattern.count("*") <= 1, rule.pattern
        assert max(map(len, rule.written().splitlines())) <= LONGEST_LINE, rule.pattern
    assert len({rule.pattern for rule in rules}) == len(rules)


@pytest.mark.parametrize(
    ("pattern", "fitting", "others"),
    [
        ("/*", ["/", "/a/b.c"], []),
        ("/terms/*", ["/terms/", "/terms/x/"], ["/terms", "/the/terms/"]),
        ("/terms/:id/", ["/terms/x/"], ["/terms/", "/terms/x/y/", "/terms/x"]),
        ("/*.csv", ["/a.csv", "/a/b.csv"], ["/a.csv/", "/acsv"]),
    ],
)
def test_a_pattern_fits(pattern: str, fitting: list[str], others: list[str]) -> None:
    rule = Rule(pattern, {})
    assert [address for address in [*fitting, *others] if rule.fits(address)] == fitting


def test_a_file_that_was_read_is_written_the_same(sample_site: Pages, rules: list[Rule]) -> None:
    text = (sample_site.folder / FILE).read_text(encoding="utf-8")
    assert "".join(rule.written() for rule in rules) == text


def test_rules_begin_at_the_folder_that_is_published(sample: Publication) -> None:
    """A host reads the file at its own root alone; what shows it below a path takes the path away before the host is asked."""
    at_root, below = (edition(sample, site=site) for site in ("https://example.org/", "https://example.org/a/path/"))
    assert [*headers.rules(below)] == [*headers.rules(at_root)]
