"""Pages as their copy has them: links lead to files, nothing leads nowhere, and nothing is said that is not on the page."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from release.offline.page import is_online_only, rewritten
from release.offline.ways import Ways
from support.copies import NOTE, check_links, copied
from support.pages import Pages

KEPT = frozenset({"index.html", "terms/index.html", "terms/x/index.html", "terms/y/index.html", "assets/a.css"})
HERE = "terms/x/index.html"
WAYS = {
    "../y/": "../y/index.html",
    "../y/#sources": "../y/index.html#sources",
    "..": "../index.html",
    "../": "../index.html",
    "../..": "../../index.html",
    "../../": "../../index.html",
    ".": "./index.html",
    "./#top": "./index.html#top",
    "#top": "#top",
    "": "",
    "../../assets/a.css": "../../assets/a.css",
    "https://example.org/../y/": "https://example.org/../y/",
    "//example.org/": "//example.org/",
    "mailto:a@example.org": "mailto:a@example.org",
}
ABSENT = {
    "../../feeds/everything.atom": "https://example.org/a/feeds/everything.atom",
    "index.json": "https://example.org/a/terms/x/index.json",
    "../../search/": "https://example.org/a/search/",
    "../../search/#q=x": "https://example.org/a/search/#q=x",
}


@pytest.mark.parametrize(("link", "way"), WAYS.items())
def test_links_lead_to_the_files_of_pages(link: str, way: str) -> None:
    assert Ways(HERE, KEPT, "").of(link) == way


@pytest.mark.parametrize(("link", "way"), ABSENT.items())
def test_links_to_what_a_copy_lacks_lead_to_the_site(link: str, way: str) -> None:
    assert Ways(HERE, KEPT, "https://example.org/a/").of(link) == way
    assert Ways(HERE, KEPT, "").of(link) is None


def test_the_home_page_leads_on() -> None:
    assert Ways("index.html", KEPT, "").of(".") == "./index.html"
    assert Ways("index.html", KEPT, "").of("terms/x/") == "terms/x/index.html"


REWRITTEN = {
    '<p><a class="b" href="../y/">Y &amp; Z</a></p>': '<p><a class="b" href="../y/index.html">Y &amp; Z</a></p>',
    '<a id="i" class="b" href="x.json" download>JSON</a> <a href="#a">a</a>': '<span id="i" class="b">JSON</span> <a href="#a">a</a>',
    "<pre>&lt;a href=&quot;../y/&quot;&gt;</pre>": "<pre>&lt;a href=&quot;../y/&quot;&gt;</pre>",
    '<link rel="alternate" href="../../feeds/x.atom">': "",
    '<link rel="stylesheet" href="../../assets/a.css">': '<link rel="stylesheet" href="../../assets/a.css">',
    '<link rel="canonical" href="https://example.org/">': '<link rel="canonical" href="https://example.org/">',
    '<script src="a.js" type="module"></script>\n<p>A</p>': "<p>A</p>",
    '<script type="application/ld+json">{"a": "<\\/script>"}</script><p>A</p>': "<p>A</p>",
    '<img src="../../nowhere.png" alt="A"><p>B</p>': "<p>B</p>",
    '<button class="x" data-online type="button"><b>A</b></button><p>B</p>': "<p>B</p>",
    "<div data-online><div>A</div>B</div>C": "C",
    '<form data-online="note" action="../../search/"><input></form>C': f"{NOTE}C",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">": (
        '<meta http-equiv="Content-Security-Policy" content="POLICY">'
    ),
    '<meta http-equiv="refresh" content="0; url=../y/">': '<meta http-equiv="refresh" content="0; url=../y/index.html">',
    '<meta name="description" content="&quot;A&quot;">': '<meta name="description" content="&quot;A&quot;">',
    '<a href="../y/" title="&quot;A&quot; &amp; B">A</a>': '<a href="../y/index.html" title="&quot;A&quot; &amp; B">A</a>',
}


@pytest.mark.parametrize(("html", "expected"), REWRITTEN.items())
def test_what_cannot_work_is_left_out(html: str, expected: str) -> None:
    assert rewritten(html, Ways(HERE, KEPT, ""), "POLICY", NOTE) == expected


def test_without_a_policy_there_is_none() -> None:
    html = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><p>A</p>'
    assert rewritten(html, Ways(HERE, KEPT, ""), "", NOTE) == "<p>A</p>"


def test_a_page_that_works_on_a_host_only_is_known_by_its_root() -> None:
    assert is_online_only('<!doctype html>\n<html lang="en" data-online>\n<body></body></html>')
    assert not is_online_only('<!doctype html>\n<html lang="en">\n<body><form data-online></form></body></html>')


def test_every_page_is_there_but_those_that_need_a_host(sample_site: Pages, sample_copy: Pages) -> None:
    missing = {*sample_site.addresses} - {*sample_copy.addresses}
    assert {address.removeprefix("es/") for address in missing} == {"404.html", "search/", "embed/"}
    assert not [address for address in sample_copy.addresses if address.removeprefix("es/").startswith("embed/")]
    assert {file.suffix for file in sample_copy.folder.rglob("*") if file.is_file()} <= {
        ".html",
        ".css",
        ".svg",
        ".png",
    }


def test_every_link_of_a_copy_leads_to_a_file(sample_copy: Pages) -> None:
    check_links(sample_copy.folder)
    for page in sample_copy.folder.rglob("*.html"):
        for link in re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', page.read_text(encoding="utf-8")):
            assert (page.parent / unescape(link)).is_file(), (page, link)  # a folder would be listed, not read


def test_links_to_downloads_lead_to_the_site_where_it_is_known(sample_site: Pages, tmp_path: Path) -> None:
    copy = copied(sample_site, tmp_path, "https://example.org/a/")
    links = {str(link.attrs["href"]) for link in copy.all("data/", "main a[href]")}
    online = {str(link.attrs["href"]) for link in sample_site.all("data/", "a[download]")}
    assert {f"https://example.org/a/data/{address}".replace("/data/../", "/") for address in online} <= links


def test_nothing_of_a_copy_needs_a_host_or_a_script(sample_copy: Pages) -> None:
    for address in sample_copy.addresses:
        html = sample_copy.text(address)
        assert "<script" not in html, address
        assert not re.search("<[^>]* data-online", html), address
        assert "<form" not in html, address
        assert "<iframe" not in html, address
        assert "@@" not in html, address
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        assert "script-src" not in policy


def test_a_copy_says_what_the_page_says(sample_site: Pages, sample_copy: Pages) -> None:
    for address in sample_copy.lasting:
        copy, page = main_of(sample_copy.text(address)), main_of(sample_site.text(address))
        assert copy == page, address
        assert sample_copy.text(address).count(NOTE) == sample_site.text(address).count('class="seek"')


def main_of(html: str) -> str:
    """The words of the main part of a page."""
    (found,) = re.findall(r"<main\b.*</main>", html, re.DOTALL)
    return " ".join(unescape(re.sub("<[^>]*>", " ", found)).split())
