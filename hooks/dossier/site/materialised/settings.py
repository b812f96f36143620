"""The settings of the folder: those of the site that other builders know, and the values that its templates print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from dossier.collection.addresses import address_of_source, part_of
from dossier.language.labels import Labels
from dossier.records.kinds import BY_PLURAL
from dossier.site.assets import Assets
from dossier.site.frame import Frame, of_all_pages, of_language
from dossier.site.rendition import Rendition

from .page import in_front
from .theme import FOLDER as THEME

FILE = "mkdocs.yml"
PAGES = "docs"
_LABELS = re.compile(r"\blabels\.([a-z_]+)")
_HOME = ("", ".", "./")
"""The address of the home page, as one builder or another has it."""


def settings_of(site: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The settings. `site` are those of the site as MkDocs has them, `values` what templates print."""
    return {
        **{name: site[name] for name in ("site_name", "site_description", "site_url")},
        "docs_dir": PAGES,
        "nav": [_in_folder(item) for item in site["nav"]],
        "validation": {"nav": {"omitted_files": "ignore"}},
        "theme": {
            "name": None,
            "custom_dir": THEME,
            "language": site["theme"]["language"],
            "static_templates": ["404.html"],
        },
        "plugins": [],
        "extra": dict(values),
    }


def values_of(
    nav: Sequence[Any], renditions: Sequence[Rendition], frame: Frame, assets: Assets, templates: Iterable[str]
) -> dict[str, Any]:
    """What the templates, given as text, print that is the same on all pages, or on all of a language.

    `nav` is the menu as MkDocs has it, `frame` that of no page.
    """
    first, named = renditions[0], {name for text in templates for name in _LABELS.findall(text)}
    day = first.publication.dossier.data_date
    addresses = sorted({*_HOME, *(address for item in nav for address in _addresses(item))})
    values: dict[str, Any] = in_front(
        {
            **of_all_pages(first.edition),
            "frame": asdict(frame),
            "assets": {name: assets.address(name) for name in assets.names},
            "parts": {address: part_of(address) for address in addresses},
            "languages": {one.language: _words(one.labels, day, named, addresses) for one in renditions},
        }
    )
    return values


def _words(labels: Labels, data_day: date, named: set[str], addresses: Iterable[str]) -> dict[str, Any]:
    """What is printed in a language: labels of these names, and what the menu calls pages and parts of the site."""
    words = of_language(labels, data_day)
    parts = [*labels.navigation, *BY_PLURAL]
    asked = sorted({*addresses, *parts, *(f"{part}/" for part in parts)})
    return words | {
        "called": {address: words["called"][address] or "" for address in asked},
        "labels": {name: getattr(labels, name) for name in Labels.model_fields if name in named},
    }


def _in_folder(item: Any) -> Any:
    """An item of the menu, with the file that a page has in the folder."""
    if isinstance(item, str):
        return f"{address_of_source(item)}index.md"
    return {name: [_in_folder(one) for one in items] for name, items in item.items()}


def _addresses(item: Any) -> Iterator[str]:
    """The addresses of the pages of an item of the menu."""
    if isinstance(item, str):
        yield address_of_source(item)
        return
    for items in item.values():
        for one in items:
            yield from _addresses(one)
