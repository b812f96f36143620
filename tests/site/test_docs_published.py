"""What is published of docs/ is what was checked, and nothing of it hides what is wrong elsewhere."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from support import ROOT
from support.pages import Pages
from support.project import SmallProject

WORDS = '## A & B `x<y>` "q" { #amp }\n\n`href="term:request-removal-order-date"` [a](term:request-removal-order-date) \u2013 R&D\n\n## More'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site of a small project, with what editors, systems and mischief leave in docs/."""
    project = SmallProject.make(tmp_path_factory.mktemp("project"))
    project.write_page("about", WORDS)
    labels = (project.root / "overrides/labels/en.yaml").read_text(encoding="utf-8")
    project.write("overrides/labels/en.yaml", labels.replace("  skip: ", "  skip: 'A & B < C \u201cd\u201d: '#"))
    for name in (".hidden.md", "about.md~", "#about.md#", "about.swp", ".well-known/x.txt"):
        project.write(f"docs/{name}", "# Not for readers\n")
    (project.root / "docs/.everything").symlink_to("/")
    (project.root / "docs/.#about.md").symlink_to("nowhere")
    config = load_config(
        str(project.root / "mkdocs.yml"),
        site_dir=str(project.root / "site"),
        hooks=[str(ROOT / "hooks/mkdocs_hooks.py")],
    )
    build(config)
    return Pages(project.root / "site")


def test_only_pages_that_were_checked_are_published(site: Pages) -> None:
    files = [file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()]
    assert {"about/index.html", "contribute/term/index.html"} <= set(files)
    strange = r"hidden|~|#|swp|well-known|everything(?!\.(?:atom|json)$)|(?<!index)\.md"
    assert [name for name in files if re.search(strange, name)] == []
    assert "Not for readers" not in "".join(site.text(address) for address in site.addresses)


def test_code_is_left_alone_and_links_are_not(site: Pages) -> None:
    text = site.text("about/")
    assert '<code>href="term:request-removal-order-date"</code>' in text
    assert '<a href="../terms/request-removal-order-date/">a</a>' in text


def test_words_are_escaped_once_wherever_they_are_printed(site: Pages) -> None:
    text = site.text("about/")
    assert '<a class="skip" href="#main">A &amp; B &lt; C \u201cd\u201d:' in text
    assert '<li><a href="#amp">A &amp; B x&lt;y&gt; \u201cq\u201d</a></li>' in text
    assert "&amp;amp;" not in text


def test_every_page_has_its_policy_before_anything_else(site: Pages) -> None:
    """Those of records, of docs/, at former addresses, and the one for what is not found."""
    pages = [unescape(file.read_text(encoding="utf-8")[:1000]) for file in site.folder.rglob("*.html")]
    start = '<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
    assert len(pages) > 50
    assert [text[:200] for text in pages if start not in text or text.count("Content-Security-Policy") != 1] == []


def test_nothing_that_cannot_be_read_hides_another_problem(tmp_path: Path) -> None:
    project = SmallProject.make(tmp_path)
    (project.root / "docs/about.md").write_bytes(b"# Caf\xe9")
    (project.root / "data/addresses.txt").unlink()
    (project.root / "data/addresses.txt").mkdir()
    (project.root / "overrides/records/term.html").write_text("{% if %}", encoding="utf-8")
    (project.root / "overrides/labels/en.yaml").write_bytes(b"code: \xff")
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", f"doc_dir: x\n{settings}")
    record = project.root / "data/terms/request-removal-order-date.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("obliged: ice", "obliged: all"), encoding="utf-8")
    assert [problem.split(":")[0] for problem in project.problems()] == [
        "data/addresses.txt",
        "data/terms/request-removal-order-date.yaml",
        "docs/about.md",
        "mkdocs.yml",
        "overrides/labels/en.yaml",
        "overrides/records/term.html",
    ]


@pytest.mark.parametrize("remaining", ["", None])
def test_a_ledger_that_was_emptied_or_deleted_is_reported(tmp_path: Path, remaining: str | None) -> None:
    project = SmallProject.make(tmp_path)
    if remaining is None:
        (project.root / "data/addresses.txt").unlink()
    else:
        project.write("data/addresses.txt", remaining)
    (problem,) = project.problems()
    assert problem.startswith("data/addresses.txt:1:1: ")
