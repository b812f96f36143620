"""The command `schema`: writes the JSON Schemas from the models."""

from __future__ import annotations

import argparse
import sys

from dossier.records.schema import schema_files

from .project import DATA, shown

FOLDER = DATA / "schema"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is out of date")


def run(arguments: argparse.Namespace) -> int:
    """Write what is stale, remove what is no schema any more; with --check only tell."""
    wanted = schema_files()
    present = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.json")}
    stale = sorted(name for name in {*wanted, *present} if wanted.get(name) != present.get(name))
    if arguments.check:
        for name in stale:
            print(f"{shown(FOLDER / name)} is out of date: run ./dossier schema", file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (FOLDER / name).unlink()
    print(f"{len(wanted)} schemas in {shown(FOLDER)}, {len(stale)} of them changed.")
    return 0
