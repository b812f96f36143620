"""What the build says to nginx is what `_headers` says to other hosts; and the guide to publishing includes both parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest

from commands.project import ROOT
from dossier.exports import headers, nginx
from dossier.exports.edition import Edition
from dossier.exports.header_rules import Rule, read_rules, sent

GUIDE = (ROOT / "docs/contribute/deploying.md").read_text("utf-8")
_TYPE = "Content-Type"
_QUOTED = r"(\"[^\"]*\"|'[^']*')"


@dataclass(frozen=True)
class Server:
    """The two parts, read as nginx reads them."""

    maps: Mapping[str, Sequence[tuple[str, str]]]
    added: Mapping[str, str]
    types: Sequence[tuple[str, str]]

    def sends(self, address: str) -> dict[str, str]:
        """The headers of an address: of each map and of the locations the first pattern that fits; none that is empty."""
        found = {name: first(self.maps[variable], address) for name, variable in self.added.items()}
        return {name: value for name, value in {**found, _TYPE: first(self.types, address)}.items() if value}


def first(patterns: Sequence[tuple[str, str]], address: str) -> str:
    return next((value for pattern, value in patterns if re.search(pattern, address)), "")


@pytest.fixture(scope="module")
def rules(sample_edition: Edition) -> list[Rule]:
    return [*headers.rules(sample_edition)]


@pytest.fixture(scope="module")
def server(rules: list[Rule]) -> Server:
    blocks = re.findall(r"(?m)^map \$uri (\S+) \{\n((?:  .*;\n)+)\}$", nginx.maps(rules))
    maps = {name: read(rf"(?m)^  ~(\S+) {_QUOTED};$", block) for name, block in blocks}
    text = nginx.server(rules)
    added = dict(re.findall(r"(?m)^add_header (\S+) (\S+) always;$", text))
    types = read(rf"(?m)^location ~ (\S+) \{{ types \{{ \}} default_type {_QUOTED}; \}}$", text)
    assert len(added) + len(types) == len(text.splitlines())
    return Server(maps, added, types)


def read(pattern: str, text: str) -> list[tuple[str, str]]:
    return [(regex, value[1:-1]) for regex, value in re.findall(pattern, text)]


def addresses(rules: list[Rule]) -> list[str]:
    """Those that each rule fits, and others."""
    fitting = (re.sub(r"\*|:[a-z]+", filler, rule.pattern) for rule in rules for filler in ("x", "a-b.c"))
    return [*fitting, "/nowhere", "/feeds/x.json", "/terms/x/index.csv", "/embed/status/mou/badge.svg", "/x.csl.json"]


def test_nginx_sends_what_other_hosts_send(rules: list[Rule], server: Server) -> None:
    for address in addresses(rules):
        assert server.sends(address) == sent(rules, address), address


def test_nginx_asks_again_for_the_page_of_a_folder(rules: list[Rule], server: Server) -> None:
    for address in (address for address in addresses(rules) if address.endswith("/")):
        assert server.sends(f"{address}index.html") == server.sends(address), address


def test_the_parts_are_published_and_may_change(sample_edition: Edition) -> None:
    made = {file.path: file for file in nginx.files(sample_edition)}
    assert set(made) == {nginx.MAPS, nginx.SERVER}
    assert not any(file.lasting for file in made.values())
    assert all(file.content() for file in made.values())


def test_the_guide_includes_both_parts_and_hides_what_is_for_hosts() -> None:
    config = re.findall(r"(?s)```nginx\n(.*?)```", GUIDE)[0]
    for part in (nginx.MAPS, nginx.SERVER):
        assert config.count(f"include /srv/reference/nginx/{part.rpartition('/')[2]};") == 1
        assert f"`{part}`" in GUIDE
    hidden = re.search(r"location ~ (\S+) \{ return 404; \}", config)
    assert hidden
    for file in (f"/{nginx.MAPS}", "/_headers", "/.dossier-site"):
        assert re.search(hidden[1], file)
    assert not re.search(hidden[1], "/.well-known/security.txt")
    assert "$remote_addr" not in config
    assert config.count("{") == config.count("}")


def test_rules_with_a_path_before_them_are_those_of_the_guide(rules: list[Rule]) -> None:
    (path,) = re.findall(r"sed 's\|\^/\|(/\w+/)\|' site/_headers", GUIDE)
    text = "".join(rule.written() for rule in rules)
    below = [*read_rules(re.sub(r"(?m)^/", path, text))]
    for address in addresses(rules):
        assert sent(below, path + address[1:]) == sent(rules, address)
