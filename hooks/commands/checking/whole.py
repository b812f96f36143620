"""Everything that is published, checked as a build would."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from commands.project import ROOT, shown
from dossier.check import Project, check_project

from .findings import Found


def check_whole(data: Path) -> Found:
    """What is wrong with a folder of records, and with the pages, labels and settings that are published with it."""
    checked = check_project(_project(data))
    return Found(checked.dossier, checked.problems, checked.new_addresses)


def _project(data: Path) -> Project:
    """The project with a folder of records, and its folders as a person at the terminal would call them."""
    root = "" if Path.cwd() == ROOT else f"{shown(ROOT)}/"
    latest = datetime.now(UTC).date() + timedelta(days=1)  # where it is tomorrow already
    return Project(ROOT, data, shown(data), root, latest=latest, environment=os.environ)
