"""The theme's package, with which words and shapes of ours are compared."""

from __future__ import annotations

import sysconfig
from pathlib import Path

THEME = Path(sysconfig.get_path("purelib"), "material", "templates")
"""Its templates, of which nothing is imported."""
