"""The browser of the tests, and whether they can do without it."""

from __future__ import annotations

import os
from collections.abc import Mapping

from bench.search.chromium import ABSENT, NAMES, find_chromium, start

__all__ = ["ABSENT", "NAMES", "find_chromium", "must_be_there", "start"]


def must_be_there(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a missing Chromium is a failure: where proposals are judged, nothing may pass unseen."""
    return environment.get("CI", "").lower() in ("1", "true")
