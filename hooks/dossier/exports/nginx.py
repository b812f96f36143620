"""The rules of `_headers` for nginx, which does not read that file: one part for its `http` block, one for its `server`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .edition import Edition
from .file import File
from .header_rules import Rule, sent
from .headers import rules

FOLDER = "_nginx"
MAPS, SERVER = f"{FOLDER}/maps.conf", f"{FOLDER}/server.conf"
_TYPE = "Content-Type"
_WILD = re.compile(r"(\*|:[a-z]+)")


def files(edition: Edition) -> Iterator[File]:
    """Both parts. They are for whoever runs a server, and no addresses that stay."""
    yield File(MAPS, lambda: maps([*rules(edition)]).encode(), lasting=False)
    yield File(SERVER, lambda: server([*rules(edition)]).encode(), lasting=False)


def maps(all_rules: Sequence[Rule]) -> str:
    """What is sent with each address, by the name of the header. nginx takes the first pattern that fits: the last rule."""
    return "".join(
        f"map $uri {_variable(name)} {{\n"
        + "".join(f"  ~{_regex(rule)} {_quoted(_value(all_rules, rule, name))};\n" for rule in _having(all_rules, name))
        + "}\n"
        for name in _names(all_rules)
    )


def server(all_rules: Sequence[Rule]) -> str:
    """The headers, of which nginx leaves out those without a value; and types, which it tells by a location."""
    added = "".join(f"add_header {name} {_variable(name)} always;\n" for name in _names(all_rules))
    typed = "".join(
        f"location ~ {_regex(rule)} {{ types {{ }} default_type {_quoted(rule.headers[_TYPE])}; }}\n"
        for rule in _having(all_rules, _TYPE)
    )
    return added + typed


def _names(all_rules: Sequence[Rule]) -> list[str]:
    return [name for name in dict.fromkeys(name for rule in all_rules for name in rule.headers) if name != _TYPE]


def _having(all_rules: Sequence[Rule], name: str) -> Iterator[Rule]:
    return (rule for rule in reversed(all_rules) if name in rule.headers)


def _value(all_rules: Sequence[Rule], rule: Rule, name: str) -> str:
    """What all rules say together of the addresses that a rule fits."""
    return sent(all_rules, _WILD.sub("x", rule.pattern))[name]


def _regex(rule: Rule) -> str:
    """The pattern, as nginx has it, which asks again for the page of a folder by the name of its file."""
    wild = {"*": ".*"}
    parts = (
        wild.get(part, "[^/]+") if _WILD.fullmatch(part) else re.escape(part) for part in _WILD.split(rule.pattern)
    )
    return f"^{''.join(parts)}{'(index[.]html)?' if rule.pattern.endswith('/') else ''}$"


def _variable(name: str) -> str:
    return f"$dossier_{name.lower().replace('-', '_')}"


def _quoted(value: str) -> str:
    mark = "'" if '"' in value else '"'
    assert not {mark, "\\", "$"} & {*value}, value
    return f"{mark}{value}{mark}"
