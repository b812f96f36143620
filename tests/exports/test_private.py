"""No published file, of any format, tells what must not be told; and what is planted in one is found."""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from dossier.pages.publication import Publication
from dossier.records.models import Person, Source, Statement
from support import ROOT
from support.pages import Pages
from support.private import MARK, Told, faults, names, strings, telling, texts

CONTACT = "contact@example.org"
MACHINE = (str(ROOT), sys.prefix, str(Path.home()))
TOLD_BY_PAGES = re.compile(r"(?:index\.(?:html|md)|404\.html)$")
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def files(site: Path) -> Iterator[tuple[str, str]]:
    """The words in every file of a site."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        yield from texts(path, name=path.relative_to(site).as_posix())


def kept(data: Path) -> tuple[list[str], str]:
    """The excerpts that no file may have, and all that the records say otherwise, read by nothing of ours."""
    read = [yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in sorted(data.glob("*/*.yaml"))]
    closed = {
        path.stem
        for path in sorted(data.glob("sources/*.yaml"))
        if yaml.load(path.read_bytes(), yaml.CSafeLoader).get("quotable") is False
    }
    excerpts = [
        evidence.pop("excerpt")
        for record in read
        if isinstance(record, dict)
        for evidence in record.get("evidence", [])
        if evidence["source"] in closed
    ]
    return excerpts, "\n".join(" ".join(text.split()) for record in read for text in strings(_plain(record)))


def _plain(record: object) -> object:
    return json.loads(json.dumps(record, default=str))


def leaks(site: Path, data: Path) -> Iterator[Told]:
    """Everything that a file of a site tells and should not."""
    excerpts, elsewhere = kept(data)
    pieces = {piece for excerpt in excerpts for piece in telling(" ".join(excerpt.split()), elsewhere)}
    for name, text in files(site):
        yield from (Told(name, f"an excerpt that may not be quoted: {piece}") for piece in pieces if piece in text)
        yield from (Told(name, fault) for fault in faults(text, contact=CONTACT, machine=MACHINE))


def test_no_file_tells_what_must_not_be_told(real_site: Pages, data: Path) -> None:
    assert [told for told in leaks(real_site.folder, data) if not _may_be_told(told)] == []


def _may_be_told(told: Told) -> bool:
    """The guide tells contributors of places and marks in general, and the search engine where its makers made it."""
    if told.file.startswith("pagefind/wasm."):
        return told.what.startswith("a place on a machine: ")
    return told.file.removeprefix("es/").startswith("contribute/") and bool(TOLD_BY_PAGES.search(told.file))


def test_most_excerpts_that_may_not_be_quoted_are_looked_for(data: Path) -> None:
    excerpts, elsewhere = kept(data)
    looked_for = [excerpt for excerpt in excerpts if telling(" ".join(excerpt.split()), elsewhere)]
    assert len(looked_for) >= 0.8 * len(excerpts)


PLANTED = "the words of a source that is not reliable"
PLANTS: dict[str, Callable[[str], bytes]] = {
    "page.html": lambda said: f"<p>{said}</p>".encode(),
    "index.md": str.encode,
    "records.json": lambda said: json.dumps([said]).encode(),
    "table.csv": lambda said: f'a,"{said}"\n'.encode(),
    "feed.atom": lambda said: f"<entry><content>{said}</content></entry>".encode(),
    "dates.ics": lambda said: f"SUMMARY:{said[:9]}\r\n {said[9:]}\r\n".encode(),
    "cite.bib": lambda said: f"@misc{{a, note = {{{said}}}}}".encode(),
    "words.pf_index": lambda said: gzip.compress(said.encode()),
    "card.png": lambda said: b"\x89PNG\0\0" + said.encode() + b"\0",
}


@pytest.mark.parametrize("name", [*PLANTS, "copy.zip", "all.sqlite"])
@pytest.mark.parametrize(
    "said",
    [
        PLANTED,
        "/home/somebody/site",
        "file:///etc/hosts",
        "2026-11-28T13:45:10Z",
        "someone@example.com",
        f"{MARK}body@@",
    ],
)
def test_what_is_planted_is_found(tmp_path: Path, name: str, said: str) -> None:
    site, data = tmp_path / "site", tmp_path / "data"
    (data / "sources").mkdir(parents=True)
    (data / "sources" / "a.yaml").write_text("quotable: false\n", encoding="utf-8")
    (data / "events").mkdir()
    evidence = {"evidence": [{"source": "a", "excerpt": f"Here are {PLANTED}."}]}
    (data / "events" / "b.yaml").write_text(yaml.safe_dump(evidence), encoding="utf-8")
    site.mkdir()
    assert list(leaks(site, data)) == []
    if name == "copy.zip":
        with zipfile.ZipFile(site / name, "w") as archive:
            archive.writestr("site/index.html", f"<p>{said}</p>")
    elif name == "all.sqlite":
        with sqlite3.connect(site / name) as database:
            database.execute("create table a (b text)")
            database.execute("insert into a values (?)", (said,))
    else:
        (site / name).write_bytes(PLANTS[name](said))
    assert {told.file.partition(":")[0].partition(" ")[0] for told in leaks(site, data)} == {name}


def known(publication: Publication) -> str:
    """All names of people with a public role, organizations, publications, laws and places of the agreement."""
    found = [
        name
        for entry in publication.dossier.entries
        if entry.kind.name in ("person", "organization", "source", "authority", "case", "definition")
        for name in (
            entry.record.title,
            *entry.record.aliases,
            *(getattr(entry.record, key, None) or "" for key in ("publisher", "caption")),
        )
    ]
    return "\n".join(found).casefold()


def unnamed(publication: Publication) -> list[tuple[str, str]]:
    """The addresses of statements whose speaker is known by role and place only, with that; spokespersons may be named."""
    return [
        (entry.address, entry.record.speaker.capacity)
        for entry in publication.dossier.of(Statement)
        if not (entry.record.speaker.person or entry.record.speaker.organization)
        and not any(word in entry.record.speaker.capacity for word in ("spokes", "article"))
    ]


def test_who_is_known_by_role_only_is_named_in_no_file(real: Publication, real_site: Pages) -> None:
    everyone = known(real)
    for address, capacity in unnamed(real):
        said = [*strings(json.loads((real_site.folder / address / "index.json").read_text(encoding="utf-8")))]
        words = [text for text in said if not text.startswith("http")]
        allowed = f"{everyone}\n{capacity.casefold()}"
        assert [name for text in words for name in names(text, allowed)] == [], address


def test_a_name_that_is_planted_is_found(real: Publication) -> None:
    assert names("“It is hard,” said Maria Lopez, a tax preparer", known(real)) == ["Maria Lopez"]
    assert names("as Scott Bessent said", known(real)) == []


def test_people_in_linked_data_have_a_record_or_wrote_a_source(real: Publication, real_site: Pages) -> None:
    people = {entry.record.title for entry in real.dossier.of(Person)}
    writers = " ".join(entry.record.author or "" for entry in real.dossier.of(Source))
    for address in real_site.lasting:
        for block in BLOCK.findall(real_site.text(address)):
            for thing in _things(json.loads(block)):
                if thing.get("@type") == "Person":
                    assert thing["name"] in people or thing["name"] in writers, address


def _things(value: object) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _things(inner)
