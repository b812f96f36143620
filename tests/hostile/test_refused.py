"""Files that mean harm, or merely look it: each of `refused/` is refused at its place, whatever the others hold."""

from __future__ import annotations

import shutil
from collections.abc import Mapping

import pytest

from dossier.check import check_data
from dossier.reading.loaded_words import WORDS_FILE
from support import ROOT, SAMPLE
from support.hostile import REFUSED, by_file, refusals

LONGEST = 600
"""Characters of a problem without its hint."""


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """By file: the problems of all the files of `refused/`, laid over the miniature publication."""
    data = tmp_path_factory.mktemp("refused") / "data"
    shutil.copytree(SAMPLE, data)
    shutil.copyfile(ROOT / "data" / WORDS_FILE, data / WORDS_FILE)
    shutil.copytree(REFUSED, data, dirs_exist_ok=True)
    return by_file(map(str, check_data(data, "data")[1]))


@pytest.mark.parametrize(("file", "expected"), refusals().items())
def test_each_is_refused(problems: Mapping[str, list[str]], file: str, expected: str) -> None:
    found = problems[f"data/{file}"]
    assert expected in found, "\n".join(found)


def test_all_are_expected() -> None:
    files = {file.relative_to(REFUSED).as_posix() for file in REFUSED.rglob("*.yaml")}
    assert files == set(refusals())
    assert len(files) >= 80


def test_no_other_file_is_blamed(problems: Mapping[str, list[str]]) -> None:
    assert sorted(problems) == sorted(f"data/{file}" for file in refusals())


def test_nothing_of_them_is_printed_raw(problems: Mapping[str, list[str]]) -> None:
    for found in problems.values():
        for line in found:
            assert line.isprintable(), ascii(line)
            assert len(line) <= LONGEST
