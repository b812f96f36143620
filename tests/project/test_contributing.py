"""The walk of ten minutes is followed to the letter on the sample publication, and the other commands are what there is."""

from __future__ import annotations

import argparse
import importlib
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands import usage
from commands.__main__ import main
from dossier.reading.marks import MARK
from support import ROOT, Records

TEXTS = {
    name: (ROOT / name).read_text("utf-8") for name in ("CONTRIBUTING.md", "README.md", "docs/contribute/index.md")
}
WALK = TEXTS["CONTRIBUTING.md"].split("## Ten minutes")[1].split("\n## ")[0]
EXPLAINED = "terms/subsequent-criminal-proceedings.yaml"
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def commands_in(text: str) -> list[list[str]]:
    """The words of each command of the project that is to be typed."""
    lines = "".join(SHELL.findall(text)).splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("./dossier ")]


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_can_be_typed_as_it_is_written(name: str) -> None:
    found = commands_in(TEXTS[name])
    assert found
    for command, *words in found:
        parser = argparse.ArgumentParser(exit_on_error=False)
        importlib.import_module(f"commands.{command}").add_arguments(parser)
        _, unknown = parser.parse_known_args(words)
        assert unknown == [], f"./dossier {command}"


def test_the_walk_of_ten_minutes_ends_with_a_sound_record(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(records.folder)]
    (new,) = (words for words in commands_in(WALK) if words[0] == "new")
    assert main([*new, *data, "--no-ask"]) == 0
    files = re.findall(r"`data/(\S+\.yaml)`", WALK)
    texts = re.findall(r"```yaml\n(.*?)```", WALK, re.DOTALL)
    for file, text in zip(files, texts, strict=True):
        begun, filled = (yaml.safe_load(one) for one in ((records.folder / file).read_text("utf-8"), text))
        assert filled.keys() <= begun.keys()
        assert [name for name in filled if not _follows(begun[name], filled[name])] == []
        assert [name for name in begun.keys() - filled.keys() if "Delete the field" not in str(begun[name])] == []
        records.write(file, text)
    assert main(["check", *data]) == 0
    assert capsys.readouterr().out.endswith("nothing wrong.\n")


def annotated() -> str:
    """The record that is explained line by line, without the explanations."""
    text = TEXTS["CONTRIBUTING.md"].split("## What a record looks like")[1].split("```yaml\n")[1].split("```")[0]
    return "".join(line for line in text.splitlines(keepends=True) if not line.lstrip().startswith("# "))


def test_the_annotated_record_is_the_real_one() -> None:
    assert (ROOT / "data" / EXPLAINED).read_text("utf-8") == annotated()


def test_what_a_check_says_is_what_the_guide_shows(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = shutil.copytree(data, tmp_path / "data")
    wrong = (copy / EXPLAINED).read_text("utf-8").replace("-6103-i-4-b", "-6103-i4-b", 1)
    (copy / EXPLAINED).write_text(wrong.replace("text: or any subsequent", "text: or any later"), "utf-8")
    assert main(["check", "--data", str(copy), str(copy / EXPLAINED)]) == 1
    told = re.sub(r"(?m)^\S*/data/", "data/", capsys.readouterr().err)
    shown = TEXTS["CONTRIBUTING.md"].split("## Check it")[1].split("```text\n")[1].split("```")[0]
    assert told == shown


def _follows(begun: Any, filled: Any) -> bool:
    """Whether a value is what was begun, but for marks that were filled in and the day on which it is done."""
    if MARK in str(begun):
        return True
    without_days = [re.sub(r"2026-\d\d-\d\d|datetime.*?\)", "", str(one)) for one in (begun, filled)]
    return without_days[0] == without_days[1]


def test_the_readme_names_every_command() -> None:
    named = {words[0] for words in map(str.split, re.findall(r"`?\./dossier ([a-z][^`\n]*)", TEXTS["README.md"]))}
    assert named == set(usage.COMMANDS)


def test_two_commands_come_within_a_screen() -> None:
    before = TEXTS["README.md"].split("```sh")[0].splitlines()
    assert len(before) <= 24
