"""How the tests run a command of the project: as a process of its own."""

from __future__ import annotations

import os

from support import ROOT

_OURS = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith("PYTEST_") and name != "PYTHONDONTWRITEBYTECODE"
}
ENVIRONMENT = {**_OURS, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
"""The variables of this process as the launcher hands them on, but for those of which pytest would take this run for another."""
