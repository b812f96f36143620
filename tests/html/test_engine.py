"""Jinja as the templates of records need it still escapes everything and leaves nothing undefined."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from dossier.html.engine import Compiled, RecordEnvironment
from dossier.records.vocabulary import Lane
from support import LABELS, keeping

EVIL = "<b title='x' on=\"y\">&"
ESCAPED = "&lt;b title=&#39;x&#39; on=&#34;y&#34;&gt;&amp;"


def rendered(folder: Path, template: str, **values: object) -> str:
    (folder / "page.html").write_text(template, encoding="utf-8")
    return RecordEnvironment(folder, Compiled("templates")).get_template("page.html").render(values)


@pytest.mark.parametrize("template", ["{{ it }}", "{{ it ~ '' }}", "{% set x %}{{ it }}{% endset %}{{ x }}"])
def test_what_is_printed_is_escaped(tmp_path: Path, template: str) -> None:
    assert rendered(tmp_path, template, it=EVIL) == ESCAPED


def test_what_a_macro_prints_is_escaped_once(tmp_path: Path) -> None:
    template = "{% macro bold(words) %}<b>{{ words }}</b>{% endmacro %}<i>{{ bold(it) }}</i>"
    assert rendered(tmp_path, template, it=EVIL) == f"<i><b>{ESCAPED}</b></i>"


def test_finished_html_stays(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ it }}", it=Markup("<b>&amp;</b>")) == "<b>&amp;</b>"


def test_an_edited_template_is_compiled_anew(tmp_path: Path) -> None:
    compiled = Compiled("templates")
    for words in ("before", "after"):
        (tmp_path / "page.html").write_text(words, encoding="utf-8")
        assert RecordEnvironment(tmp_path, compiled).get_template("page.html").render() == words


def test_what_was_compiled_is_kept_for_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with keeping(tmp_path / "kept"):
        rendered(tmp_path, "{{ it }}", it="")
    monkeypatch.setattr(RecordEnvironment, "_parse", None)
    with keeping(tmp_path / "kept"):
        assert rendered(tmp_path, "{{ it }}", it=EVIL) == ESCAPED
        with pytest.raises(TypeError):
            rendered(tmp_path, "{{ it }}.", it=EVIL)


def test_what_is_not_defined_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        rendered(tmp_path, "{{ missing }}")
    with pytest.raises(AttributeError):
        rendered(tmp_path, "{{ it.missing }}", it="x")


def test_labels_are_read_by_a_dot_and_words_of_a_vocabulary_by_their_key(tmp_path: Path) -> None:
    template = "{{ labels.status.today }} {{ labels.vocabulary.lane[lane] }} {{ labels.fields[name] }}"
    values = {"labels": LABELS, "lane": Lane.BOTH, "name": "court"}
    expected = f"{LABELS.status.today} {LABELS.of(Lane.BOTH)} {LABELS.fields.court}"
    assert rendered(tmp_path, template, **values) == expected
