"""What is said of one file is the same whether it is checked alone or with all others."""

from __future__ import annotations

import pytest

from dossier.rules import check_data
from support import Records
from support.faults import ACTION, AGREEMENT, FAULTS, TERM

FILES = (TERM, ACTION, AGREEMENT)


@pytest.mark.parametrize("name", [*FAULTS][::7])
def test_a_file_alone(records: Records, name: str) -> None:
    FAULTS[name][0](records)
    whole = check_data(records.folder, "data")[1]
    for path in {*(f"data/{file}" for file in FILES), *(problem.path for problem in whole)}:
        alone = check_data(records.folder, "data", path.__eq__)[1]
        assert [one for one in alone if one.path == path] == [one for one in whole if one.path == path]
