"""Looking for what a word was meant to be ends after the first words of a file."""

from __future__ import annotations

from dossier.rules.suggestions import MOST_OF_A_FILE, Suggestions


def test_a_file_gets_only_its_first_suggestions() -> None:
    suggestions = Suggestions()
    found = [suggestions.hint("a", "legalty", ["legality"]) for _ in range(MOST_OF_A_FILE + 1)]
    assert [bool(hint) for hint in found] == [True] * MOST_OF_A_FILE + [False]
    assert suggestions.hint("b", "legalty", ["legality"]) == "Did you mean “legality”?"
