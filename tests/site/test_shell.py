"""A page spliced into a shell is the page that the theme would have rendered whole."""

from __future__ import annotations

import pytest

from dossier.site.shell import Shell, mark

MARKED = "<title>@@dossier:title@@</title>@@dossier:description@@@@dossier:canonical@@<main>@@dossier:body@@</main>@@dossier:toc@@@@dossier:address@@"


def test_parts_take_the_place_of_marks() -> None:
    page = Shell.cut(MARKED).fill(title="T", description="D", canonical="", body="<h1>@@ B</h1>", toc="", address="")
    assert page == "<title>T</title>D<main><h1>@@ B</h1></main>"


@pytest.mark.parametrize("missing", ["title", "description", "body", "toc", "address"])
def test_a_theme_without_a_mark_is_refused(missing: str) -> None:
    with pytest.raises(ValueError, match=missing):
        Shell.cut(MARKED.replace(mark(missing), ""))
