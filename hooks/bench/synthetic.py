"""Synthetic data: writes any number of made-up records in the real schema, the same ones every time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from dossier.reading.loaded_words import WORDS_FILE
from dossier.reading.published import LEDGER
from dossier.records.kinds import KINDS

from . import court_records as courts
from . import records
from .draft import Draft, Pool, Record
from .places import with_places
from .plain import plain
from .shares import counts

_MAKERS: dict[str, Callable[[Draft], Record]] = {
    "agreement": records.agreement,
    "term": records.term,
    "statement": records.statement,
    "case": courts.case,
    "action": courts.action,
    "authority": courts.authority,
    "event": records.event,
    "figure": records.figure,
    "question": courts.question,
    "person": records.person,
    "organization": records.organization,
    "source": records.source,
    "definition": records.definition,
    "disagreement": records.disagreement,
}
_LONG = 90
_REAL_DATA = Path(__file__).parents[2] / "data"


class _Writer(yaml.CSafeDumper):
    """Writes text as people do: long text folded, dates without quotation marks."""


_Writer.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in rows if not tag.endswith(":timestamp")]
    for sign, rows in yaml.CSafeDumper.yaml_implicit_resolvers.items()
}
_Writer.add_representer(
    str,
    lambda writer, text: writer.represent_scalar(
        "tag:yaml.org,2002:str", text, style=">" if len(text) > _LONG else None
    ),
)


def synthetic_records(total: int) -> Iterator[tuple[str, str, Record]]:
    """Folder, id and fields of every record of a publication of `total` records."""
    pool = Pool(counts(total))
    for kind in KINDS:
        for number in range(pool.counts[kind.name]):
            draft = Draft(pool, kind.name, number)
            made = _MAKERS[kind.name](draft) if kind.name in _MAKERS else plain(draft, kind)
            fields = {name: value for name, value in made.items() if value != []}
            yield kind.plural, draft.id, with_places(fields)


def write_data(total: int, folder: Path) -> None:
    """Write a data folder of `total` records, with a ledger of their addresses and the list of loaded words."""
    for kind in KINDS:
        (folder / kind.plural).mkdir(parents=True, exist_ok=True)
    addresses = [f"/{kind.plural}/*/ #confidence\n" for kind in KINDS]
    for plural, id_, fields in synthetic_records(total):
        (folder / plural / f"{id_}.yaml").write_text(_yaml(fields), encoding="utf-8", newline="\n")
        addresses.append(f"/{plural}/{id_}/\n")
    (folder / LEDGER).write_text("".join(sorted(addresses)), encoding="utf-8")
    # The real list: how long it is decides what the rule about it costs.
    if (_REAL_DATA / WORDS_FILE).is_file():
        shutil.copy(_REAL_DATA / WORDS_FILE, folder / WORDS_FILE)


def _yaml(fields: Any) -> str:
    text: str = yaml.dump(fields, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=100)
    return text
