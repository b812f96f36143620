"""The addresses that a site will have, known before it is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dossier.collection.addresses import Address, address_of_source
from dossier.collection.dossier import Dossier
from dossier.collection.moves import Published
from dossier.collection.places import Places
from dossier.exports import of_page, of_record, of_site
from dossier.exports.edition import Edition
from dossier.exports.file import Finished
from dossier.exports.offline import ZIM, ZIP
from dossier.pages.computed import generated_pages
from dossier.pages.publication import Publication
from dossier.records.kinds import BY_NAME

from .docs.pages import Docs
from .downloads import SUMS


def addresses(
    dossier: Dossier, publication: Publication | None, docs: Docs, published: Published
) -> dict[str, frozenset[str]]:
    """Addresses as the ledger has them, and their sections: those of hand-written pages, and elsewhere the published ones.

    `published` are the published addresses, with the sections of those that moved where they are now. Without a publication, because records are faulty, computed pages are taken to be there as they were.
    """
    found = {f"/{address}": frozenset[str]() for address in _of_records(dossier)}
    found |= {f"/{address_of_source(source)}": frozenset() for source in docs.sources}
    if publication:
        found |= {f"/{address_of_source(source)}": frozenset() for source in computed_sources(publication)}
        found |= dict.fromkeys(publication.moved, frozenset())
    else:
        found |= {address: frozenset() for address in published if not Address.read(address).is_record}
    known = {f"/{page.address}": frozenset(page.markup.anchors) for page in docs.pages if not page.is_computed}
    sections = {address: known.get(address, published.get(address, frozenset())) for address in found}
    return sections | {address: anchors for address, anchors in published.items() if "*" in address}


def files(edition: Edition) -> dict[str, frozenset[str]]:
    """All lasting files besides the pages, by path, as if the addresses of the site and of its repository were known.

    Those beside the pages of the records of a kind are told once, as `terms/*/index.json`; those beside every page as
    `**/index.md`. Each comes with the names of its fields, if programs rely on some.
    """
    whole = replace(edition, places=Places("https://example.org/", "https://example.org/", ""))
    found = dict.fromkeys((SUMS, ZIP, ZIM), frozenset[str]())
    found |= {file.path: frozenset(file.fields()) for file in of_site(whole) if file.lasting}
    found |= {file.path: frozenset() for file in of_page(whole, Finished("**/", "", "", "", None)) if file.lasting}
    for entry in {entry.kind: entry for entry in edition.dossier.entries if not entry.record.withdrawn}.values():
        found |= {file.path.replace(entry.id, "*"): frozenset() for file in of_record(whole, entry) if file.lasting}
    return found


def of_languages(codes: Iterable[str]) -> dict[str, frozenset[str]]:
    """What the ledger has of each language besides the first: all other addresses once more, below its folder."""
    return {f"/{code}/**": frozenset() for code in codes}


def as_addresses(files: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Files as the ledger has them; a page among them by its address."""
    return {f"/{path.removesuffix('index.html')}": fields for path, fields in files.items()}


def computed_sources(publication: Publication) -> frozenset[str]:
    """The sources of the computed pages that no file in docs/ asks for, as if they were files there.

    Not of those at addresses that moved: nothing on the site should link to them. The menu names the index of a kind
    also where it leads on to a single record.
    """
    pages = (page for page in generated_pages(publication) if page.forward is None or page.computed == "index")
    return frozenset(f"{page.source}.md" for page in pages)


def _of_records(dossier: Dossier) -> Iterator[str]:
    """Addresses of all records, sound or not, and their former ones."""
    for kind, id_ in dossier.known:
        yield BY_NAME[kind].address_of(id_)
    for file in dossier.files:
        former = file.document.value.get("former_ids") if isinstance(file.document.value, dict) else None
        yield from (file.kind.address_of(str(id_)) for id_ in (former if isinstance(former, list) else ()))
