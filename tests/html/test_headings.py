"""The headings of a page, and the sections to which readers are given links."""

from __future__ import annotations

import time

import pytest
from markupsafe import Markup

from dossier.html.headings import Heading, find_headings, find_sections


def test_headings_of_two_levels_are_found_in_order() -> None:
    html = (
        '<h1 id="x">One</h1><h2 class="y" id="a"><a href="#a">A &amp; <em>b</em></a></h2>'
        '<h3 id="c">\nC </h3><h2>none</h2><h4 id="d">D</h4>'
        '<summary><h2 data-anchor="e">E</h2></summary><div id="e">'
    )
    assert find_headings(html) == (
        Heading(2, "a", Markup("A &amp; b")),
        Heading(3, "c", Markup("C")),
        Heading(2, "e", Markup("E")),
    )


def test_headings_say_their_language() -> None:
    html = '<div lang="en"><div><h2 id="a">A</h2></div></div><h2 id="b"><a>B: <span lang="en">of &lt;</span> <i>C</i></a></h2>'
    first, second = (heading.words for heading in find_headings(html))
    assert first == '<span lang="en">A</span>'
    assert second == 'B: <span lang="en">of &lt;</span> C'


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<h2 id="a"><a class="anchor" href="#a">A</a></h2>', {"a"}),
        ('<h2 data-x="y" id="a"><a href="#a" class="big anchor">A</a></h2>', {"a"}),
        ('<li id="a"><h3><a class="anchor" href="#a">A</a></h3></li>', {"a"}),
        ('<h2 id="b"><a class="anchor" href="#a">A</a></h2>', set()),
        ('<h2 id="a"><a class="anchored" href="#a">A</a></h2>', set()),
        ('<h2 id="a"><a href="#a">A</a></h2><a class="anchor">B</a>', set()),
        ('<h2 id="a"><a class="anchor" href="../x/#a">A</a></h2>', set()),
        ('<summary><h2 class="place" id="a">A</h2></summary><dl id="b" class="facts place">', {"a", "b"}),
        ('<h2 class="places" id="a">A</h2><dl class="place"><p id="b">', set()),
    ],
)
def test_sections_are_headings_that_link_to_their_own_place_and_places(html: str, found: set[str]) -> None:
    assert find_sections(html) == found


@pytest.mark.parametrize("piece", ['<h2 id="a">', "<h2", "<a ", "<"])
def test_long_pages_take_no_time(piece: str) -> None:
    started = time.process_time()
    find_headings(piece * 20_000)
    find_sections(piece * 20_000)
    assert time.process_time() - started < 3
