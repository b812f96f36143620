"""The search index: there, whole, of this site only, and made of what the records say themselves."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path
from urllib.parse import urljoin

import yaml

from commands.build import build
from dossier.exports.policy import header_policy, meta_policy
from dossier.records.kinds import KINDS
from dossier.records.typesetting import typeset
from support import ROOT, SAMPLE
from support.pages import Pages


def fragments(site: Path) -> dict[str, dict[str, object]]:
    """What the index holds of each page, by its address."""
    files = (site / "pagefind" / "fragment").glob("*.pf_fragment")
    found = (json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files)
    return {str(one["url"]): one for one in found}


def test_the_index_holds_the_records_and_written_pages_alone(sample_site: Pages) -> None:
    found = set(fragments(sample_site.folder))
    assert {f"/{file.parent.name}/{file.stem}/" for file in SAMPLE.glob("*/*.yaml")} <= found
    assert "/about/" in found
    assert not found & {"/", "/search/"}


def test_of_an_index_its_heading_alone_is_found(sample_site: Pages) -> None:
    found = fragments(sample_site.folder)
    for kind in KINDS:
        assert f"/{kind.plural}/" in found
        assert len(str(found[f"/{kind.plural}/"]["content"]).split()) < 30


def test_a_record_tells_its_facets_and_its_number(sample_site: Pages) -> None:
    found = fragments(sample_site.folder)
    case = found["/cases/centro-v-bessent/"]
    assert case["filters"] == {
        "kind": ["case"],
        "year": ["2025"],
        "court": ["ddc"],
    }
    meta = case["meta"]
    assert isinstance(meta, dict)
    assert (meta["number"], meta["also"]) == ("1:25-cv-00677", "25-cv-00677 1:25-cv-677 25-cv-677")
    statements = [one for address, one in found.items() if address.startswith("/statements/st-")]
    assert all("position" in one["filters"] for one in statements if isinstance(one["filters"], dict))


def test_a_record_is_found_by_its_own_words(sample_site: Pages) -> None:
    """Evidence, sources, reviews and what is computed from other records stand on the page and not in the index."""
    words = str(fragments(sample_site.folder)["/terms/request-removal-order-date/"]["content"])
    assert "The element was not legible" in words
    for left_out in ("Related records", "Last reviewed", "Evidence 1"):
        assert left_out in sample_site.words("terms/request-removal-order-date/"), left_out
        assert left_out not in words, left_out


def test_what_the_search_page_loads_is_there(sample_site: Pages) -> None:
    (finder,) = sample_site.all("search/", ".finder")
    index = (sample_site.folder / "search" / str(finder.attrs["data-index"])).resolve()
    assert index == (sample_site.folder / "pagefind").resolve()
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert sorted(entry["languages"]) == ["en", "es"]
    lists = [name for code in entry["languages"] for name in (f"leads.{code}.json", f"words.{code}.txt")]
    assert all((index / name).is_file() for name in ("pagefind.js", "pagefind-worker.js", *lists))
    assert [file.name for file in index.glob("*-ui.*")] == []
    assert not [one for one in sample_site.all("search/", "script[src]") if "pagefind" in str(one.attrs["src"])]


def test_loaded_words_of_every_side_are_sought_with_our_own(real_site: Pages) -> None:
    (finder,) = real_site.all("search/", ".finder")
    instead = {
        form: ours for ours, forms in json.loads(str(finder.attrs["data-settings"]))["instead"] for form in forms
    }
    assert instead["illegal immigrants"] == instead["undocumented"] == instead["unauthorized immigrants"]


def test_without_a_script_the_indexes_are_offered(sample_site: Pages) -> None:
    targets = {target for target, _ in sample_site.links("search/")}
    assert {"people/", "events/", "sources/", "authorities/"} <= targets


def test_every_page_leads_to_the_search(sample_site: Pages) -> None:
    for address in sample_site.addresses:
        boxes = sample_site.all(address, "form.seek")
        targets = [str(box.attrs["action"]) for box in boxes]
        search = "es/search/" if address.startswith("es/") else "search/"
        assert [urljoin(f"/{address}", target) for target in targets] == ([] if address == search else [f"/{search}"])


def test_what_is_typed_is_in_no_request(sample_site: Pages) -> None:
    """A field with a name would be sent to the host by browsers that run no scripts."""
    for address in sample_site.addresses:
        fields = sample_site.all(address, "form[role=search] input, form[role=search] button")
        assert all("name" not in field.attrs for field in fields)


def test_the_search_page_alone_may_run_the_engine(sample_site: Pages) -> None:
    (policy,) = sample_site.all("search/", "meta[http-equiv='Content-Security-Policy']")
    assert policy.attrs["content"] == meta_policy("search")
    assert "script-src 'self' 'wasm-unsafe-eval';" in meta_policy("search")
    assert "unsafe" not in meta_policy()
    assert "'unsafe" not in header_policy()


def test_every_phrase_leads_to_a_page(real_site: Pages) -> None:
    labels = yaml.safe_load((ROOT / "overrides/labels/en.yaml").read_text(encoding="utf-8"))
    wanted = [phrase for phrases in labels["search"]["leads"].values() for phrase in phrases]
    leads = json.loads((real_site.folder / "pagefind/leads.en.json").read_text(encoding="utf-8"))
    found = [phrase for phrases in leads.values() for phrase in phrases]
    assert sorted(found) == sorted(map(typeset, wanted))


def test_a_build_without_search_keeps_the_index(tmp_path: Path, sample_site: Pages) -> None:
    shutil.copytree(sample_site.folder, tmp_path / "site")
    (tmp_path / "site/pagefind/kept").touch()
    build(SAMPLE, tmp_path / "site", search=False)
    assert (tmp_path / "site/pagefind/kept").is_file()
