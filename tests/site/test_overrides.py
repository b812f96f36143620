"""Templates, labels and the files that pages load are checked before a build needs them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.html import template_faults
from dossier.html.templates import Templates
from dossier.pages.publication import Publication
from dossier.site.overrides import check_overrides
from support import OVERRIDES


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(OVERRIDES, tmp_path_factory.mktemp("copy") / "overrides"))


@pytest.fixture
def overrides(copied: Path) -> Iterator[Path]:
    """A copy in which a test may write one file below `records`, `assets` or itself; it is as it was afterwards."""
    before = {path: path.read_bytes() for path in copied.rglob("*") if path.is_file()}
    yield copied
    for path in [path for path in copied.rglob("*") if path.is_symlink() or path.is_file()]:
        if path.is_symlink() or path not in before:
            path.unlink()
        elif path.read_bytes() != before[path]:
            path.write_bytes(before[path])


def faults(folder: Path) -> list[str]:
    return [str(problem).split("\n")[0] for problem in sorted(check_overrides(folder, "overrides"))]


TEMPLATES = {
    b"{% if %}": "1:1: this is no template: Expected an expression",
    b"a\n{% for a in record.sources %}": "this is no template: Unexpected end of template",
    b"a\n{{ recrod.title }}": "2:1: nothing is called \u201crecrod\u201d here",
    b"{{ record.title | nofilter }}": "1:1: there is no filter \u201cnofilter\u201d",
    b"{{ record is notest }}": "1:1: there is no test \u201cnotest\u201d",
    b'{% include "gone.html" %}': "1:1: there is no template \u201cgone.html\u201d",
    b'{% extends "records/_recrod.html" %}': "1:1: there is no template \u201crecords/_recrod.html\u201d",
    b'{% import "macros/gone.html" as gone %}': "1:1: there is no template \u201cmacros/gone.html\u201d",
    b"caf\xe9": "1:4: this is not UTF-8 text",
    b"<<<<<<< HEAD\n": "1:1: a merge was not finished here",
    b"{{ " + b"(" * 20_000: "1:1: this is no template: RecursionError",
    b"x" * 200_000: "1:1: this file is too large",
}


@pytest.mark.parametrize("content", TEMPLATES)
def test_a_template_that_cannot_work_is_reported(overrides: Path, content: bytes) -> None:
    (overrides / "records/term.html").write_bytes(content)
    (found,) = faults(overrides)
    assert found.startswith("overrides/records/term.html:")
    assert TEMPLATES[content] in found


def test_the_rest_is_not_judged_by_a_broken_template(overrides: Path) -> None:
    (overrides / "main.html").write_text("{% block %}", encoding="utf-8")
    (found,) = faults(overrides)
    assert found.startswith("overrides/main.html:1:1: this is no template")


ASSETS = {
    ("css/dossier.css", '@import "gone.css" layer(a);\n'): "there is no file assets/css/gone.css to import",
    ("css/dossier.css", '\n@import "dossier.css" layer(a);\n'): "this file imports itself, by assets/css/dossier.css",
    ("css/dossier.css", "a { background: url(https://b.org/x) }"): "this loads something of another site",
    ("css/dossier.css", "a { background: url( '//b.org/x') }"): "this loads something of another site",
    ("js/search.js", 'import { a } from "./gone.js";\n'): "there is no file assets/js/gone.js to import",
    ("js/page.js", 'import "./gone.js";\n'): "there is no file assets/js/gone.js to import",
    ("js/seek.js", "\nexport const a = 1;\n"): "a part of assets/js/page.js has names of its own alone",
    ("favicon.svg", '<svg onload="x"/>'): "the attribute onload is not allowed in a drawing",
    ("favicon.svg", "<svg><script>x</script></svg>"): "the element script is not allowed in a drawing",
    ("favicon.svg", '<svg><path style="fill: red"/></svg>'): "the attribute style is not allowed in a drawing",
    ("favicon.svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'): "a declaration is not allowed in a drawing",
    ("favicon.svg", '<?xml-stylesheet href="x"?><svg/>'): "an instruction is not allowed in a drawing",
}


@pytest.mark.parametrize(("name", "text"), ASSETS)
def test_what_pages_load_is_whole_and_harmless(overrides: Path, name: str, text: str) -> None:
    (overrides / "assets" / name).write_text(text, encoding="utf-8")
    found = faults(overrides)
    assert len(found) == 1
    assert found[0].startswith(f"overrides/assets/{name}:")
    assert ASSETS[name, text] in found[0]


STRANGERS = [
    "base.html",
    "records/x/y.html",
    "partials/x.py",
    "assets/x.png",
    "assets/x.html",
    "sitemap.xml",
    "labels/x.txt",
]


@pytest.mark.parametrize("name", STRANGERS)
def test_other_files_do_not_belong_there(overrides: Path, name: str) -> None:
    (overrides / name).parent.mkdir(exist_ok=True)
    (overrides / name).write_text("x", encoding="utf-8")
    assert faults(overrides) == [f"overrides/{name}:1:1: this file does not belong here"]


def test_links_are_not_followed_and_leftovers_passed_over(overrides: Path) -> None:
    (overrides / "assets/x.js").symlink_to("/etc/passwd")
    (overrides / "labels/.#en.yaml").symlink_to("me@host.1")
    assert faults(overrides) == ["overrides/assets/x.js:1:1: this is a symbolic link"]


def test_names_are_known_that_templates_are_given_and_no_others(sample: Publication) -> None:
    """Those that a template asks for are compared by the check itself, of the real templates too."""
    texts = [file.read_text(encoding="utf-8") for file in OVERRIDES.rglob("*.html")]
    used = {name for text in texts for name in template_faults.parse(text).names}
    assert {name for name in template_faults.GIVEN - used if name not in template_faults.OF_JINJA.split()} == set()
    environment = Templates(OVERRIDES, sample.dossier, sample.labels, sample.formats)._environment("")
    assert set(template_faults.FILTERS) <= environment.filters.keys()
    assert set(template_faults.TESTS) <= environment.tests.keys()
