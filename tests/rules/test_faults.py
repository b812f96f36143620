"""Every fault a contributor can make is reported with file, line, column and what to do, and all faults at once."""

from __future__ import annotations

import pytest

from dossier.problems import Problem
from support import UNTRACED, Records
from support.faults import ACTION, AFFECTS, FAULTS, FURTHER, TERM, later


def test_the_sample_is_sound(records: Records) -> None:
    assert records.problems() == []


def test_a_later_effect_may_lift_an_earlier_one_on_its_subject(records: Records) -> None:
    later("2025-05-12", "mou", "lifts", AFFECTS)(records)
    assert records.problems() == []


def test_two_records_of_a_later_year_or_one_alone_are_no_fault(records: Records) -> None:
    for name in (TERM, ACTION):
        records.edit(name, "reviewed: 2026-11-22", "reviewed: 2028-01-10")
    assert records.problems() == []
    for file in records.folder.glob("*/*.yaml"):
        if file.name != "mou.yaml":
            file.unlink()
    assert not [problem for problem in records.problems() if "eleven months" in problem]


def test_two_groups_of_fields_may_name_the_same_source(records: Records) -> None:
    excerpt = "evidence:\n  - source: bloomberg-2025-05-unsealed-accountingtoday\n    excerpt: and deportation order\n"
    records.edit(TERM, "evidence:\n", excerpt)
    assert records.problems() == []


@pytest.mark.parametrize("name", FAULTS)
def test_fault(checked_before: Records, name: str) -> None:
    records = checked_before
    break_it, message, hint = FAULTS[name]
    break_it(records)
    expected = sorted([(message, hint), *FURTHER.get(name, [])])
    about_tracing = any(UNTRACED in told for told, _ in expected)
    found = sorted(records.told())
    found = [(told, advice) for told, advice in found if about_tracing or UNTRACED not in told]
    assert len(found) == len(expected), found
    for (told, advice), (message, hint) in zip(found, expected, strict=True):
        assert told.startswith(message)
        assert hint
        assert hint in advice


def test_a_faulty_record_is_held_to_the_rules_too(records: Records) -> None:
    records.edit(TERM, "obliged: ice", "obliged: everybody")
    records.edit(TERM, "  - usc-26-6103-i-2", "  - usc-26-6103-i-3")
    records.edit(TERM, "a name, address,", "a name, adress,")
    told = [problem.split(": ", 1)[1] for problem in records.problems()]
    assert [
        any(told_one.startswith(start) for told_one in told)
        for start in ("“everybody”", "there is no", "this quotation")
    ] == [True] * 3
    assert not [problem for problem in told if "no record leads to this one" in problem]


def test_an_alias_bomb_is_refused_at_once(records: Records) -> None:
    """Followed, it would never end."""
    levels = "\n".join(f"  l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30))
    records.edit(TERM, "order: 10", f"order: 10\nbomb:\n  l0: &l0 [x]\n{levels}")
    assert any("the YAML anchor &l0 is not allowed" in problem for problem in records.problems())


def test_two_hundred_faults_in_forty_files_are_all_told_in_order(records: Records) -> None:
    record = (records.folder / TERM).read_text(encoding="utf-8")
    for number in range(40):
        broken = record.replace("kind: request-content", "kind: nonsense").replace("obliged: ice", "obliged: everybody")
        broken = broken.replace("reviewed: 2026-11-22", "reviewed: 2026-02-30").replace("order: 10", "order: ten")
        broken = broken.replace("confidence_note:", "confidence_remark:").replace(
            "the date of", f"date {'x' * (number + 1)} of", 1
        )
        records.write(f"terms/broken-{number:02}.yaml", broken)
    problems = records.problems()
    assert len(problems) == 200
    assert problems == sorted(problems, key=lambda line: (line.split(":")[0], int(line.split(":")[1])))


def test_problems_are_sorted_by_place() -> None:
    problems = [Problem("b", 1, 1, "x"), Problem("a", 10, 1, "x"), Problem("a", 9, 5, "x"), Problem("a", 9, 2, "x")]
    assert [(p.path, p.line, p.column) for p in sorted(problems)] == [
        ("a", 9, 2),
        ("a", 9, 5),
        ("a", 10, 1),
        ("b", 1, 1),
    ]
