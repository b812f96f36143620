"""A web of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.web import Web, serving


@pytest.fixture
def web() -> Iterator[Web]:
    """A web that is served while the test runs."""
    web = Web()
    server = serving(web)
    yield web
    server.shutdown()
    server.server_close()
