"""Hugo: the records of a data folder as a Hugo site that prints what our pages print, from a file each and from one file.

Hugo is helped where it can be: order, the parts of an index and the list of what a record cites are computed here and
handed over ready-made. It checks nothing, and it does not link terms of art.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from textwrap import indent
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dossier.collection.dossier import Dossier, load
from dossier.derived.relations import Relations
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import BY_NAME, KINDS

from .hugo_fields import own_fields

ONE_FILE = Path("data-of-one/records.json")
"""The file that has all records, in the site."""
_SITE = Path(__file__).parent / "hugo_site"
_ADAPTER = '{{{{ range index hugo.Data.records "{}" }}}}{{{{ $.AddPage . }}}}{{{{ end }}}}\n'
"""The template that makes the pages of a kind from that file."""


def write_hugo_site(data: Path, folder: Path) -> None:
    """Write a whole Hugo site for the records of a data folder."""
    shutil.copytree(_SITE, folder, ignore=shutil.ignore_patterns("single.html"))
    _write_layouts(folder / "layouts")
    dossier, _ = load(data, "data")
    relations = Relations(dossier)
    together = dict[str, list[Any]]()
    for kind in KINDS:
        pages, adapter = folder / "content" / kind.plural, folder / "content-of-one" / kind.plural
        for place in (pages, adapter):
            place.mkdir(parents=True)
            (place / "_index.md").write_text(f"---\ntitle: {kind.plural.capitalize()}\n---\n", encoding="utf-8")
        (adapter / "_content.gotmpl").write_text(_ADAPTER.format(kind.plural), encoding="utf-8")
        together[kind.plural] = []
        for rank, entry in enumerate(relations.in_order[kind.name], 1):
            front = _front(entry, rank, dossier)
            record = (data / kind.plural / f"{entry.id}.yaml").read_text(encoding="utf-8")
            (pages / f"{entry.id}.md").write_text(_page(front, record), encoding="utf-8")
            together[kind.plural].append(_in_one(front, entry.document.value))
    (folder / "data-of-one").mkdir()
    (folder / ONE_FILE).write_text(json.dumps(together, ensure_ascii=False, indent=1), encoding="utf-8")


def _write_layouts(folder: Path) -> None:
    environment = Environment(
        loader=FileSystemLoader(_SITE),
        undefined=StrictUndefined,
        trim_blocks=True,
        # Hugo's own marks are the curly ones.
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
    )
    template = environment.get_template("single.html")
    for kind in KINDS:
        layouts = folder / kind.plural
        layouts.mkdir()
        text = template.render(kind=kind, fields=own_fields(kind))
        (layouts / "single.html").write_text(text, encoding="utf-8")


def _front(entry: AnyEntry, rank: int, dossier: Dossier) -> dict[str, Any]:
    """What Hugo is helped with."""
    return {
        "title": entry.record.title,
        "id": entry.id,
        "weight": rank,
        "group": _group(entry),
        "cites": _cites(entry, dossier),
    }


def _page(front: dict[str, Any], record: str) -> str:
    """The page of a record: all of it is front matter. JSON is YAML too."""
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in front.items())
    return f"---\n{lines}record:\n{indent(record, '  ')}---\n"


def _in_one(front: dict[str, Any], record: Any) -> dict[str, Any]:
    """The page of a record as a value that an adapter gives to Hugo."""
    own = {name: front[name] for name in ("id", "group", "cites")}
    params = own | {"record": record}
    return {"path": front["id"], "title": front["title"], "weight": front["weight"], "params": params}


def _group(entry: AnyEntry) -> str:
    """The part of the index: the month of what has a date, else a letter."""
    date = entry.record.when
    return str(date)[:7] if date and entry.kind.name != "source" else entry.record.title[0].upper()


def _cites(entry: AnyEntry, dossier: Dossier) -> dict[str, list[str]]:
    """Ids of the records that it cites, by folder."""
    links = dossier.outgoing.get((entry.kind.name, entry.id), ())
    cited: dict[str, dict[str, None]] = {}
    for link in links:
        cited.setdefault(BY_NAME[link.kind].plural, {})[link.id] = None
    return {plural: list(ids) for plural, ids in cited.items()}
