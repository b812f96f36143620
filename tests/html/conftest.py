"""The records that the printing of pages is tried with."""

from __future__ import annotations

import pytest

from dossier.check import check_data
from dossier.collection.dossier import Dossier
from support import SAMPLE


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return check_data(SAMPLE, "data")[0]
