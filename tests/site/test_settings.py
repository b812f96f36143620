"""What mkdocs.yml says is known to the last key, and the addresses of the environment are of the web."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.problems import ProblemsFound
from dossier.site.settings import read_settings
from support import ROOT

TEXT = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def faults(folder: Path, text: str | bytes, **environment: str) -> list[str]:
    (folder / "mkdocs.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        read_settings(folder / "mkdocs.yml", "mkdocs.yml", environment)
    except ProblemsFound as found:
        return [str(problem).split("\n")[0] for problem in found.problems]
    return []


CHANGES = {
    ("docs_dir: docs", "doc_dir: docs"): "unknown field “doc_dir”",
    ("docs_dir: docs", "docs_dir: /etc"): "“docs_dir” must be docs",
    ("site_dir: site", "site_dir: data"): "“site_dir” must be site",
    ("strict: true", "strict: false"): "“strict” must be true",
    ("strict: true", "strict: true\nstrict: false"): "“strict” appears a second time",
    ("strict: true", "extra_javascript: [https://b.org/x.js]\nstrict: true"): "unknown field “extra_javascript”",
    ("strict: true", "extra_css: [x.css]\nstrict: true"): "unknown field “extra_css”",
    ("strict: true", "extra_templates: [x]\nstrict: true"): "unknown field “extra_templates”",
    ("strict: true", "exclude_docs: x\nstrict: true"): "unknown field “exclude_docs”",
    ("strict: true", "a: !!python/name:os.system\nstrict: true"): "the tag !!python/name:os.system is not allowed",
    ("plugins: []", "plugins: [search]"): "“plugins” must be []",
    ("plugins: []", "plugins: &a []"): "the YAML anchor &a is not allowed",
    ("  - hooks/mkdocs_hooks.py", "  - x.py"): "“hooks” must be [hooks/mkdocs_hooks.py]",
    ("hooks:\n  - hooks/mkdocs_hooks.py\n", ""): "the field “hooks” is missing",
    ("custom_dir: overrides", "custom_dir: ../x"): "“custom_dir” must be overrides",
    ("name: material", "name: mkdocs"): "“name” must be material",
    ("not_found: warn", "not_found: ignore"): "“not_found” must be warn",
    ("site_name: ", "site_name: !ENV HOME #"): "the tag !ENV is not allowed",
    ('[SITE_URL, ""]', '[HOME, ""]'): "this is not a web address",
    ('!ENV [SITE_URL, ""]', "https://[bad/"): "“https://[bad/” is not a web address",
    ('[CONTACT_EMAIL, ""]', '[CONTACT_EMAIL, "x"]'): "this is not an e-mail address",
    ('!ENV [CONTACT_EMAIL, ""]', "https://example.org/"): "“https://example.org/” is not an e-mail address",
    ('!ENV [CONTACT_EMAIL, ""]', "a@b.org?cc=c@d.org"): "“a@b.org?cc=c@d.org” is not an e-mail address",
    ('!ENV [CONTACT_EMAIL, ""]', "a..b@example.org"): "“a..b@example.org” is not an e-mail address",
    ('!ENV [CONTACT_EMAIL, ""]', "a@-example.org"): "“a@-example.org” is not an e-mail address",
    ('!ENV [CONTACT_EMAIL, ""]', "a@\u212aexample.org"): "is not an e-mail address",
    ('!ENV [CONTACT_EMAIL, ""]', f"a@{'b.' * 130}org"): "is not an e-mail address",
    ('!ENV [REPOSITORY_URL, ""]', "https://example.org/a/b.git"): (
        "“https://example.org/a/b.git” is where git fetches the repository from, not the address of its page"
    ),
    (
        "  - footnotes",
        "  - pymdownx.snippets",
    ): "“pymdownx.snippets” is not an extension of Markdown that is known here",
    ("  - footnotes", "  - md_in_html"): "“md_in_html” is not an extension",
    ("  - index.md", "  - 5"): "this is not a page of the menu",
    ("  /contribute/*", "  **"): "“**” is no pattern for pages",
    ("/since/: /changes/", "/since/: ../../x/"): "“../../x/” is not a part of the site",
    ("nav:\n", "<<<<<<< HEAD\nnav:\n"): "a merge was not finished here",
}


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_what_is_unknown_or_changed_is_reported(tmp_path: Path, old: str, new: str) -> None:
    assert old in TEXT
    found = faults(tmp_path, TEXT.replace(old, new, 1))
    assert any(CHANGES[old, new] in problem for problem in found), found


def test_it_is_sound_and_may_name_its_address(tmp_path: Path) -> None:
    assert faults(tmp_path, TEXT) == []
    assert faults(tmp_path, TEXT.replace('!ENV [SITE_URL, ""]', "https://example.org/ref/")) == []
    assert faults(tmp_path, TEXT.replace('!ENV [CONTACT_EMAIL, ""]', "a.b@example.org")) == []
    assert faults(tmp_path, TEXT.replace("\n", "\r\n")) == []
    assert faults(tmp_path, b"\xff" + TEXT.encode()) == ["mkdocs.yml:1:1: this is not UTF-8 text"]


def test_addresses_of_the_environment_are_judged_and_named(tmp_path: Path) -> None:
    good = {"SITE_URL": "https://example.org/ref/", "REPOSITORY_URL": "", "CONTACT_EMAIL": "a@example.org"}
    assert faults(tmp_path, TEXT, **good) == []
    line = TEXT[: TEXT.index("site_url:")].count("\n") + 1
    (found,) = faults(tmp_path, TEXT, SITE_URL="https://[bad/")
    assert found.startswith(f"mkdocs.yml:{line}:11: in the environment variable SITE_URL, “https://[bad/” is not")
    (found,) = faults(tmp_path, TEXT, REPOSITORY_URL="javascript:alert")
    assert "in the environment variable REPOSITORY_URL, “javascript:alert” is not a web address" in found
    (found,) = faults(tmp_path, TEXT, SITE_URL="https://example.org/?a=")
    assert "has a ? or # in it" in found
    (found,) = faults(tmp_path, TEXT, CONTACT_EMAIL="example.org")
    assert "in the environment variable CONTACT_EMAIL, “example.org” is not an e-mail address" in found
