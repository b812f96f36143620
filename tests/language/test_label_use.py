"""Every label is used, every label that is used is there, and what is filled in fits its placeholders."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier.language.labels import Labels
from dossier.language.words.label import Label
from support import LABELS, OVERRIDES, ROOT
from support.label_use import uses_in
from support.label_use.uses import Uses

CODE = ROOT / "hooks"


UNUSED = {
    "home.facts": ("pages/home.html", "labels.home.facts", "''"),
    "statements.by_date": ("macros/show.html", "labels.statements.by_date", "''"),
    "sections.versions": ("records/agreement.html", 'heading("versions")', 'heading("low")'),
    "fields.page": ("records/term.html", 'facts.text("page"', 'facts.text("section"'),
}
"""By a label, the template and the edit of it after which nothing uses the label."""


def in_template(folder: Path, text: str) -> Uses:
    """The uses of one template alone."""
    (folder / "page.html").write_text(text, encoding="utf-8")
    return uses_in(folder, folder, LABELS)


def test_every_label_is_used_and_there() -> None:
    uses = uses_in(OVERRIDES, CODE, LABELS)
    assert uses.faults == set()
    assert uses.dead == []


class Grown(Labels):
    """The labels with one that nothing uses."""

    forgotten: Label = "Forgotten"


def test_a_label_that_nothing_uses_is_reported() -> None:
    grown = Grown(**{name: getattr(LABELS, name) for name in Labels.model_fields})
    assert uses_in(OVERRIDES, CODE, grown, Grown).dead == ["forgotten"]


def test_labels_that_are_used_no_more_are_reported(tmp_path: Path) -> None:
    templates = tmp_path / "overrides"
    shutil.copytree(OVERRIDES, templates)
    for name, old, new in UNUSED.values():
        file = templates / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
    assert sorted(uses_in(templates, CODE, LABELS).dead) == sorted(UNUSED)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("{{ labels.status.today }}", {"status.today"}),
        ("{% set words = labels.status %}{{ words.today | e }}", {"status.today"}),
        ("{{ labels.sections['not-found'] }}", {"sections.not-found"}),
        ("{{ labels.vocabulary.lane[x] }}", {f"vocabulary.lane.{lane}" for lane in ("ice", "irs", "both")}),
        ("{{ labels.sections['changes_rul' ~ x] }}", {"sections.changes_rulings"}),
        ("{{ labels.fields['court' if x else 'case'] }}", {"fields.court", "fields.case"}),
        ("{% for name in ['menu', 'skip'] %}{{ labels.interface[name] }}{% endfor %}", {"interface.menu", "interface.skip"}),
        ("{% macro f(a, b=none) %}{{ labels.sections[b or a] }}{% endmacro %}{{ f('x', 'low') }}", {"sections.low"}),
        ("{% macro f(a, b=none) %}{{ labels.sections[b or a] }}{% endmacro %}{{ f('low') }}", {"sections.low"}),
        ("{% macro f(a) %}{{ labels.sections[a] }}{% endmacro %}{% macro g(a) %}{{ f(a) }}{% endmacro %}{{ g('low') }}", {"sections.low"}),
        ("{% macro f() %}{{ labels.status.today }}{% endmacro %}", set()),
        ("{% macro f(row) %}{{ row() }}{% endmacro %}{% macro g() %}{{ labels.unseen }}{% endmacro %}{{ f(g) }}", {"unseen"}),
    ],
)  # fmt: skip
def test_uses_are_followed(tmp_path: Path, text: str, used: set[str]) -> None:
    uses = in_template(tmp_path, text)
    assert {".".join(path) for path in uses.used} == used
    assert uses.faults == set()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{ labels.status.todai }}", "page.html:1: there is no label status.todai"),
        ("{{ labels.sections['no-such'] }}", "page.html:1: there is no label sections.no-such"),
        ("{{ labels.navigation['no-such'] }}", "page.html:1: there is no label navigation.no-such"),
        ("{{ labels.fields[x] }}", "page.html:1: a name in fields is computed"),
        ("{{ labels.status.on_day.format(day=x) }}", "page.html:1: {date} of status.on_day is not filled in"),
        ("{{ labels.timeline.bar | counted(x) }}", "page.html:1: {month} of timeline.bar is not filled in"),
        (
            "{{ labels.timeline.bar.format(count=x, month=x) }}",
            "page.html:1: timeline.bar has a form for each sort of numbers",
        ),
        ("{{ labels.status.on_day | counted(x, date=x) }}", "page.html:1: status.on_day has no forms for numbers"),
    ],
)
def test_uses_of_what_is_not_there_are_reported(tmp_path: Path, text: str, fault: str) -> None:
    assert in_template(tmp_path, text).faults == {fault}


def test_uses_in_code_are_followed(tmp_path: Path) -> None:
    code = (
        "def f(publication, kind):\n"
        "    words, other = publication.labels.status, kind\n"
        "    a = words.on_day.format(day=1)\n"
        "    return words.today, publication.labels.kinds[kind].one, labels.search.leads.get(a), words.todai\n"
    )
    (tmp_path / "page.py").write_text(code, encoding="utf-8")
    uses = uses_in(tmp_path, tmp_path, LABELS)
    assert {path[:2] for path in uses.used} >= {("status", "today"), ("status", "on_day"), ("search", "leads")}
    assert {path[2] for path in uses.used if path[0] == "kinds"} == {"one"}
    assert uses.faults == {
        "page.py:3: {date} of status.on_day is not filled in",
        "page.py:4: there is no label status.todai",
    }
