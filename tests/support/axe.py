"""What axe, the accessibility checker, has to say of a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

ASKED_BESIDES = {"target-size": {"enabled": True}}
"""Rules that axe asks only when they are named."""


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """One line for each element that breaks a rule; all rules unless some are named. The policy must be set aside.

    Frames are passed over: a card runs no script, so it is looked at by itself.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"preload": False, "iframes": False, "resultTypes": ["violations"], "rules": ASKED_BESIDES}
    options |= {"runOnly": rules, "rules": {}} if rules else {}
    result: dict[str, Any] = page.evaluate("options => axe.run(options)", options)
    return [
        f"{violation['id']}: {node['target'][0]}: {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
