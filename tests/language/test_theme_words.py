"""The words of the interface rest on those that the theme has in many languages: which are the theme's, which ours, and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from jinja2 import Environment, FileSystemLoader

from dossier.language.labels import Labels
from dossier.language.words.site import Interface
from support import ROOT
from support.theme import THEME

THEIRS = {
    "skip": "action.skip",
    "edit_page": "action.edit",
    "next": "footer.next",
    "previous": "footer.previous",
    "to_top": "top",
}
"""Words of ours that are the theme's: a translation takes them from it."""
CHANGED = {
    "main_navigation": ("nav", "a page has several navigations; a screen reader adds the word itself"),
    "on_this_page": ("toc", "it names the sections of a page, not the contents of a book"),
}
"""Words for something that the theme names too, and why ours differ."""
OURS = {
    "about_this_site": "the theme has no such list of links",
    "address": "printed pages say where they come from",
    "all": "the timeline can show all there is",
    "articles": "the theme puts nothing in alphabetical order",
    "breadcrumb": "the theme's way to a page has no name of its own",
    "circa": "dates may be approximate",
    "circa_day": "so may days, before which some languages have an article",
    "close": "the theme's menu is a drawer with a check box; ours has buttons",
    "language": "the theme's names of languages are in its settings",
    "made": "each page says of what day the records are",
    "edit_record": "a record is not a page",
    "external": "links to other sites say that they are",
    "menu": "the theme's button has a sign and no word",
    "scheme": "the theme names its switches in the settings",
}
"""Words for which the theme has none, and what they are for."""

LANGUAGES = [file.stem for file in sorted((ROOT / "overrides/labels").glob("*.yaml"))]


def words_of_the_theme(language: str) -> Callable[[str], str]:
    """The words of the theme in a language, by their key."""
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    macros = environment.get_template(f"partials/languages/{language}.html").module
    return lambda key: str(vars(macros)["t"](key))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_are_the_themes_are_those_of_the_theme(language: str) -> None:
    ours, theme = Labels.load(ROOT / "overrides/labels", language).interface, words_of_the_theme(language)
    assert {name: getattr(ours, name) for name in THEIRS} == {name: theme(key) for name, key in THEIRS.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_were_changed_differ(language: str) -> None:
    ours, theme = Labels.load(ROOT / "overrides/labels", language).interface, words_of_the_theme(language)
    assert [name for name, (key, _) in CHANGED.items() if not theme(key) or getattr(ours, name) == theme(key)] == []


def test_of_every_word_it_is_said_whose_it_is() -> None:
    assert set(Interface.model_fields) == {*THEIRS, *CHANGED, *OURS}
