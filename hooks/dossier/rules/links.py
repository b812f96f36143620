"""Rule: every link in prose leads to a record or to a web address, and all that is written of it can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.records.fields import Wording
from dossier.records.kinds import BY_PLURAL
from dossier.records.links import ProseLink, find_links
from dossier.records.typesetting import typeset
from dossier.records.walk import marked_values
from dossier.records.web.address import find_refusal
from dossier.records.web.page import find_tracking, without_tracking

_ONE_WAY = "Write a link as [words](term:its-id) or [words](https://…)."


def check(dossier: Dossier) -> Iterator[Problem]:
    """Links with an address of another sort, with more than words and an address, or that are lost on the page."""
    for file in dossier.files:
        for location, role, value in marked_values(file.kind.model, file.document.value):
            if isinstance(role, Wording) and role.prose and ("[" in value or "<" in value):
                for address, message, hint in _faults(value, dossier):
                    yield file.document.problem_at(location, address, message, hint)


def _faults(prose: str, dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Each address that is wrong, why, and what to do."""
    for link in find_links(typeset(prose)):
        for message, hint in _faults_of(link, dossier):
            yield link.address, message, hint


def _faults_of(link: ProseLink, dossier: Dossier) -> Iterator[tuple[str, str]]:
    address = shown(link.address)
    if link.is_image:
        yield f"images are not allowed here: {address}", "Link to the page that shows it: [words](https://…)."
    elif not link.kind and (refusal := find_refusal(link.address)):
        why, hint = refusal
        if link.address.startswith(("https://", "http://")):
            yield f"the link “{address}” is not a web address; {why}", _record(link.address, dossier) or hint
        else:
            message = f"the link “{address}” leads neither to a record nor to a web address"
            yield message, _record(link.address, dossier) or _ONE_WAY
    elif not link.kind and (tracking := find_tracking(link.address)):
        message = f"“{shown(tracking)}” is no part of the address of the page"
        yield message, f"Write `{without_tracking(link.address)}`."
    if link.has_title:
        yield f"the link “{address}” has a title, which no page shows", _ONE_WAY


def _record(address: str, dossier: Dossier) -> str:
    """What to write for the address of a page or the path of a file that is a record's; else an empty text."""
    plural, _, id_ = "/".join(address.removesuffix(".yaml").strip("/").split("/")[-2:]).rpartition("/")
    kind = BY_PLURAL.get(plural)
    return f"Write [words]({kind.name}:{id_})." if kind and (kind.name, id_) in dossier.known else ""
