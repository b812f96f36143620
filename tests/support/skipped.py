"""What the summary says of tests that were not run because a program was missing."""

from __future__ import annotations

from collections import Counter

import pytest


def tell_skipped(reporter: pytest.TerminalReporter, tests: str, why: str) -> None:
    """Say which tests were skipped for one reason, and what to do about it."""
    skipped = [report for report in reporter.stats.get("skipped", []) if why in str(report.longrepr)]
    if not skipped:
        return
    reporter.section(f"{tests} that were not run", yellow=True, bold=True)
    for file, count in Counter(report.nodeid.partition("::")[0] for report in skipped).items():
        reporter.write_line(f"{file}: {count}")
    reporter.write_line(f"They were skipped: {why}")
