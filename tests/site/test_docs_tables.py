"""Tables of hand-written pages are named by the heading above them, their columns by scope, and values by their columns."""

from __future__ import annotations

from markdown import Markdown

from dossier.site.docs.tables import Tables

MARKDOWN = Markdown(extensions=["tables", "attr_list", Tables()])


def test_a_table_is_named_and_its_columns_have_scope() -> None:
    made = MARKDOWN.reset().convert("# A { #a }\n\n## B { #b }\n\n| c | d |\n|---|---|\n| 1 | 2 |\n")
    assert '<table aria-labelledby="b">' in made
    assert made.count('<th scope="col">') == 2
    assert "data-label" not in made


def test_a_value_of_a_wide_table_is_named_by_its_column() -> None:
    made = MARKDOWN.reset().convert("| c | *d* e | f |\n|---|---|---|\n| 1 | 2 | 3 |\n")
    assert "aria-labelledby" not in made
    assert '<td>1</td>\n<td data-label="d e">2</td>\n<td data-label="f">3</td>' in made
