"""The labels of each language are whole: every word of every vocabulary, kind and page of the menu has one."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.project import DOCS
from dossier.check import check_labels
from dossier.derived.agreement.parts import STEPS
from dossier.derived.statements.groupings import GROUPINGS
from dossier.derived.timeline.moments import BY_KIND
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from dossier.language.words.label import Forms, Words
from dossier.pages.publication import Publication
from dossier.problems import ProblemsFound
from dossier.records import vocabulary
from dossier.records.described import parts_of
from dossier.records.kinds import BY_PLURAL, KINDS
from dossier.records.languages.locales import own_language
from dossier.records.models.base import Model
from support import LABELS, OVERRIDES, ROOT

VOCABULARIES = {
    found
    for _, found in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(found, StrEnum) and found is not StrEnum
}


def types_in(model: type[Model]) -> Iterator[Any]:
    """Every type of which labels are made."""
    for info in model.model_fields.values():
        for part in parts_of(info.annotation):
            yield part
            if isinstance(part, type) and issubclass(part, Model):
                yield from types_in(part)


def test_every_vocabulary_is_labeled() -> None:
    assert set(types_in(Labels)) >= VOCABULARIES


def test_words_that_are_equal_in_two_vocabularies_have_their_own_labels() -> None:
    assert LABELS.of(vocabulary.Topic.LEGALITY) == LABELS.vocabulary.topic[vocabulary.Topic.LEGALITY]
    assert LABELS.of(vocabulary.SourceKind.STATUTE) != LABELS.of(vocabulary.Basis.STATUTE_APPLIED)
    assert LABELS.of(vocabulary.AuthorityKind.GUIDANCE) != LABELS.heading(vocabulary.AuthorityKind.GUIDANCE)
    assert LABELS.of(vocabulary.AgreementPart.IRS) == LABELS.heading(vocabulary.AgreementPart.IRS)
    with pytest.raises(KeyError):
        LABELS.of(vocabulary.MomentView.RULINGS)


def test_what_is_computed_has_the_words_of_its_vocabulary() -> None:
    assert set(vocabulary.PART_OF_KIND) == set(vocabulary.TermKind)
    assert set(vocabulary.PART_OF_KIND.values()) == set(vocabulary.AgreementPart)
    assert set(STEPS) <= set(vocabulary.AgreementPart)
    assert list(GROUPINGS) == list(vocabulary.Grouping)
    assert list(BY_KIND) == list(vocabulary.MomentView)


def nav_of(item: Any) -> Iterator[tuple[str | None, str]]:
    """Group and file of every page of the menu in mkdocs.yml."""
    if isinstance(item, str):
        yield None, item
    for group, pages in item.items() if isinstance(item, dict) else ():
        yield from ((group, page) for page in pages)


def test_there_is_a_label_for_each_group_and_page_of_the_menu_and_each_page_beside_it_and_no_other() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""))
    pages = [found for item in settings["nav"] for found in nav_of(item)]
    beside = {name.strip("/").removesuffix(".md") for name in settings["not_in_nav"].split()}
    assert set(LABELS.groups) == {group for group, _ in pages if group}
    addresses = {page.removesuffix(".md").removesuffix("index").strip("/") for _, page in pages}
    named = addresses - {kind.plural for kind in KINDS}
    assert set(LABELS.navigation) == {address or "home" for address in named} | {
        name for name in beside if "/" not in name
    }
    assert all(LABELS.page(address) for address in addresses)


def test_a_page_has_the_name_of_the_nearest_page_of_the_menu() -> None:
    assert LABELS.page("./") == LABELS.page("") == LABELS.navigation["home"]
    assert LABELS.page("status/sheet/") == LABELS.navigation["status/sheet"]
    assert LABELS.page("status/2025-11-21/") == LABELS.navigation["status"]
    assert LABELS.page("cases/centro-v-bessent/") == LABELS.kinds["case"].many
    assert LABELS.page("no-such-page/") is None


def test_words_for_the_search_are_given_for_pages_that_exist() -> None:
    pages = [name.strip("/") for name in LABELS.search.leads if ":" not in name]
    assert [page for page in pages if not (page in BY_PLURAL or (DOCS / f"{page}.md").is_file())] == []


def test_labels_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        LABELS.status.today = "now"
    with pytest.raises(TypeError):
        LABELS.binding[vocabulary.Court.DDC] = "now"  # type: ignore[index]


def test_every_language_that_has_labels_can_write_dates() -> None:
    found, problems = check_labels(OVERRIDES / "labels", "overrides/labels", own_language())
    assert problems == ()
    assert [Formats(code, labels.interface.circa).number(1234567) for code, labels in found.items()]


def test_a_second_language_has_the_same_labels_with_its_own_forms(tmp_path: Path) -> None:
    english = (OVERRIDES / "labels" / "en.yaml").read_text(encoding="utf-8")
    shutil.copy(OVERRIDES / "labels" / "en.yaml", tmp_path)
    (tmp_path / "es.yaml").write_text(english.replace("\ncode: en\n", "\ncode: es\n"), encoding="utf-8")
    found, problems = check_labels(tmp_path, "labels", "en")
    assert set(found) == {"en"}
    assert {problem.message for problem in problems} == {"the form “many” is missing"}
    assert len(problems) == len(counted_in(LABELS))
    with pytest.raises(ProblemsFound):
        Labels.load(tmp_path, "fr")


def test_names_that_no_model_knows_are_the_same_in_all_languages(tmp_path: Path) -> None:
    shutil.copy(OVERRIDES / "labels" / "en.yaml", tmp_path)
    spanish = (OVERRIDES / "labels" / "es.yaml").read_text(encoding="utf-8")
    changed = spanish.replace("  timeline: Cronología\n", "").replace("  www.irs.gov: ", "  www.irs.gob: ")
    (tmp_path / "es.yaml").write_text(changed, encoding="utf-8")
    shutil.copy(OVERRIDES / "labels" / "es.sums", tmp_path)
    problems = check_labels(tmp_path, "labels", "en")[1]
    assert [(problem.path, problem.message, problem.hint) for problem in problems] == [
        ("labels/es.yaml", "the label “timeline” is missing", "Add `timeline:`; the labels in en.yaml have it."),
        ("labels/es.yaml", "the label “www.irs.gov” is missing", "Add `www.irs.gov:`; the labels in en.yaml have it."),
        ("labels/es.yaml", "no other language has a label “www.irs.gob”", "Did you mean “www.irs.gov”?"),
    ]


def test_citations_for_courts_have_the_same_words_in_every_language() -> None:
    found, _ = check_labels(OVERRIDES / "labels", "overrides/labels", "en")
    assert {labels.cite.court == LABELS.cite.court for labels in found.values()} == {True}


def counted_in(value: Any) -> list[Forms]:
    """Every label with a count."""
    if isinstance(value, Forms):
        return [value]
    held = dict(value) if isinstance(value, Words) else value if isinstance(value, Mapping) else {}
    return [found for one in held.values() for found in counted_in(one)]


def test_a_count_chooses_the_form_by_the_rules_of_its_language() -> None:
    english, spanish = (Formats(code, "{date}") for code in ("en", "es"))
    label = Forms({"one": "{count} a{of}", "many": "{count} b{of}", "other": "{count} c{of}"})
    assert [english.counted(label, count, of="!") for count in (0, 1, 2, 1_000_000)] == [
        "0 c!",
        "1 a!",
        "2 c!",
        "1,000,000 c!",
    ]
    assert [spanish.counted(label, count, of="!") for count in (0, 1, 2, 1_000_000)] == [
        "0 c!",
        "1 a!",
        "2 c!",
        "1,000,000 b!",
    ]


def test_what_is_filled_in_beside_a_count_may_be_html(publication: Publication) -> None:
    counted = publication.templates.called  # the filter escapes the words of the label and leaves the HTML as it is
    printed = counted("notices", "counted", Forms({"one": "<{count}> {date}", "other": "<{count}> {date}"}), 2)
    assert printed.startswith('<p class="computed">&lt;2&gt; <time datetime="')


@pytest.mark.parametrize(("count", "separators"), [(1, [""]), (2, [" and ", ""]), (3, [", ", ", and ", ""])])
def test_what_is_between_the_items_of_a_list(count: int, separators: list[str]) -> None:
    assert [Formats("en", "{date}").separator(place, count) for place in range(1, count + 1)] == separators
