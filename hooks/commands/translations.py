"""The command `translations`: lists what is to be translated, begins translations, and says that some are still true."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from dossier.check import check_data
from dossier.derived.translation.state import Stale
from dossier.derived.translation.worklist import Work, Worklist, worklist
from dossier.problems import did_you_mean, report
from dossier.problems import shown as cut
from dossier.site.docs.translated import PageState, page_states
from editing.labels import LABELS, still_true_labels
from editing.pages import docs_beside, is_page, languages_beside, still_true_page
from editing.translations import draft, still_true
from editing.workspace import CannotEdit, Workspace

from . import usage
from .project import DATA, shown
from .rename import tell

MOST = 40
"""Records that are listed for people; programs get all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    only = "the language, as es; may be left out while there is only one"
    parser.add_argument("language", nargs="?", metavar="LANGUAGE", help=only)
    choice = parser.add_mutually_exclusive_group()
    missing = "add to the translation of each record the texts that are missing"
    choice.add_argument("--draft", nargs="+", metavar="RECORD", help=missing)
    true = "say that translations are still true, though the English changed: all of a record, or those of some fields"
    choice.add_argument("--still-true", nargs="+", metavar=("RECORD", "FIELD"), help=true)
    choice.add_argument("--json", action="store_true", help="print the whole list as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked; 0 when it is done, 1 when the records have problems, 2 when it cannot be done."""
    try:
        language = _language(arguments.data, arguments.language)
        if not (arguments.draft or arguments.still_true):
            return _list(arguments.data, language, as_json=arguments.json)
        done = _done(arguments, language, datetime.now(UTC).date())
    except CannotEdit as reason:
        print(f"./dossier translations: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    print("\n".join(done))
    return 0


def _language(data: Path, named: str | None) -> str:
    """The language that is meant. Raises `CannotEdit`."""
    known = languages_beside(data)
    if named is None and len(known) == 1:
        return known[0]
    if named not in known:
        hint = did_you_mean(named or "", known) or f"Languages here: {', '.join(known)}."
        said = f"“{cut(named)}” is not a language into which records are put." if named else "say which language."
        raise CannotEdit(f"{said} {hint}")
    return named


def _done(arguments: argparse.Namespace, language: str, today: date) -> list[str]:
    """Do what was asked, and what there is to say of it. Raises `CannotEdit`."""
    name, *parts = arguments.still_true or arguments.draft
    if arguments.still_true and is_page(name):
        file, count = still_true_page(arguments.data, language, name, parts, today)
        return [f"{shown(file)}: parts that are still true: {count}"]
    if arguments.still_true and name == LABELS:
        file, count = still_true_labels(arguments.data, language, parts)
        return [f"{shown(file)}: labels that are still true: {count}"]
    workspace = Workspace(arguments.data, shown(arguments.data))
    done = _changed(workspace, language, arguments, today)
    tell(workspace.save())
    return done


def _changed(workspace: Workspace, language: str, arguments: argparse.Namespace, today: date) -> list[str]:
    """Do what was asked of translations; what there is to say of it. Raises `CannotEdit`."""
    if arguments.draft:
        counts = {record: draft(workspace, language, record, today) for record in arguments.draft}
        return [f"{record}: texts to fill in: {count}" for record, count in counts.items()]
    record, *fields = arguments.still_true
    return [f"{record}: translations that are still true: {still_true(workspace, language, record, fields, today)}"]


def _list(data: Path, language: str, *, as_json: bool) -> int:
    dossier, problems = check_data(data, shown(data))
    found, pages = worklist(dossier, language), docs_beside(data, "docs", language)
    todo = [state for state in page_states(*pages).values() if not state.whole]
    if as_json:
        listed = [_page(state) for state in todo]
        print(json.dumps(_as_json(found, language) | {"pages": listed}, indent=2, ensure_ascii=False))
    else:
        print("\n".join((*_as_text(found, language), *chain.from_iterable(map(_page_as_text, todo)))))
    if problems:
        print(report(problems), file=sys.stderr)
    return usage.FAILED if problems else 0


def _as_text(found: Worklist, language: str) -> Iterator[str]:
    yield f"Into {language}: {found.whole:,} of {found.records:,} records are whole; words to translate: {found.words:,}."
    for one in found.todo[:MOST]:
        texts = len(one.state.missing) + len(one.state.stale)
        yield f"{_named(one)}: texts: {texts}, words: {one.words:,}, links to it: {one.links}"
        yield from (f"    {stale.text.path}: {_why(stale)}" for stale in one.state.stale)
    if (more := len(found.todo) - MOST) > 0:
        yield f"… and {more:,} records more, or all with --json."
    if missing := [one for one in found.todo if one.state.missing]:
        yield f"Begin one: ./dossier translations {language} --draft {_named(missing[0])}"


def _page_as_text(state: PageState) -> Iterator[str]:
    yield f"{state.page.path}: parts: {len(state.stale) + len(state.missing)}"
    yield from (f"    {name}: the English changed" for name in state.stale)
    yield from (f"    {name}: not translated" for name in state.missing)


def _page(state: PageState) -> dict[str, Any]:
    return {"page": state.page.path, "stale": list(state.stale), "missing": list(state.missing)}


def _named(one: Work) -> str:
    return f"{one.entry.kind.plural}/{one.entry.id}"


def _why(stale: Stale) -> str:
    change = stale.change
    return f"the English changed on {change.date}: {change.note}" if change else "the English changed"


def _as_json(found: Worklist, language: str) -> dict[str, Any]:
    return {
        "language": language,
        "records": found.records,
        "whole": found.whole,
        "words": found.words,
        "todo": [_work(one) for one in found.todo],
    }


def _work(one: Work) -> dict[str, Any]:
    return {
        "record": _named(one),
        "words": one.words,
        "links": one.links,
        "missing": [text.path for text in one.state.missing],
        "stale": [
            {
                "field": stale.text.path,
                "english": stale.text.text,
                "older": stale.older,
                "changed": str(stale.change.date) if stale.change else None,
                "note": stale.change.note if stale.change else None,
            }
            for stale in one.state.stale
        ],
    }
