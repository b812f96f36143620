"""The command `schema`: writes from the models what editors need to help with records."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from dossier.language.labels import Labels
from dossier.reading.folder import read_folder
from editing.completion.folder import FOLDER, prepare, titles_of
from editing.completion.schemas import schema_texts
from editing.scaffold.snippets import snippets

from .project import DATA, ROOT, shown

SCHEMAS = DATA / "schema"
SNIPPETS = ROOT / ".vscode" / "records.code-snippets"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="write nothing; fail if a committed file is out of date")
    told = f"write only what is not committed: the ids and titles of the records, for editors, in {FOLDER}/"
    choice.add_argument("--ids", action="store_true", help=told)


def run(arguments: argparse.Namespace) -> int:
    """Write what is stale, remove what is no schema any more; with --check only tell."""
    wanted = {} if arguments.ids else wanted_files()
    stale = [] if arguments.ids else stale_files(wanted)
    if arguments.check:
        for file in stale:
            print(f"{shown(file)} is out of date: run ./dossier schema", file=sys.stderr)
        return 1 if stale else 0
    for file in stale:
        _write(file, wanted.get(file))
    if not arguments.ids:
        print(f"{len(wanted)} files in {shown(SCHEMAS)} and {shown(SNIPPETS.parent)}, {len(stale)} of them changed.")
    known = list(titles_of(read_folder(DATA, shown(DATA)).files))
    prepare(SCHEMAS, ROOT / FOLDER, known)
    print(f"{shown(ROOT / FOLDER)}: editors now know the ids of {len(known):,} records.")
    return 0


def wanted_files() -> Mapping[Path, str]:
    """The committed files as they are to be: a schema for each kind, and the snippets."""
    texts = schema_texts(Labels.load(ROOT / "overrides" / "labels", "en"))
    return {SCHEMAS / name: text for name, text in texts.items()} | {SNIPPETS: snippets()}


def stale_files(wanted: Mapping[Path, str]) -> list[Path]:
    """The committed files that are not as they are to be, or not to be at all."""
    present = {file: file.read_text(encoding="utf-8") for file in (*SCHEMAS.glob("*.json"), SNIPPETS) if file.exists()}
    return sorted(file for file in {*wanted, *present} if wanted.get(file) != present.get(file))


def _write(file: Path, text: str | None) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        file.unlink()
    else:
        file.write_text(text, encoding="utf-8", newline="\n")
