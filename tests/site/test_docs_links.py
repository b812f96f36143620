"""Links of hand-written pages to records: a wrong one is reported at its place, code is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.pages.publication import Publication
from dossier.site.docs_links import check_docs

SOUND = [
    "[the agreement](agreement:mou)",
    "[a page](../about.md), [the web](https://example.org)",
    "`[x](term:nowhere)`",
    "```md\n[x](term:nowhere)\n```",
]


def problems(tmp_path: Path, text: str, publication: Publication) -> list[str]:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "page.md").write_text(text, encoding="utf-8")
    return [str(problem).replace("\n    ", " ") for problem in check_docs(tmp_path, "docs", publication.dossier)]


@pytest.mark.parametrize("text", SOUND)
def test_sound_links(tmp_path: Path, sample: Publication, text: str) -> None:
    assert problems(tmp_path, text, sample) == []


def test_a_link_to_no_record_is_reported_at_its_place(tmp_path: Path, sample: Publication) -> None:
    text = "# Title\n\n```\n[x](term:nowhere)\n```\n\nSee [the agreement](agreement:mu).\n"
    (found,) = problems(tmp_path, text, sample)
    assert found.startswith("docs/inner/page.md:7:")
    assert "there is no record “mu” of the kind agreement → Did you mean “mou”?" in found


def test_the_kind_has_to_be_right_too(tmp_path: Path, sample: Publication) -> None:
    (found,) = problems(tmp_path, "[x](term:mou)", sample)
    assert "there is no record “mou” of the kind term" in found
