"""How a field is written that is missing, as an example to be filled in."""

from __future__ import annotations

from dossier.reading.scalars import write_plain
from dossier.records.described import FieldShape
from dossier.records.kinds import BY_NAME

_BY_WHAT_IT_HOLDS = {
    "date": "2025-04-07",
    "day": "2025-04-07",
    "boolean": "true",
    "integer": "10",
    "number": "47289",
    "address": "https://…",
    "id": "a-short-name",
}


def example(shape: FieldShape) -> str:
    """A sentence with the very lines of a field, or nothing where its name is enough."""
    if shape.fields:
        return _of_group(shape)
    if shape.many:
        return f" For example, on the line below it: `- {_value(shape)}`."
    value = _value(shape)
    where = f", the name of a file in {BY_NAME[shape.kind].plural}/ without .yaml" if shape.kind else ""
    return f" For example: `{shape.name}: {value}`{where}." if value != "…" else ""


def _of_group(shape: FieldShape) -> str:
    needed = [field for field in shape.fields.values() if field.required] or [*shape.fields.values()][:1]
    lines = [f"{field.name}: {_value(field) if not field.fields else '…'}" for field in needed]
    if not shape.many:
        return f" On the lines below it, indented by two spaces: {', '.join(f'`{line}`' for line in lines)}."
    first, *rest = lines
    below = f", and below that, indented by two spaces more: {', '.join(f'`{line}`' for line in rest)}" if rest else ""
    return f" On the line below it: `- {first}`{below}."


def _value(shape: FieldShape) -> str:
    """What may be written for one value; `…` for words."""
    if shape.words:
        return write_plain(shape.words[0].value)
    if shape.kind:
        return f"its-id-in-{BY_NAME[shape.kind].plural}"
    return _BY_WHAT_IT_HOLDS.get(shape.holds, "…")
