"""How the tests run a command of the project: as a process of its own."""

from __future__ import annotations

import os

from support import ROOT

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
