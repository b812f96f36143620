"""Whatever is written in a field, checking ends with problems at their places and never with an error."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.collection.dossier import Dossier
from dossier.reading.document import Document
from dossier.reading.entry import Entry, RecordFile
from dossier.reading.folder import read_folder
from dossier.reading.validation import validate
from dossier.records.walk import Location
from dossier.rules import check_all
from support import SAMPLE

FILES = read_folder(SAMPLE, "data").files
KNOWN = frozenset(file.key for file in FILES)
TEXTS = st.sampled_from(
    ["", " ", "(", "“", "…", "[", "[ ]", "a (", "2025", "2025-02-30", "9999-12-31", "1776-01-01~", "٤٧", "x" * 300, "\n", "\x00",
     "\ud800", "a: b", "[a](term:b)", "[a]: b", "“a” “b", "‮", "e\u0301" * 40, "https://[", "javascript:x", "--", "other", "yes"]
) | st.text(max_size=8)  # fmt: skip
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**16), 10**16)
    | TEXTS
    | st.sampled_from(sorted(id_ for _, id_ in KNOWN))
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=4
)


def places(value: Any, location: Location = ()) -> list[Location]:
    """All places of a file, the file itself included."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [location, *(place for name, one in inner for place in places(one, (*location, name)))]


def replaced(value: Any, location: Location, new: Any) -> Any:
    """A copy of a file with another value at a place."""
    if not location:
        return new
    copy = deepcopy(value)
    within = copy
    for part in location[:-1]:
        within = within[part]
    within[location[-1]] = new
    return copy


def read(file: RecordFile, value: Any) -> RecordFile:
    """A file with other values, as it would be read."""
    document = Document(file.document.path, value)
    record = validate(document, file.kind.model)
    return Entry(file.kind, file.id, document, record) if record else RecordFile(file.kind, file.id, document)


@given(st.data())
@settings(max_examples=150)
def test_any_value_in_any_field(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(FILES) - 1))
    value = FILES[number].document.value
    for _ in range(data.draw(st.integers(1, 2))):
        value = replaced(value, data.draw(st.sampled_from(places(value))), data.draw(VALUES))
    changed = read(FILES[number], value)
    files = (*FILES[:number], changed, *FILES[number + 1 :])
    found = [*changed.document.problems, *check_all(Dossier(files, KNOWN))]
    for problem in found:
        assert problem.message
        assert problem.path.startswith("data/")
        assert str(problem).isprintable() or "\n    → " in str(problem)
