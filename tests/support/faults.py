"""The table of faults that a contributor can make, each with the way to make it, its message and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.records.vocabulary import EffectKind
from support import Records

TERM = "terms/request-removal-order-date.yaml"
ACTION = "actions/centro-2025-05-12-pi-denied.yaml"
STATEMENT = "statements/treasury-2025-04-08.yaml"
BESSENT = "people/scott-bessent.yaml"
OPEN = "    starts: 2025-01~\n    confirmed: 2025-04-08\n"
"""The dates of the one role in it."""
AGREEMENT = "agreements/mou.yaml"
LATER = "actions/centro-later-order.yaml"
WHO = "    bound: Nobody is ordered to do anything\n    protected: Nobody\n"
"""The lines of an effect that say whom it concerns."""
USE = "  - id: use\n    kind: use\n    name: The use\n    starts: 2025-05-01\n    note: Announced.\n"
AFFECTS = (
    "    affects:\n      - action: centro-2025-05-12-pi-denied\n        effect: sharing-goes-on\n        does: ends\n"
)
TWICE = AFFECTS.removeprefix("    affects:\n").replace("does: ends", "does: affirms")
AUTHORITY = "authorities/usc-26-6103-i-2.yaml"
SPANISH = "translations/es/agreements/mou.yaml"
SPANISH_TERM = "translations/es/terms/request-removal-order-date.yaml"
NAME = "text: El memorando\n"
"""The translation of a short text."""
FIRST = "title: 'Content: the date of the final removal order'\n"

BRIEF = "in_brief: Requires the date of the final order in each request.\n"
LONG = "one two three four five six seven eight nine ten"
CNN = "cnn-2025-04-08-irs-dhs-agreement"
DEAL = "IRS reaches data-sharing deal with DHS to help find undocumented immigrants for deportation"
"""The title of that source."""

Break = Callable[[Records], object]


def edit(file: str, old: str, new: str) -> Break:
    return lambda records: records.edit(file, old, new)


def both(one: Break, other: Break) -> Break:
    """Two faults at once."""

    def break_it(records: Records) -> None:
        one(records)
        other(records)

    return break_it


def release(*listed: str, state: str = "blocked") -> Break:
    """Releases, each given by its version and its date."""
    status = f"    status:\n      - subject: mou\n        state: {state}\n"
    rows = ("  - version: '{}'\n    date: {}\n".format(*one.split()) + status for one in listed)
    return write("releases.yaml", f"releases:\n{''.join(rows)}")


def quote(words: str) -> Break:
    """Let the term quote other words."""
    old = "  - text: ICE must provide a name, address, and deportation order date\n"
    return edit(TERM, old, f"  - text: {words}\n")


def write(file: str, content: str | bytes) -> Break:
    return lambda records: records.write(file, content)


def note(text: str) -> Break:
    """Give the term another note, of several lines if need be."""
    old = "note: See also [the disagreement on pages](disagreement:pages-of-the-memorandum).\n"
    return edit(TERM, old, "note: |-\n" + "".join(f"  {line}\n" for line in text.split("\n")))


def health(*sources: str, excerpts: str = "'0123456789abcdef'", finding: str = "found", more: str = "") -> Break:
    """Say of sources what was found there."""
    entry = f"    url: https://example.org/\n    excerpts: {excerpts}\n    day: 2026-11-27\n    finding: {finding}\n"
    entries = "".join(f"  - source: {source}\n{entry}" for source in sources)
    return write("source-health.yaml", f"sources:\n{entries}" + (f"    {more}\n" if more else ""))


def move(records: Records, file: str, to: str) -> None:
    """Put a record into another folder."""
    records.write(to, (records.folder / file).read_bytes())
    (records.folder / file).unlink()


def gone(records: Records) -> None:
    """Let the term name a record that was published once."""
    records.write("addresses.txt", "/\n/authorities/usc-26-6103-i-3/\n")
    records.edit(TERM, "  - usc-26-6103-i-2", "  - usc-26-6103-i-3")


def fields_and_record(records: Records) -> None:
    """Give the term a word that is not allowed, and no reason for its doubt."""
    records.edit(TERM, "obliged: ice", "obliged: everybody")
    records.edit(TERM, "confidence_note: Known from one outlet.\n", "")


def link_out(records: Records) -> None:
    outside = records.write("../outside.yaml", "title: secret\n")
    (records.folder / "terms" / "linked.yaml").symlink_to(outside)


def later(starts: str, subject: str, does: str, affects: str = "", *, returned: bool = False) -> Break:
    """Write a second ruling with one effect, and let the first ruling's effect affect it where that is `returned`."""

    def write_ruling(records: Records) -> None:
        ruling = (records.folder / ACTION).read_text(encoding="utf-8")
        for old, new in (
            ("title: Preliminary injunction denied", "title: The denial taken back"),
            ("  - id: sharing-goes-on\n    subject: mou\n    does: allows", f"  - id: denial\n    subject: {subject}\n    does: {does}"),
            ("    starts: 2025-05-12\n", f"    starts: {starts}\n{affects}"),
            ("\ndate: 2025-05-12", "\ndate: 2025-05-01"),
            ("ruled on May 12, 2025", "ruled on May 1, 2025"),
        ):  # fmt: skip
            assert old in ruling
            ruling = ruling.replace(old, new)
        records.write(LATER, ruling if EffectKind(does).rules else ruling.replace(WHO, ""))
        if returned:
            back = AFFECTS.replace("centro-2025-05-12-pi-denied", "centro-later-order")
            back = back.replace("sharing-goes-on", "denial")
            records.edit(ACTION, "    starts: 2025-05-12\n", "    starts: 2025-05-12\n" + back)

    return write_ruling


def later_on_use() -> Break:
    """Write a second ruling on another subject, which lifts an effect of the first one."""

    def write_both(records: Records) -> None:
        records.edit(AGREEMENT, "subjects:\n", f"subjects:\n{USE}")
        later("2025-06-01", "use", "lifts", AFFECTS)(records)

    return write_both


def time_limit(days: int, step: str, runs_from: str) -> Break:
    """Let a law set a time limit."""
    limit = f"time_limit: {{days: {days}, step: {step}, runs_from: {runs_from}}}\n"
    return edit(AUTHORITY, "title:", f"{limit}title:")


def circle_in_waiting(records: Records) -> None:
    """Let two effects change each other, of which one awaits the mandate."""
    later("2025-05-12", "mou", "lifts", AFFECTS, returned=True)(records)
    records.edit(LATER, "kind: opinion", "kind: appellate-decision")
    records.edit(LATER, "    starts: 2025-05-12\n", "    awaits_mandate: true\n")


def undated_mandate(records: Records) -> None:
    """Record a decision on appeal that awaits its mandate, and the month of that mandate."""
    ruling = (records.folder / ACTION).read_text(encoding="utf-8")
    records.edit(ACTION, "kind: opinion", "kind: appellate-decision")
    records.edit(ACTION, "    starts: 2025-05-12\n", "    awaits_mandate: true\n")
    without = ruling[ruling.index("holdings:\n") : ruling.index("authorities:\n  - usc-26-6103-i-2\nunverified")]
    for old, new in (
        (without, ""),
        ("title: Preliminary injunction denied", "title: The mandate on the denial"),
        ("kind: opinion", "kind: mandate"),
        ("\ndate: 2025-05-12", "\ndate: 2025-06"),
        ("disposition: denied\n", ""),
        ("centro-2025-03-31-motion-pi", "centro-2025-05-12-pi-denied"),
        ("2025 Judge Friedrich", "2025, and in 2025-06 Judge Friedrich"),
        ("ruled on May 12, 2025", "ruled on May 12, 2025, and in June 2025"),
    ):
        assert old in ruling
        ruling = ruling.replace(old, new)
    records.write("actions/centro-mandate.yaml", ruling)


def reversed_silently(records: Records) -> None:
    """Reverse the first ruling in a second one, whose effect does nothing to that of the first."""
    later("2025-06-01", "mou", "blocks")(records)
    records.edit(LATER, "\ndate: 2025-05-01", "\ndate: 2025-06-01")
    records.edit(LATER, "disposition: denied", "disposition: reversed")
    records.edit(LATER, "  - centro-2025-03-31-motion-pi", "  - centro-2025-05-12-pi-denied")


def forgetful(does: str = "lifts", affects: str = AFFECTS) -> Break:
    """Give the first ruling a second effect, and write a second ruling that speaks of only one of the two."""

    def write_both(records: Records) -> None:
        second = "  - id: and-more\n    subject: mou\n    does: narrows\n    bound: All\n    protected: All\n"
        later("2025-06-01", "mou", does, affects)(records)
        records.edit(ACTION, "effects:\n", f"effects:\n{second}    starts: 2025-05-12\n")

    return write_both


def signed_again(records: Records) -> None:
    """Write a second event under an id with another date than its own."""
    event = (records.folder / "events/ev-2025-04-07-mou-signed.yaml").read_text(encoding="utf-8")
    records.write("events/mou-signed-04-08-2025.yaml", event.replace("Memorandum of", "The memorandum of", 1))


def in_a_circle(folder: str, name: str, field: str) -> Break:
    """Write the same record again under another id and title, and let a field of the two lead from each to the other."""

    def write_both(records: Records) -> None:
        text = (records.folder / folder / f"{name}.yaml").read_text(encoding="utf-8")
        other = re.sub("(?<=^title: )('?)", r"\1Another ", text)
        records.write(f"{folder}/{name}.yaml", field.format(f"{name}-b") + text)
        records.write(f"{folder}/{name}-b.yaml", field.format(name) + other)

    return write_both


def said_by_bessent(organization: str, kind: str = "government", role: str = "") -> Break:
    """Let the Secretary say the statement for an organization; of another kind, and in a role of other dates, if given."""

    def say(records: Records) -> None:
        said = f"  person: scott-bessent\n  organization: {organization}\n"
        records.edit(STATEMENT, "  organization: treasury\n", said)
        if kind != "government":
            records.edit("organizations/treasury.yaml", "kind: government", f"kind: {kind}")
        if role:
            records.edit(BESSENT, OPEN, role)

    return say


def another_secretary(role: str) -> Break:
    """Write a second person with the role that the first one has, from or until another day."""

    def write_person(records: Records) -> None:
        text = (records.folder / BESSENT).read_text(encoding="utf-8")
        for old, new in (
            ("title: Scott Bessent", "title: Janet Doe\nunlinked_reason: She is made up."),
            (OPEN, role),
            ("title: Secretary", "title: Acting Secretary"),
        ):
            assert old in text
            text = text.replace(old, new)
        records.write("people/janet-doe.yaml", text)

    return write_person


def part_larger_than_its_whole(records: Records) -> None:
    text = (records.folder / "figures/people-in-first-queries.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("title: People", "title: More people\nunlinked_reason: It is made up."),
        ("value:\n  value: 2000000", "among: people-in-first-queries\nvalue:\n  value: 2000001"),
    ):
        assert old in text
        text = text.replace(old, new)
    records.write("figures/more-people.yaml", text)


def write_definition_of_the_same_id(records: Records) -> None:
    definition = (records.folder / "definitions/return-information.yaml").read_text(encoding="utf-8")
    other = definition.replace("title: Return information", "title: Zebra\nunlinked_reason: Nobody writes of zebras.")
    records.write("definitions/mou.yaml", other)


def use_a_loaded_word(records: Records) -> None:
    listed = "words:\n  - word: amnesty\n    instead: the name\n    reason: It judges.\n"
    records.write("loaded-words.yaml", listed)
    records.edit(TERM, "The first request came", "The Amnesty, *amnesty* as a word, came")


def use_a_loaded_spanish_word(records: Records) -> None:
    listed = "words:\n  - word: polémico\n    instead: quién se opone\n    reason: No dice quién.\n"
    records.write("loaded-words.es.yaml", listed)
    records.edit(SPANISH, NAME, "text: El Polémico memorando\n")


def call_a_copy_by_a_term(records: Records) -> None:
    """Let the name of a version be a term of art, which its translation does not use."""
    records.edit(
        "definitions/return-information.yaml", "authorities:\n", "also_called:\n  - redacted copy\nauthorities:\n"
    )


FAULTS: dict[str, tuple[Break, str, str]] = {
    "unknown field": (
        edit(TERM, "obliged:", "oblidged:"),
        f"data/{TERM}:8:1: unknown field “oblidged”",
        "Did you mean “obliged”?",
    ),
    "unknown inner field": (
        edit(TERM, "  filed:", "  fild:"),
        f"data/{TERM}:12:3: unknown field “fild”",
        "Did you mean “filed”?",
    ),
    "another name for a field": (
        edit(TERM, "    excerpt: ICE", "    quote: ICE"),
        f"data/{TERM}:23:5: unknown field “quote”",
        "Did you mean “excerpt”?",
    ),
    "unknown field beside the one that is missing": (
        edit(TERM, "obliged: ice", "party: ice"),
        f"data/{TERM}:8:1: unknown field “party”",
        "Did you mean “obliged”?",
    ),
    "missing list of groups": (
        edit(TERM, "changes:\n  - date: 2026-11-22\n    kind: added\n", ""),
        f"data/{TERM}:1:1: the field “changes” is missing",
        "On the line below it: `- date: 2025-04-07`, and below that, indented by two spaces more: `kind: added`.",
    ),
    "missing group": (
        edit(
            STATEMENT,
            "speaker:\n  organization: treasury\n  affiliation: speaks-for\n  capacity: a Treasury spokesperson (not named)\n",
            "",
        ),
        f"data/{STATEMENT}:1:1: the field “speaker” is missing",
        "On the lines below it, indented by two spaces: `capacity: …`.",
    ),
    "missing list of references": (
        edit(TERM, "sources:\n  - bloomberg-2025-05-unsealed-accountingtoday\n", ""),
        f"data/{TERM}:1:1: the field “sources” is missing",
        "For example, on the line below it: `- its-id-in-sources`.",
    ),
    "missing reference": (
        edit(TERM, "agreement: mou\n", ""),
        f"data/{TERM}:1:1: the field “agreement” is missing",
        "For example: `agreement: its-id-in-agreements`, the name of a file in agreements/ without .yaml.",
    ),
    "missing day": (
        edit(TERM, "reviewed: 2026-11-22\n", ""),
        f"data/{TERM}:1:1: the field “reviewed” is missing",
        "For example: `reviewed: 2025-04-07`.",
    ),
    "missing field": (
        edit(TERM, "kind: request-content\n", ""),
        f"data/{TERM}:1:1: the field “kind” is missing",
        "Add `kind:` — What the term does. For example: `kind: purpose`.",
    ),
    "missing field whose words need quotation marks": (
        edit(ACTION, "    answer: 'yes'\n", ""),
        f"data/{ACTION}:19:5: the field “answer” is missing",
        "For example: `answer: 'yes'`.",
    ),
    "duplicate key": (
        edit(TERM, "order: 10", "order: 10\norder: 20"),
        f"data/{TERM}:10:1: “order” appears a second time (first on line 9)",
        "Keep one of the two.",
    ),
    "word twice in a list": (
        edit(ACTION, "  - legality\n", "  - legality\n  - courts\n"),
        f"data/{ACTION}:16:5: “courts” appears a second time (first on line 14)",
        "Keep one of the two.",
    ),
    "word twice in a list but for its spaces": (
        edit("agreements/mou.yaml", "  - IRS–ICE agreement\n", "  - IRS–ICE agreement\n  - IRS–ICE  agreement\n"),
        "data/agreements/mou.yaml:8:5: “IRS–ICE  agreement” appears a second time (first on line 7)",
        "Keep one of the two.",
    ),
    "group twice in a list": (
        edit(
            "agreements/mou.yaml",
            "parties:\n",
            "parties:\n  - acting_for: irs\n    organization: treasury\n",
        ),
        "data/agreements/mou.yaml:14:5: this entry appears a second time (first on line 12)",
        "Keep one of the two.",
    ),
    "subject named twice": (
        edit(
            "agreements/mou.yaml",
            "subjects:\n",
            "subjects:\n  - id: mou\n    kind: use\n    name: Another\n    starts: 2025-04-08\n    note: The day after.\n",
        ),
        "data/agreements/mou.yaml:33:9: the subject “mou” is already named in “mou”",
        "Keep one of the two, or give the new one an id of its own.",
    ),
    "id twice in a list of a group": (
        edit(STATEMENT, "    - request-removal-order-date\n", "    - request-removal-order-date\n" * 2),
        f"data/{STATEMENT}:19:7: “request-removal-order-date” appears a second time (first on line 18)",
        "Keep one of the two.",
    ),
    "wrong kind": (
        edit(TERM, "  - usc-26-6103-i-2", "  - return-information"),
        f"data/{TERM}:16:5: “return-information” is of the kind definition; a record of the kind authority is expected here",
        "Move it to a field for the kind definition",
    ),
    "dangling": (
        edit(TERM, "  - usc-26-6103-i-2", "  - usc-26-6103-i-3"),
        f"data/{TERM}:16:5: there is no record “usc-26-6103-i-3” of the kind authority",
        "Did you mean “usc-26-6103-i-2”?",
    ),
    "dangling in prose": (
        edit(TERM, "disagreement:pages-of", "disagreement:page-of"),
        f"data/{TERM}:18:44: there is no record “page-of-the-memorandum” of the kind disagreement",
        "Did you mean “pages-of-the-memorandum”?",
    ),
    "fact that is not traced": (
        edit(AGREEMENT, "On April 7, 2025 the", "On April 16, 2025 the"),
        f"data/{AGREEMENT}:3:6: the date “April 16, 2025” is in no excerpt of this record and in no record that it links",
        "or give the reason under `derived:`, as `- words: April 16, 2025` and, below `words`, `reason: …`. No excerpt",
    ),
    "name of which an excerpt has a part": (
        edit(AGREEMENT, "On April 7, 2025 the", "On April 7, 2025 Scott Bessenter and the"),
        f"data/{AGREEMENT}:3:20: the name “Scott Bessenter” is in no excerpt of this record and in no record that it links",
        "`reason: …`. The nearest excerpt has only “Scott”: “Treasury Secretary Scott Bessent and",
    ),
    "other name of a person": (
        both(
            edit("people/dabney-friedrich.yaml", "title: Dabney L. Friedrich", "title: Dabney L. Freedman"),
            edit("people/dabney-friedrich.yaml", "sort_name: Friedrich", "sort_name: Freedman"),
        ),
        "data/people/dabney-friedrich.yaml:1:8: the name “Dabney L. Freedman” is in no excerpt of this record",
        "If it has another name of the same person, write that in `also_known_as:` of “dabney-friedrich”.",
    ),
    "fact that is not traced, in two places": (
        both(
            edit(TERM, BRIEF, "in_brief: Each of the 713 requests states the date.\n"),
            edit(TERM, "summary: >-\n", "summary: >-\n  There were 713 requests.\n"),
        ),
        f"data/{TERM}:3:14: the number “713” is in no excerpt of this record and in no record that it links; also in `in_brief` on line 6",
        "link the record that has it, or give the reason under `derived:`, as `- words: '713'` and, below `words`,",
    ),
    "mark of a fact that is traced": (
        edit(
            AGREEMENT,
            "confidence: high",
            "derived:\n  - {words: 'April 7, 2025', reason: The day of the signatures.}\nconfidence: high",
        ),
        f"data/{AGREEMENT}:39:13: “April 7, 2025” needs no mark: it is in the evidence, or in a record that is linked",
        "Remove this mark.",
    ),
    "mark of no fact": (
        edit(AGREEMENT, "confidence: high", "derived:\n  - {words: April 8, reason: The day after.}\nconfidence: high"),
        f"data/{AGREEMENT}:39:13: “April 8” has no date, number or name of the title, the summary or `in_brief`, and is not the name of a field",
        "Copy the words exactly, or write the name of the field, as `date`.",
    ),
    "title in quotation marks": (
        edit(f"sources/{CNN}.yaml", f"title: {DEAL}", f"title: “{DEAL}”"),
        f"data/sources/{CNN}.yaml:1:8: quotation marks enclose all of this",
        "Leave them out; pages print them where they belong. Write IRS",
    ),
    "line for lists missing": (
        edit(TERM, BRIEF, ""),
        f"data/{TERM}:1:1: the field “in_brief” is missing",
        "Add `in_brief:` — What it comes to, in one sentence of at most 15 words, for lists",
    ),
    "line for lists of a statement missing": (
        edit(STATEMENT, "in_brief: Says that the memorandum rests on long-standing authority.\n", ""),
        f"data/{STATEMENT}:1:8: a statement without a quotation has no line for lists",
        "Add `in_brief:` with the claim in at most 15 words, without the speaker: `Says that …`.",
    ),
    "line for lists too long": (
        edit(
            TERM,
            BRIEF,
            "in_brief: Each request has to state the date of the final order of removal of each person named in it.\n",
        ),
        f"data/{TERM}:5:11: a line for lists has at most 15 words; this one has 19",
        "Say only what matters most; the summary says the rest.",
    ),
    "line for lists without a period": (
        edit(TERM, BRIEF, "in_brief: Each request states the date of the final order\n"),
        f"data/{TERM}:5:11: a line for lists is a sentence, and this one has no period at the end",
        "Write `Each request states the date of the final order.`",
    ),
    "line for lists that ends in another sign": (
        edit(TERM, BRIEF, "in_brief: Each request states the date;\n"),
        f"data/{TERM}:5:11: a line for lists is a sentence, and this one has no period at the end",
        "Write `Each request states the date.`",
    ),
    "line for lists of two sentences": (
        edit(TERM, BRIEF, "in_brief: Each request states the date. So do U.S. copies.\n"),
        f"data/{TERM}:5:11: a line for lists is one sentence, and this one goes on after it",
        "Keep one of them.",
    ),
    "line for lists that states what nothing bears out": (
        edit(TERM, BRIEF, "in_brief: Each of the 713 requests states the date.\n"),
        f"data/{TERM}:5:23: the number “713” is in no excerpt of this record and in no record that it links",
        "Add the excerpt that has it to `evidence:`, link the record that has it, or give the reason under `derived:`, as",
    ),
    "sentence too long": (
        note(f"It is short.\n\n- So is this.\n- This has {LONG}; and so on, e.g. {LONG} {LONG}."),
        f"data/{TERM}:22:5: a sentence has 36 words: “This has one two three four …”",
        "Write at most 28, not counting quotations: make two sentences of it, with one idea in each.",
    ),
    "two sentences too long in one text": (
        note(f"This has {LONG} {LONG} {LONG}.\nThe other has {LONG} {LONG} {LONG}."),
        f"data/{TERM}:19:3: a sentence has 32 words: “This has one two three four …”",
        "make two sentences of it",
    ),
    "impossible date": (
        edit(ACTION, "date: 2025-05-12", "date: 2025-02-30"),
        f"data/{ACTION}:4:7: “2025-02-30” is not a valid date",
        "Write a date as 2025, 2025-04 or 2025-04-07, with ~",
    ),
    "NO for text": (
        edit(TERM, FIRST, "title: NO\n"),
        f"data/{TERM}:1:8: some programs do not read the word NO as text",
        "Text needs quotation marks: 'NO'. In a field that is true or false, write false.",
    ),
    "number for text": (
        edit(TERM, FIRST, "title: 2025\n"),
        f"data/{TERM}:1:8: “title”: this must be text, not a number",
        "Put it in quotation marks.",
    ),
    "yes for a word": (
        edit(ACTION, "answer: 'yes'", "answer: yes"),
        f"data/{ACTION}:20:13: some programs do not read the word yes as text",
        "Text needs quotation marks: 'yes'.",
    ),
    "no for true or false": (
        edit(ACTION, "unverified: false", "unverified: no"),
        f"data/{ACTION}:33:13: some programs do not read the word no as text",
        "In a field that is true or false, write false.",
    ),
    "quoted no for true or false": (
        edit(ACTION, "unverified: false", "unverified: 'no'"),
        f"data/{ACTION}:33:13: “unverified”: this must be true or false",
        "Write true or false, without quotation marks.",
    ),
    "word for a whole number": (
        edit(TERM, "order: 10", "order: ten"),
        f"data/{TERM}:9:8: “order”: this must be a whole number",
        "Write plain digits, without quotation marks.",
    ),
    "decimal number": (
        edit("figures/pages-as-filed.yaml", "high: '13.5'", "high: 13.5"),
        "data/figures/pages-as-filed.yaml:15:11: some programs read 13.5 differently",
        "'13.5'",
    ),
    "number with a comma": (
        edit("figures/pages-as-filed.yaml", "value: 15", "value: 47,289"),
        "data/figures/pages-as-filed.yaml:7:10: “47,289” is not a number",
        "Write 47289, or '1.5' in quotation marks, without commas or units.",
    ),
    "count below zero": (
        edit(
            "figures/pages-as-filed.yaml",
            "unit: pages\nvalue:\n  value: 15",
            "unit: people\nstage: requested\nvalue:\n  value: -15",
        ),
        "data/figures/pages-as-filed.yaml:6:8: a figure with a stage is a count, and no count is below zero",
        "Correct the number.",
    ),
    "part of a figure without a stage": (
        edit("figures/people-in-first-queries.yaml", "value:\n", "among: pages-as-filed\nvalue:\n"),
        "data/figures/people-in-first-queries.yaml:10:8: this figure or “pages-as-filed” has no stage, so one is no part of the other",
        "Take out `among:`, or give both a stage",
    ),
    "part larger than its whole": (
        part_larger_than_its_whole,
        "data/figures/more-people.yaml:11:8: the number is larger than that of “people-in-first-queries”, among which it is counted",
        "Compare both numbers, or name another figure.",
    ),
    "number of too many digits": (
        edit("figures/pages-as-filed.yaml", "value: 15", "value: '0.1234567890123456'"),
        "data/figures/pages-as-filed.yaml:7:10: “0.1234567890123456” has more than 15 digits",
        "or as its source rounds it",
    ),
    "number with zeros before it": (
        edit("figures/pages-as-filed.yaml", "value: 15", "value: '015'"),
        "data/figures/pages-as-filed.yaml:7:10: “015” is not a number",
        "Write 47289, or '1.5' in quotation marks, without commas or units.",
    ),
    "number for a group": (
        edit("figures/pages-as-filed.yaml", "rivals:\n", "rivals:\n  - 14\n"),
        "data/figures/pages-as-filed.yaml:13:5: “rivals”: this must be a group of fields, not a number",
        "Write its fields, indented: `value: …`",
    ),
    "list for a group": (
        edit(STATEMENT, "about:\n  agreements:\n    - mou\n  terms:\n", "about:\n"),
        f"data/{STATEMENT}:15:5: “about”: this must be a group of fields, not a list",
        "Write its fields, indented: `agreements: …`",
    ),
    "group for text": (
        edit("cases/centro-v-bessent.yaml", "  - 26 U.S.C. § 6103", "  - The law: section 6103"),
        "data/cases/centro-v-bessent.yaml:18:5: “claims”: this must be text, not a group of fields",
        "Put it in quotation marks.",
    ),
    "list for text": (
        edit("cases/centro-v-bessent.yaml", "docket: 1:25-cv-00677\n", "docket:\n  - 1:25-cv-00677\n"),
        "data/cases/centro-v-bessent.yaml:6:3: “docket”: this must be text, not a list",
        "Write one value, not after `- `; if it begins with [, put it in quotation marks.",
    ),
    "too few accounts": (
        edit(
            "disagreements/pages-of-the-memorandum.yaml",
            "  - says: 13 pages\n    given_by: Bloomberg\n    sources:\n      - bloomberg-2025-05-unsealed-accountingtoday\n",
            "",
        ),
        "data/disagreements/pages-of-the-memorandum.yaml:5:3: “accounts” has too few entries",
        "Write at least 2.",
    ),
    "settled by nothing": (
        edit("disagreements/pages-of-the-memorandum.yaml", "state: open", "state: settled"),
        "data/disagreements/pages-of-the-memorandum.yaml:13:8: the disagreement is settled, but what settled it is not given",
        "Add `settled_by:`.",
    ),
    "ruling without a disposition": (
        edit(ACTION, "disposition: denied\n", ""),
        f"data/{ACTION}:6:7: a ruling needs a disposition",
        "as granted, denied or affirmed",
    ),
    "value out of its range": (
        edit("figures/pages-as-filed.yaml", "low: 13", "low: 14"),
        "data/figures/pages-as-filed.yaml:13:12: the value is not between low and high",
        "Compare all three with the source.",
    ),
    "source without an address": (
        edit("sources/wapo-2025-04-05-seven-million.yaml", "url: https", "archived: https"),
        "data/sources/wapo-2025-04-05-seven-million.yaml:1:8: there is no address, and no reason is given",
        "Add `url:`, or `url_withheld:` with the reason.",
    ),
    "address of two beginnings": (
        edit("sources/wapo-2025-04-05-seven-million.yaml", "url: https://", "url: https://https://"),
        "data/sources/wapo-2025-04-05-seven-million.yaml:8:6: “https://https://",
        "Leave out one https:// or http://.",
    ),
    "copy without a place": (
        edit("sources/wapo-2025-04-05-seven-million.yaml", "read_at: Daily Herald\n", ""),
        "data/sources/wapo-2025-04-05-seven-million.yaml:6:11: a source read as “copy” does not say where it was read",
        "Add `read_at:`",
    ),
    "address that tracks readers": (
        edit(
            "sources/wapo-2025-04-05-seven-million.yaml", "-immigrants\nreviewed", "-immigrants?utm_source=x\nreviewed"
        ),
        "data/sources/wapo-2025-04-05-seven-million.yaml:8:6: “utm_source=x” is no part of the address of the page",
        "up-to-7-million-immigrants`.",
    ),
    "link that tracks readers": (
        note("See [a report](https://example.org/report?a=1&fbclid=x)."),
        f"data/{TERM}:19:18: “fbclid=x” is no part of the address of the page",
        "Write `https://example.org/report?a=1`.",
    ),
    "address of another source": (
        edit(
            "sources/cnn-2025-04-08-irs-dhs-agreement.yaml",
            "reviewed",
            "archived: http://jdsupra.com/legalnews/irs-agrees-to-share-taxpayer-return-7012216/\nreviewed",
        ),
        "data/sources/foxrothschild-2025-04-irs-agrees-to-share.yaml:9:6: “https://www.jdsupra.com/legalnews/irs-agrees-to-share-taxpayer-return-7012216” is the address of “cnn-2025-04-08-irs-dhs-agreement” too",
        "keep one record, and give the id of the other in its `former_ids`",
    ),
    "date in the id": (
        edit("events/ev-2025-04-07-mou-signed.yaml", "date: 2025-04-07", "date: 2025-04-08"),
        "data/events/ev-2025-04-07-mou-signed.yaml:4:7: the date in the id “ev-2025-04-07-mou-signed” is 2025-04-07, but the record is dated 2025-04-08",
        "run ./dossier rename events/ev-2025-04-07-mou-signed ev-2025-04-08-mou-signed",
    ),
    "date in the id, with the month first": (
        signed_again,
        "data/events/mou-signed-04-08-2025.yaml:4:7: the date in the id “mou-signed-04-08-2025” is 2025-04-08, but the record is dated 2025-04-07",
        "run ./dossier rename events/mou-signed-04-08-2025 mou-signed-2025-04-07",
    ),
    "source that follows itself": (
        edit("sources/wapo-2025-04-05-seven-million.yaml", "url:", "follows:\n  - Washington Post\nurl:"),
        "data/sources/wapo-2025-04-05-seven-million.yaml:9:5: “Washington Post” is its own publisher",
        "Leave it out",
    ),
    "source that follows a misspelled outlet": (
        edit("sources/wapo-2025-04-05-seven-million.yaml", "url:", "follows:\n  - Blomberg\nurl:"),
        "data/sources/wapo-2025-04-05-seven-million.yaml:9:5: no source has the publisher “Blomberg”, but one has “Bloomberg”",
        "If it is the same outlet, write `Bloomberg`.",
    ),
    "high confidence of one copy": (
        edit(
            "figures/people-in-first-queries.yaml",
            "confidence: medium\nconfidence_note: One report, based on unnamed people.\n",
            "confidence: high\n",
        ),
        "data/figures/people-in-first-queries.yaml:28:13: the confidence is “high”, but all evidence comes from one origin at second hand: “wapo-2025-04-05-seven-million” (copy)",
        "Write `confidence: medium`, and in `confidence_note` why",
    ),
    "statement without words": (
        edit(STATEMENT, "paraphrase: The spokesperson said that the law, as read by the department, allows it.\n", ""),
        f"data/{STATEMENT}:1:8: a statement needs a quotation or a paraphrase",
        "Add `paraphrase:` or `quotations:`.",
    ),
    "approximate date": (
        edit("events/ev-2025-04-07-mou-signed.yaml", "date: 2025-04-07", "date: 2025-04-07~"),
        "data/events/ev-2025-04-07-mou-signed.yaml:4:7: the date is approximate (~), but no explanation is given",
        "Add `date_note:`.",
    ),
    "date in digits of full width": (
        edit(ACTION, "date: 2025-05-12", "date: ２０２５-05-12"),
        f"data/{ACTION}:4:7: “２０２５-05-12” is not a date",
        "Write a date as 2025, 2025-04 or 2025-04-07, with ~ at the end if it is approximate.",
    ),
    "digits of full width in a title": (
        edit(TERM, FIRST, "title: Section ２\n"),
        f"data/{TERM}:1:16: “２”, U+FF12 (fullwidth digit two), is not one of the digits 0 to 9",
        "Write 2.",
    ),
    "date in words": (
        edit(ACTION, "date: 2025-05-12", "date: May 12, 2025"),
        f"data/{ACTION}:4:7: “May 12, 2025” is not a date",
        "Write `2025-05-12`.",
    ),
    "no date at all": (
        edit(ACTION, "date: 2025-05-12", "date: in spring"),
        f"data/{ACTION}:4:7: “in spring” is not a date",
        "Write a date as 2025, 2025-04 or 2025-04-07, with ~ at the end if it is approximate.",
    ),
    "day as in the United States": (
        edit(TERM, "reviewed: 2026-11-22", "reviewed: 11/22/2026"),
        f"data/{TERM}:30:11: “11/22/2026” is not a valid full date",
        "Write `2026-11-22`.",
    ),
    "list for a date": (
        edit(ACTION, "date: 2025-05-12", "date:\n  - 2025"),
        f"data/{ACTION}:5:3: this must be a date",
        "Write a date as 2025",
    ),
    "month for a day": (
        edit(TERM, "reviewed: 2026-11-22", "reviewed: 2026-11"),
        f"data/{TERM}:30:11: “2026-11” is not a valid full date",
        "Write a full date, such as 2025-04-07.",
    ),
    "title for an id": (
        edit(ACTION, "  - dabney-friedrich", "  - Dabney L. Friedrich"),
        f"data/{ACTION}:11:5: “Dabney L. Friedrich” is not a valid id",
        "Write `- dabney-friedrich`.",
    ),
    "abbreviation for an id": (
        edit(STATEMENT, "organization: treasury", "organization: IRS"),
        f"data/{STATEMENT}:6:17: “IRS” is not a valid id",
        "Write `organization: irs`.",
    ),
    "path for an id": (
        edit(STATEMENT, "organization: treasury", "organization: data/organizations/treasury.yaml"),
        f"data/{STATEMENT}:6:17: “data/organizations/treasury.yaml” is not a valid id",
        "Write `organization: treasury`.",
    ),
    "link for an id": (
        edit(TERM, "agreement: mou", "agreement: agreement:mou"),
        f"data/{TERM}:6:12: “agreement:mou” is not a valid id",
        "Write `agreement: mou`.",
    ),
    "title with hyphens for an id": (
        edit(STATEMENT, "organization: treasury", "organization: internal-revenue-service"),
        f"data/{STATEMENT}:6:17: there is no record “internal-revenue-service” of the kind organization",
        "Write `organization: irs`.",
    ),
    "file name in a link": (
        note("See [it](disagreement:pages-of-the-memorandum.yaml)."),
        f"data/{TERM}:19:12: there is no record “pages-of-the-memorandum.yaml” of the kind disagreement",
        "Write `disagreement:pages-of-the-memorandum`.",
    ),
    "address of a page in a link": (
        note("See [it](/disagreements/pages-of-the-memorandum/)."),
        f"data/{TERM}:19:12: the link “/disagreements/pages-of-the-memorandum/” leads neither to a record nor to a web address",
        "Write [words](disagreement:pages-of-the-memorandum).",
    ),
    "record that was published and is gone": (
        gone,
        f"data/{TERM}:16:5: there is no record “usc-26-6103-i-3” of the kind authority",
        "Restore the file (git checkout HEAD -- data/authorities/usc-26-6103-i-3.yaml). Then run ./dossier rename authorities/usc-26-6103-i-3 NEW-ID to give it another id, or ./dossier withdraw authorities/usc-26-6103-i-3 --why '…' to take back what it says.",
    ),
    "no id in a reference": (
        edit("questions/address-alone.yaml", "side: treasury", "side: the government"),
        "data/questions/address-alone.yaml:11:11: “the government” is not a valid id: ids consist of lowercase letters, digits and hyphens only",
        "Write the id of a record of the kind organization: its file name in organizations/, without .yaml.",
    ),
    "only spaces": (
        edit(TERM, FIRST, "title: ' '\n"),
        f"data/{TERM}:1:8: this must not be empty",
        "Write it, or leave the field out.",
    ),
    "link in a title": (
        edit(TERM, FIRST, "title: The [act](authority:usc-26-6103-i-2)\n"),
        f"data/{TERM}:1:8: links, italics and code are printed with their marks here",
        "Write plain words.",
    ),
    "no letter": (
        edit(TERM, FIRST, "title: '—'\n"),
        f"data/{TERM}:1:8: this has no letter and no digit",
        "Write words, or leave the field out.",
    ),
    "letter of another script": (
        edit(TERM, FIRST, "title: The аct\n"),
        f"data/{TERM}:1:12: the word “аct” mixes Latin letters with “а”, U+0430 (cyrillic small letter a)",
        "Type the word again, in letters of one script.",
    ),
    "flood of accents": (
        edit(TERM, FIRST, "title: Ze" + "\u0301" * 9 + "\n"),
        f"data/{TERM}:1:9: there are too many accents on one letter: ",
        "Write at most 3.",
    ),
    "two lines for one": (
        edit(TERM, FIRST, "title: |-\n  Content\n  Date\n"),
        f"data/{TERM}:1:8: this must be a single line",
        "Remove",
    ),
    "review before the event": (
        edit(ACTION, "reviewed: 2026-11-22", "reviewed: 2025-05-01"),
        f"data/{ACTION}:42:11: the review (2025-05-01) comes before what the record describes (2025-05-12)",
        "Give the day on which you compared the record with its sources.",
    ),
    "correction that does not say what it was": (
        edit(
            TERM,
            "    kind: added\n",
            "    kind: added\n  - date: 2026-11-23\n    kind: corrected\n    note: A page was wrong.\n",
        ),
        f"data/{TERM}:35:11: a correction says what the record said before",
        "Add `was:` below the note, as `was: The date was given as April 17.`",
    ),
    "former words of what was not wrong": (
        edit(TERM, "    kind: added\n", "    kind: added\n    was: Another.\n"),
        f"data/{TERM}:34:10: “was” is for what was wrong, and this change is of the kind “added”",
        "Remove it; if the record was wrong before, write `kind: corrected`.",
    ),
    "changes out of order": (
        edit(
            TERM,
            "    kind: added\n",
            "    kind: added\n  - date: 2026-11-20\n    kind: updated\n    note: A source was added.\n",
        ),
        f"data/{TERM}:34:11: this change (2026-11-20) comes before the one listed before it (2026-11-22)",
        "Put the oldest entry first, or correct the date.",
    ),
    "effect before its ruling": (
        edit(ACTION, "starts: 2025-05-12", "starts: 2025-05-01"),
        f"data/{ACTION}:30:13: the effect (2025-05-01) comes before the ruling (2025-05-12)",
        "Check both dates against the sources.",
    ),
    "end of a role before its beginning": (
        edit(
            "people/scott-bessent.yaml",
            "starts: 2025-01~\n    confirmed: 2025-04-08",
            "starts: 2025-02\n    ends: 2025-01",
        ),
        "data/people/scott-bessent.yaml:9:11: the end (2025-01) comes before the start (2025-02)",
        "Check both dates against the sources.",
    ),
    "organization of a speaker with no affiliation": (
        edit(STATEMENT, "  affiliation: speaks-for\n", ""),
        f"data/{STATEMENT}:6:17: it is not said what the speaker is to “treasury”",
        "Add `affiliation: speaks-for` if these are the words of the organization itself; or `member-of`",
    ),
    "affiliation with no organization": (
        edit(STATEMENT, "  organization: treasury\n", ""),
        f"data/{STATEMENT}:6:16: an affiliation is given, but no organization",
        "Add `organization:`, or remove `affiliation`.",
    ),
    "member who speaks for a chamber": (
        said_by_bessent("treasury", kind="legislature"),
        f"data/{STATEMENT}:8:16: a single member does not speak for “treasury”",
        "Write `affiliation: member-of`.",
    ),
    "speaker with no role in the organization": (
        said_by_bessent("irs"),
        f"data/{STATEMENT}:8:16: the record of “scott-bessent” gives no role in “irs”",
        "Add the role there, or name the organization in `capacity` only.",
    ),
    "speaker who had left the organization": (
        said_by_bessent("treasury", role="    ends: 2025-03\n"),
        f"data/{STATEMENT}:8:16: by the record of “scott-bessent”, no role in “treasury” lasted until 2025-04-08",
        "Write `affiliation: formerly-at`, or correct the dates of the role.",
    ),
    "speaker whose role began later": (
        said_by_bessent("treasury", role="    starts: 2025-05\n    confirmed: 2025-05\n"),
        f"data/{STATEMENT}:8:16: by the record of “scott-bessent”, no role in “treasury” had begun by 2025-04-08",
        "Correct the dates, or remove the organization from the speaker.",
    ),
    "role without any date": (
        edit(BESSENT, OPEN, ""),
        "data/people/scott-bessent.yaml:6:12: the role “Secretary of the Treasury” has no end, and no day on which it was last seen",
        "Add `confirmed:` with the last day, month or year on which a source shows the role held, such as 2025-04-08; or",
    ),
    "role with an end that was seen as well": (
        edit(BESSENT, OPEN, f"{OPEN}    ends: 2025-05\n"),
        (
            "data/people/scott-bessent.yaml:6:12: the end of the role “Secretary of the Treasury” is given, so it needs "
            "neither “confirmed” nor “over_by”"
        ),
        "Keep `ends` alone, or remove it if the end is not known.",
    ),
    "role seen before it began": (
        edit(BESSENT, OPEN, "    starts: 2025-05\n    confirmed: 2025-04-08\n"),
        "data/people/scott-bessent.yaml:9:16: the day on which the role was last seen (2025-04-08) comes before the start",
        "Check both dates against the sources.",
    ),
    "role seen after the last work on its record": (
        edit(BESSENT, OPEN, "    confirmed: 2027\n"),
        (
            "data/people/scott-bessent.yaml:8:16: the day on which the role was last seen (2027) is later than the last "
            "work on this record (2026-11-22)"
        ),
        "Check the year, or give in `reviewed`",
    ),
    "role over before it was last seen": (
        edit(BESSENT, OPEN, f"{OPEN}    over_by: 2025-03\n"),
        "data/people/scott-bessent.yaml:10:14: the day by which the role was over (2025-03) comes before the day on which it",
        "Check both dates against the sources.",
    ),
    "two holders of one office": (
        another_secretary("    starts: 2025-01\n    ends: 2025-04-09\n"),
        "data/people/scott-bessent.yaml:6:12: “Secretary of the Treasury” is held by Janet Doe (“janet-doe”) too, on 2025-04-08",
        "add `shared: true` to both",
    ),
    "holder without an end though another followed": (
        another_secretary("    starts: 2025-05\n    confirmed: 2025-06\n"),
        (
            "data/people/scott-bessent.yaml:6:12: “Secretary of the Treasury” has no end, but Janet Doe (“janet-doe”) "
            "held it in or after 2025-05"
        ),
        "Add `ends:` if the last day is known, or else `over_by: 2025-05`.",
    ),
    "appeal before its case": (
        lambda records: records.write(
            "cases/centro-appeal.yaml",
            (records.folder / "cases/centro-v-bessent.yaml")
            .read_text(encoding="utf-8")
            .replace("title: Centro", "appeal_from: centro-v-bessent\ntitle: Appeal in Centro")
            .replace("filed: 2025-03-07", "filed: 2025-03-06"),
        ),
        (
            "data/cases/centro-appeal.yaml:7:8: the appeal (2025-03-06) comes before the case below, “centro-v-bessent”, "
            "(2025-03-07)"
        ),
        "Check both dates against the sources.",
    ),
    "link to nowhere": (
        edit(TERM, "(disagreement:pages-of-the-memorandum)", "(../pages/)"),
        f"data/{TERM}:18:44: the link “../pages/” leads neither to a record nor to a web address",
        "Write a link as [words](term:its-id) or [words](https://…).",
    ),
    "year at the beginning of a paragraph": (
        note("The court spoke in\n\n2025. The order was then appealed."),
        f"data/{TERM}:18:7: “2025.” would become number 1. of a list",
        "or write 2025\\. here",
    ),
    "heading": (
        note("# The order"),
        f"data/{TERM}:18:7: “# The order” would become a heading",
        "Put \\ before the first #",
    ),
    "line across the page": (
        note("a\n\n***"),
        f"data/{TERM}:18:7: “***” would become a line across the page",
        "an empty line begins a new paragraph",
    ),
    "block of code": (
        note("a\n\n    b"),
        f"data/{TERM}:18:7: “b” would become a block of code",
        "Begin the line without spaces",
    ),
    "beginning of a tag": (
        note("<p a"),
        f"data/{TERM}:18:7: “<p a” would be taken for HTML",
        "Put a space after <",
    ),
    "stars between digits": (
        note("See 2*3*4."),
        f"data/{TERM}:18:7: a sign of emphasis within “2*3*4.” would not be seen",
        "Write \\* for a star",
    ),
    "link without words": (
        note("See [](disagreement:pages-of-the-memorandum)."),
        f"data/{TERM}:18:7: the link “disagreement:pages-of-the-memorandum” has no words",
        "Write a link as [words]",
    ),
    "deep quotation": (
        note("> > > > > a"),
        f"data/{TERM}:18:7: too many lists or quotations are within one another",
        "Write at most 4",
    ),
    "address between < and >": (
        note("See <a@example.org>."),
        f"data/{TERM}:18:7: “<a@example.org>.” would not be printed as it is written",
        "Put \\ before each sign",
    ),
    "link by reference to nowhere": (
        note("See [a term][1].\n\n[1]: term:nowhere"),
        f"data/{TERM}:18:7: the link “term:nowhere” is not written as links are",
        "Write a link as [words](term:its-id)",
    ),
    "image": (
        note("See ![a](https://example.org/a.png)."),
        f"data/{TERM}:19:12: images are not allowed here: https://example.org/a.png",
        "Link to the page that shows it: [words](https://…).",
    ),
    "link with a title": (
        note("See [a](disagreement:pages-of-the-memorandum (Pages))."),
        f"data/{TERM}:19:11: the link “disagreement:pages-of-the-memorandum” has a title, which no page shows",
        "Write a link as [words](term:its-id) or [words](https://…).",
    ),
    "address that no link uses": (
        note("See the disagreement.\n\n[note]: disagreement:pages-of-the-memorandum"),
        f"data/{TERM}:18:7: “[note]: disagreement:pages-of-the-memorandum” would not be seen: it gives a link its address",
        "Write a link as [words](term:its-id) or [words](https://…).",
    ),
    "nothing for text": (
        edit(TERM, FIRST, "title:\n"),
        f"data/{TERM}:1:7: “title”: nothing is written here",
        "Write it, or leave the field out.",
    ),
    "nothing for a word": (
        edit(TERM, "obliged: ice", "obliged:"),
        f"data/{TERM}:8:9: “obliged”: nothing is written here",
        "Write it, or leave the field out. Allowed: both, treasury, irs, dhs, ice.",
    ),
    "nothing for a date": (
        edit(TERM, "reviewed: 2026-11-22", "reviewed: ~"),
        f"data/{TERM}:30:11: “reviewed”: nothing is written here",
        "Write it, or leave the field out.",
    ),
    "nothing for an entry": (
        edit(TERM, "authorities:\n", "authorities:\n  -\n"),
        f"data/{TERM}:16:4: “authorities”: nothing is written here",
        "Write it, or leave the field out.",
    ),
    "true for a word": (
        edit(TERM, "obliged: ice", "obliged: true"),
        f"data/{TERM}:8:10: “true” is not an allowed word for “obliged”",
        "Allowed: both, treasury, irs, dhs, ice.",
    ),
    "list for a word": (
        edit(TERM, "obliged: ice", "obliged: [ice, dhs]"),
        f"data/{TERM}:8:10: “obliged”: this must be one word, not a list",
        "Allowed: both, treasury, irs, dhs, ice.",
    ),
    "odd space in a date": (
        edit(TERM, "reviewed: 2026-11-22", "reviewed: 2026-11\u202f22"),
        f"data/{TERM}:30:11: the character U+202F (narrow no-break space) is here, which looks like a space and is none",
        "Delete it",
    ),
    "odd space in an id": (
        edit(TERM, "agreement: mou", "agreement: m\u00a0ou"),
        f"data/{TERM}:6:12: the character U+00A0 (no-break space) is here, which looks like a space and is none",
        "Delete it",
    ),
    "word for a list": (
        edit(TERM, "authorities:\n  - usc", "authorities: usc"),
        f"data/{TERM}:15:14: “authorities”: this must be a list",
        "after `- `",
    ),
    "vocabulary": (
        edit(TERM, "kind: request-content", "kind: request"),
        f"data/{TERM}:7:7: “request” is not an allowed word for “kind”",
        "Did you mean “request-content”?",
    ),
    "no topic": (
        edit(ACTION, "topics:\n  - courts\n  - legality\n", ""),
        f"data/{ACTION}:1:1: the field “topics” is missing",
        "Add `topics:` — What it is about, in general. For example, on the line below it: `- accountability`.",
    ),
    "empty topics": (
        edit(ACTION, "topics:\n  - courts\n  - legality\n", "topics: []\n"),
        f"data/{ACTION}:13:9: “topics” has too few entries",
        "Write at least 1.",
    ),
    "topic that is not on the list": (
        edit(ACTION, "  - legality\n", "  - legalty\n"),
        f"data/{ACTION}:15:5: “legalty” is not an allowed word for “topics”",
        "Did you mean “legality”?",
    ),
    "quotation": (
        edit(TERM, "  - text: ICE must provide a name, address,", "  - text: ICE must provide a name, adress,"),
        f"data/{TERM}:25:11: this quotation was not found in the evidence from “bloomberg-2025-05-unsealed-accountingtoday”",
        "After “provide a name”, the excerpt has “address and deportation order date”",
    ),
    "quotation within a word": (
        edit(TERM, "  - text: ICE must provide a name", "  - text: E must provide a name"),
        f"data/{TERM}:25:11: this quotation was not found in the evidence from “bloomberg-2025-05-unsealed-accountingtoday”",
        "A quotation begins and ends with whole words; the excerpt has “ICE”.",
    ),
    "quotation mark without its partner": (
        edit(TERM, "The first request came", "The “first request came"),
        f"data/{TERM}:17:15: the quotation mark “ has no partner",
        "Write both marks",
    ),
    "quotation marks in prose": (
        edit(TERM, "The first request came", "The “first” request came"),
        f"data/{TERM}:17:16: “first” is in quotation marks, but not in the evidence of this record",
        "*italics*",
    ),
    "quotation marks around words that are nearly in the evidence": (
        edit(TERM, "The first request came", "The “must provide the name, address” request came"),
        f"data/{TERM}:17:16: “must provide the name, address” is in quotation marks, but not in the evidence of this record",
        "but the quotation has “the name address”. Write the words of the excerpt, or use *italics*",
    ),
    "tab": (
        edit(TERM, "  filed:", "\tfiled:"),
        f"data/{TERM}:12:1: a tab is used for indentation",
        "Indent with two spaces",
    ),
    "anchor and alias": (
        edit(TERM, "agreement: mou", "agreement: &a mou\nsection: *a"),
        f"data/{TERM}:6:12: the YAML anchor &a is not allowed",
        "Write the value out",
    ),
    "tag": (
        edit(TERM, "agreement: mou", "agreement: !!python/name:os.system mou"),
        f"data/{TERM}:6:12: the tag",
        "Remove it.",
    ),
    "javascript": (
        edit("authorities/usc-26-6103-i-2.yaml", "https://www.govinfo.gov/link/uscode/26/6103", "javascript:alert(1)"),
        (
            "data/authorities/usc-26-6103-i-2.yaml:9:5: “javascript:alert(1)” is not a web address; it must begin with "
            "https:// or http://"
        ),
        "Give the address of the page",
    ),
    "javascript in prose": (
        edit(TERM, "(disagreement:pages-of-the-memorandum)", "(javascript:alert)"),
        f"data/{TERM}:18:44: “javascript” is not a kind of record",
        "Kinds: agreement",
    ),
    "script in title": (
        edit(TERM, FIRST, "title: The <script>alert(1)</script> term\n"),
        f"data/{TERM}:1:12: HTML is not allowed here: <script>",
        "Write plain text",
    ),
    "character reference": (
        edit(TERM, FIRST, "title: Ways &amp; means\n"),
        f"data/{TERM}:1:13: HTML is not allowed here: &amp;",
        "Write plain text",
    ),
    "not UTF-8": (
        write(TERM, b"title: ok\nsummary: caf\xe9\n"),
        f"data/{TERM}:2:13: this is not UTF-8 text",
        "as UTF-8",
    ),
    "empty": (write(TERM, ""), f"data/{TERM}:1:1: the file is empty", "remove the file"),
    "only a comment": (write(TERM, "# nothing\n"), f"data/{TERM}:1:1: the file is empty", "remove the file"),
    "50 MB": (
        write(TERM, b"title: a\n" * 5_800_000),
        f"data/{TERM}:1:1: this file is too large; the limit is 256 KiB",
        "Split it",
    ),
    "no id": (
        write("terms/Not An Id.yaml", "title: a\n"),
        "data/terms/Not An Id.yaml:1:1: the file name “Not An Id” is not a valid id",
        "Rename it to not-an-id.yaml",
    ),
    "id of a device": (
        edit(TERM, "changes:\n", "former_ids:\n  - con\nchanges:\n"),
        f"data/{TERM}:32:5: “con” is an id that no file can have on Windows",
        "Choose another, such as con-1.",
    ),
    "long id": (
        edit(TERM, "agreement: mou", f"agreement: {'a' * 101}"),
        f"data/{TERM}:6:12: the id “{'a' * 40}…{'a' * 39}” is too long: it has 101 characters",
        "Write at most 100.",
    ),
    "other ending": (
        write("terms/other.yml", "title: a\n"),
        "data/terms/other.yml:1:1: record files end in .yaml, not in .yml",
        "Rename it to other.yaml.",
    ),
    "other folder": (
        write("term/other.yaml", "title: a\n"),
        "data/term/other.yaml:1:1: no record is read here",
        "Move the file to data/terms/other.yaml.",
    ),
    "other folder with a record": (
        lambda records: move(records, ACTION, "orders/the-denial.yaml"),
        "data/orders/the-denial.yaml:1:1: no record is read here; these are the fields of an action",
        "Move the file to data/actions/the-denial.yaml.",
    ),
    "record outside the folders": (
        lambda records: move(records, ACTION, "the-denial.yaml"),
        "data/the-denial.yaml:1:1: no record is read here; these are the fields of an action",
        "Move the file to data/actions/the-denial.yaml.",
    ),
    "folder without a record": (
        write("term/other.txt", "title: a\n"),
        "data/term:1:1: this is not a folder of records",
        "Did you mean “terms”?",
    ),
    "record in the folder of another kind": (
        lambda records: move(records, ACTION, f"cases/{ACTION.partition('/')[2]}"),
        "data/cases/centro-2025-05-12-pi-denied.yaml:1:1: these are the fields of an action, not of a case",
        "Move the file to data/actions/centro-2025-05-12-pi-denied.yaml.",
    ),
    "two records with one id": (
        write_definition_of_the_same_id,
        "data/definitions/mou.yaml:1:1: the id “mou” is already used by data/agreements/mou.yaml",
        "an id names one record",
    ),
    "id in the file": (
        edit(TERM, FIRST, FIRST + "id: x\n"),
        f"data/{TERM}:2:1: unknown field “id”",
        "the name of the file is the id",
    ),
    "symbolic link": (link_out, "data/terms/linked.yaml:1:1: this is a symbolic link", "Put the file itself here"),
    "colon in text": (
        edit(TERM, FIRST, "title: Content: the date\n"),
        f"data/{TERM}:1:15: this is not valid YAML: “: ” is in the middle of a text, or the line is indented too far",
        "Write `title: 'Content: the date'`.",
    ),
    "quotation mark without a partner": (
        edit(TERM, FIRST, 'title: "Content: the date\n'),
        f"data/{TERM}:1:8: this is not valid YAML: the quotation mark that opens here is never closed",
        "Write `title: 'Content: the date'`.",
    ),
    "quotation marks of a text program": (
        edit(TERM, FIRST, "title: “Content: the date”\n"),
        f"data/{TERM}:1:16: this is not valid YAML: “: ” is in the middle of a text, or the line is indented too far",
        "YAML does not know the marks “ and ” of text programs. Write `title: 'Content: the date'`.",
    ),
    "apostrophe between single quotation marks": (
        edit(TERM, FIRST, "title: 'The order's date'\n"),
        f"data/{TERM}:1:19: this is not valid YAML: this is indented otherwise than the fields before it, or follows text",
        "Inside single quotation marks, an apostrophe is doubled. Write `title: 'The order''s date'`.",
    ),
    "no space after the colon": (
        edit(TERM, "obliged: ice", "obliged:ice"),
        f"data/{TERM}:8:1: this is not valid YAML: this line is neither a field nor part of the text before it",
        "A space belongs after the colon. Write `obliged: ice`.",
    ),
    "sign with which no text begins": (
        edit(TERM, FIRST, "title: @ the date\n"),
        f"data/{TERM}:1:8: this is not valid YAML: no text can begin with this character",
        "Write `title: '@ the date'`.",
    ),
    "faults of a field and of the record": (
        fields_and_record,
        f"data/{TERM}:8:10: “everybody” is not an allowed word for “obliged”",
        "Allowed:",
    ),
    "two lines that are no YAML": (
        edit(TERM, BRIEF + "agreement: mou\n", BRIEF.replace("Requires", "Requires: ") + "agreement: a: mou\n"),
        f"data/{TERM}:5:19: this is not valid YAML: “: ” is in the middle of a text, or the line is indented too far",
        "Write `in_brief: 'Requires:  the date of the final order in each request.'`.",
    ),
    "a space too many": (
        edit(TERM, "order: 10", " order: 10"),
        f"data/{TERM}:9:7: this is not valid YAML: “: ” is in the middle of a text, or the line is indented too far",
        "begin in the same column",
    ),
    "invisible character": (
        edit(TERM, "the final removal", "the\u202e final removal"),
        f"data/{TERM}:1:33: invisible character U+202E",
        "Delete it.",
    ),
    "space without width": (
        edit(TERM, "the final removal", "the\u200b final removal"),
        f"data/{TERM}:1:33: invisible character U+200B (zero width space)",
        "Delete it.",
    ),
    "not a record": (write(TERM, "- a\n- b\n"), f"data/{TERM}:1:1: this is not a record", "each as `name: value`"),
    "two documents": (
        edit(TERM, FIRST, FIRST + "---\n"),
        f"data/{TERM}:2:1: a second document begins here",
        "One file holds one record",
    ),
    "deep nesting": (
        edit(TERM, "order: 10", "order: " + "[" * 5000),
        f"data/{TERM}:9:20: the values are nested too deeply",
        "Records have only a few levels.",
    ),
    "a comment": (
        edit(TERM, FIRST, "title: The date of order #12 # of May\n"),
        f"data/{TERM}:1:26: this is a comment to YAML and would be lost: #12 # of May",
        "put the whole text in quotation marks",
    ),
    "marks of a merge": (
        edit(TERM, FIRST, f"<<<<<<< HEAD\n{FIRST}"),
        f"data/{TERM}:1:1: a merge was not finished here: <<<<<<< HEAD",
        "Keep one of the two versions",
    ),
    "no-break space": (
        edit(TERM, "order: 10", "order:\u00a010"),
        f"data/{TERM}:9:7: the character U+00A0 (no-break space) is here, which looks like a space and is none",
        "Delete it; if a space belongs here, type one.",
    ),
    "UTF-16": (
        write(TERM, FIRST.encode("utf-16")),
        f"data/{TERM}:1:1: this is not UTF-8 text, but UTF-16 or UTF-32",
        "Save the file as UTF-8.",
    ),
    "long number": (
        edit(TERM, "order: 10", "order: " + "1" * 5000),
        f"data/{TERM}:9:8: {'1' * 40}…{'1' * 39} has too many digits for a number",
        "Text needs quotation marks.",
    ),
    "long text": (
        edit(TERM, FIRST, f"title: {'a' * 10_001}\n"),
        f"data/{TERM}:1:8: this text has 10,001 characters; at most 10,000 are allowed",
        "Shorten it",
    ),
    "long list": (
        edit(TERM, "evidence:\n", "evidence:\n" + "  - source: x\n    excerpt: z\n" * 501),
        f"data/{TERM}:1022:5: this list has more than 500 entries",
        "Shorten it",
    ),
    "orphan": (
        edit("definitions/return-information.yaml", "title: Return information", "title: Zebra"),
        "data/definitions/return-information.yaml:1:1: no record leads to this one",
        "add unlinked_reason",
    ),
    "self reference": (
        edit("authorities/usc-26-6103-i-2.yaml", "text_seen:", "part_of: usc-26-6103-i-2\ntext_seen:"),
        "data/authorities/usc-26-6103-i-2.yaml:7:10: the record refers to itself",
        "Remove the reference.",
    ),
    "authorities in a circle": (
        in_a_circle("authorities", "usc-26-6103-i-2", "part_of: {}\n"),
        "data/authorities/usc-26-6103-i-2.yaml:1:10: “part_of” leads in a circle: “usc-26-6103-i-2” → “usc-26-6103-i-2-b” → “usc-26-6103-i-2”",
        "Remove one of these references",
    ),
    "cases in a circle": (
        in_a_circle("cases", "centro-v-bessent", "appeal_from: {}\n"),
        "data/cases/centro-v-bessent.yaml:1:14: “appeal_from” leads in a circle: “centro-v-bessent” → “centro-v-bessent-b”",
        "Remove one of these references",
    ),
    "actions in a circle": (
        in_a_circle("actions", "centro-2025-03-31-motion-pi", "responds_to:\n  - {}\n"),
        "data/actions/centro-2025-03-31-motion-pi.yaml:2:5: “responds_to” leads in a circle: “centro-2025-03-31-motion-pi” →",
        "Remove one of these references",
    ),
    "low confidence without a reason": (
        edit("events/ev-2025-04-07-mou-signed.yaml", "confidence: high", "confidence: low"),
        "data/events/ev-2025-04-07-mou-signed.yaml:23:13: the confidence is “low”, but no reason is given",
        "Add `confidence_note:` with the reason.",
    ),
    "ruling before its motion": (
        edit(ACTION, "date: 2025-05-12", "date: 2025-03-30"),
        f"data/{ACTION}:17:5: the action (2025-03-30) comes before “centro-2025-03-31-motion-pi”, which it responds to (2025-03-31)",
        "Check both dates",
    ),
    "action before its case": (
        edit("actions/centro-2025-03-31-motion-pi.yaml", "date: 2025-03-31", "date: 2025-03-06"),
        (
            "data/actions/centro-2025-03-31-motion-pi.yaml:4:7: the action (2025-03-06) comes before the case "
            "“centro-v-bessent” was filed (2025-03-07)"
        ),
        "Check both dates",
    ),
    "wrong year of a review": (
        edit(TERM, "reviewed: 2026-11-22", "reviewed: 2027-11-12"),
        f"data/{TERM}:30:11: 2027-11-12 is more than eleven months later than every other review or change",
        "Check the year.",
    ),
    "wrong year of a change": (
        edit(TERM, "  - date: 2026-11-22", "  - date: 2027-11-22"),
        f"data/{TERM}:32:11: 2027-11-22 is more than eleven months later than every other review or change",
        "Check the year.",
    ),
    "review before the agreement": (
        edit(TERM, "reviewed: 2026-11-22", "reviewed: 1776-07-04"),
        f"data/{TERM}:30:11: 1776-07-04 is before the agreement was signed (2025-04-07), so no record was written then",
        "Check the year.",
    ),
    "change before the agreement": (
        edit(TERM, "  - date: 2026-11-22", "  - date: 2006-11-22"),
        f"data/{TERM}:32:11: 2006-11-22 is before the agreement was signed (2025-04-07), so no record was written then",
        "Check the year.",
    ),
    "standing known before the record was": (
        edit("cases/centro-v-bessent.yaml", "standing_as_of: 2026-07-24", "standing_as_of: 2099-07-24"),
        "data/cases/centro-v-bessent.yaml:23:17: the standing (2099-07-24) is later than the last work on this record (2026-11-22)",
        "Check the year",
    ),
    "standing before the case": (
        edit("cases/centro-v-bessent.yaml", "standing_as_of: 2026-07-24", "standing_as_of: 2025-01-24"),
        "data/cases/centro-v-bessent.yaml:23:17: the standing (2025-01-24) comes before the filing (2025-03-07)",
        "Check both dates",
    ),
    "source read before it was published": (
        edit("sources/wapo-2025-04-05-seven-million.yaml", "reviewed:", "accessed: 2025-04-04\nreviewed:"),
        "data/sources/wapo-2025-04-05-seven-million.yaml:9:11: the reading (2025-04-04) comes before the publication (2025-04-05)",
        "Check both dates",
    ),
    "agreement filed before it was signed": (
        edit("agreements/mou.yaml", "\nfiled: 2025-04-07", "\nfiled: 2025-04-06"),
        "data/agreements/mou.yaml:9:8: the filing (2025-04-06) comes before the signatures (2025-04-07)",
        "Check both dates",
    ),
    "effects of a motion": (
        edit(ACTION, "kind: opinion", "kind: motion"),
        f"data/{ACTION}:6:7: effects and holdings belong to rulings; “motion” is not a ruling",
        "Record them with the order, opinion or decision.",
    ),
    "quotation in its own marks": (
        quote("“ICE must provide a name.”"),
        f"data/{TERM}:25:11: this quotation was not found in the evidence",
        "Leave out the quotation marks around it: the page adds them. Write `text: 'ICE must provide a name.'`.",
    ),
    "quotation with another first letter": (
        quote("Must provide a name"),
        f"data/{TERM}:25:11: this quotation was not found in the evidence",
        "The excerpt begins with a small letter; a changed one is in brackets. Write `text: '[M]ust provide a name'`.",
    ),
    "quotation with a sign of its own at the end": (
        quote("ICE must provide a name!"),
        f"data/{TERM}:25:11: this quotation was not found in the evidence",
        "The excerpt has no “!” there. Write `text: 'ICE must provide a name'`.",
    ),
    "words in quotation marks with another first letter": (
        edit(TERM, "practice: The first", "practice: It said “Must provide a name” when the first"),
        f"data/{TERM}:17:20: “Must provide a name” is in quotation marks, but not in the evidence of this record",
        "The excerpt begins with a small letter; a changed one is in brackets. Write “[M]ust provide a name”.",
    ),
    "unknown effect": (
        edit(
            ACTION,
            "    starts: 2025-05-12\n",
            "    starts: 2025-05-12\n    affects:\n      - action: centro-2025-05-12-pi-denied\n        effect: sharing-goes-of\n        does: ends\n",
        ),
        f"data/{ACTION}:33:17: “centro-2025-05-12-pi-denied” has no effect “sharing-goes-of”",
        "Write `effect: sharing-goes-on`. Its effects: `sharing-goes-on` (on mou).",
    ),
    "two effects with one id": (
        edit(
            ACTION,
            "    starts: 2025-05-12\n",
            "    starts: 2025-05-12\n  - id: sharing-goes-on\n    subject: mou\n    does: narrows\n"
            "    bound: All\n    protected: All\n    starts: 2025-05-12\n",
        ),
        f"data/{ACTION}:31:9: the id “sharing-goes-on” names two effects of this action",
        "Give each effect its own id.",
    ),
    "lifting nothing": (
        edit(ACTION, f"does: allows\n{WHO}", "does: lifts\n"),
        f"data/{ACTION}:27:11: an effect that lifts does not say which earlier effect it lifts",
        "Name it in `affects:`",
    ),
    "lifting and only affirming": (
        later("2025-06-01", "mou", "lifts", AFFECTS.replace("does: ends", "does: affirms")),
        f"data/{LATER}:27:11: an effect that lifts does not say which earlier effect it lifts",
        "such as stays, reverses, dissolves or modifies",
    ),
    "upholding nothing": (
        later("2025-06-01", "mou", "upholds", AFFECTS),
        f"data/{LATER}:27:11: an effect that upholds names no earlier effect that it only upholds",
        "with affirms, remands or leaves-in-force",
    ),
    "affirming and ruling": (
        later("2025-06-01", "mou", "blocks", AFFECTS.replace("does: ends", "does: affirms")),
        f"data/{LATER}:27:11: an effect that blocks also affirms an earlier one, so that one order would count twice",
        "Write `does: upholds`",
    ),
    "an effect affected in two ways": (
        later("2025-06-01", "mou", "lifts", AFFECTS + TWICE),
        f"data/{LATER}:34:17: “sharing-goes-on” is named twice here: as what this effect ends and affirms",
        "Keep one of the two",
    ),
    "time limit of no days": (
        time_limit(0, "appeal", "ruling"),
        f"data/{AUTHORITY}:1:20: “days” cannot be 0",
        "Write at least 1.",
    ),
    "time limit of many years": (
        time_limit(9999, "appeal", "ruling"),
        f"data/{AUTHORITY}:1:20: “days” cannot be 9999",
        "Write at most 365.",
    ),
    "time limit for a ruling": (
        time_limit(10, "ruling", "ruling"),
        f"data/{AUTHORITY}:1:30: no rule sets the time for a ruling",
        "such as appeal",
    ),
    "time limit that runs from a later step": (
        time_limit(10, "rehearing", "certiorari"),
        f"data/{AUTHORITY}:1:52: the time for “rehearing” cannot run from “certiorari”, which does not come before it",
        "Write `runs_from: ruling`",
    ),
    "declining and ending": (
        later("2025-06-01", "mou", "declines", AFFECTS),
        f"data/{LATER}:27:11: an effect that declines orders nothing, so it takes away no earlier effect and changes none",
        "Write `does: lifts`",
    ),
    "replacing by nothing": (
        later("2025-06-01", "mou", "lifts", AFFECTS.replace("does: ends", "does: replaces")),
        f"data/{LATER}:27:11: an effect that lifts cannot replace an earlier one: nothing takes its place",
        "Write `does: ends` or `does: dissolves`",
    ),
    "mandate without a day": (
        undated_mandate,
        "data/actions/centro-mandate.yaml:4:7: the effects of “centro-2025-05-12-pi-denied” begin with this mandate, and its day is not given",
        "Give the full date, which is on the docket of the court of appeals",
    ),
    "circle through a decision that awaits its mandate": (
        circle_in_waiting,
        f"data/{LATER}:31:17: effects change one another in a circle: “denial” → “sharing-goes-on” → “denial”",
        "an effect can change only what came before it",
    ),
    "change in part without what remains": (
        later("2025-06-01", "mou", "lifts", AFFECTS.replace("does: ends", "does: modifies")),
        f"data/{LATER}:32:15: “modifies” does not say what remains of the earlier effect",
        "Add `remains:` with blocks, blocks-in-part or narrows.",
    ),
    "remains of what ended": (
        later("2025-06-01", "mou", "lifts", f"{AFFECTS}        remains: narrows\n"),
        f"data/{LATER}:33:18: “ends” is no change in part, so nothing can remain",
        "choose a word such as stays-in-part or modifies",
    ),
    "appeal from no case": (
        both(
            edit("cases/centro-v-bessent.yaml", "court: ddc", "court: cadc"),
            edit(ACTION, "relief:\n  - preliminary-injunction", "relief:\n  - review-on-appeal"),
        ),
        "data/cases/centro-v-bessent.yaml:4:8: it is not said from which case this is an appeal",
        "Add `appeal_from:` with the id of the case below",
    ),
    "decision on an unknown ruling": (
        edit(ACTION, "disposition: denied", "disposition: affirmed"),
        f"data/{ACTION}:9:14: “affirmed” is about an earlier ruling, and it is not said which",
        "Name it in `responds_to:`; or the notice of appeal that names it.",
    ),
    "decision that leaves effects open": (
        reversed_silently,
        f"data/{LATER}:9:14: it is not said what becomes of the effects of “centro-2025-05-12-pi-denied”: “sharing-goes-on”",
        "`does: lifts`, `starts: 2025-06-01`, `affects:`, and in that list `- action: centro-2025-05-12-pi-denied`, `effect:",
    ),
    "other effects of an affirmed order": (
        forgetful("upholds", AFFECTS.replace("does: ends", "does: affirms")),
        f"data/{LATER}:30:17: this affirms “centro-2025-05-12-pi-denied”, and does not say whether its other effects go on: “and-more”",
        "Name each in `affects:` as well",
    ),
    "other effects of a changed order": (
        forgetful(),
        f"data/{LATER}:30:17: this changes “centro-2025-05-12-pi-denied”, and does not say whether its other effects go on: “and-more”",
        "`does: leaves-in-force`",
    ),
    "effect that binds nobody": (
        edit(ACTION, "    bound: Nobody is ordered to do anything\n", ""),
        f"data/{ACTION}:27:11: an effect that allows does not say who is bound and who is protected",
        "Add `bound:` and `protected:`.",
    ),
    "effect that only lifts and binds": (
        edit(ACTION, "does: allows", "does: lifts"),
        f"data/{ACTION}:27:11: an effect that lifts binds and protects nobody",
        "Take out `bound:`",
    ),
    "effect without a beginning": (
        edit(ACTION, "    starts: 2025-05-12\n", ""),
        f"data/{ACTION}:25:9: an effect begins either on a day or with the mandate",
        "Give the first day in `starts:`",
    ),
    "mandate of a trial court": (
        edit(ACTION, "    starts: 2025-05-12\n", "    awaits_mandate: true\n"),
        f"data/{ACTION}:30:21: only a decision on appeal awaits a mandate, and this is of the kind “opinion”",
        "Give the first day in `starts:`.",
    ),
    "effect on no subject": (
        edit(ACTION, "    subject: mou\n", "    subject: mout\n"),
        f"data/{ACTION}:26:14: “mout” is no subject of an agreement",
        "Did you mean “mou”?",
    ),
    "end of a subject without the event": (
        edit(AGREEMENT, "    note: The day of the signatures.\n", "    note: The day.\n    ends: 2026-01-01\n"),
        f"data/{AGREEMENT}:33:11: `ends` and `ended_by` belong together",
        "Give the last day and the event that ended it.",
    ),
    "case that is told only up to an earlier day": (
        edit("cases/centro-v-bessent.yaml", "standing_as_of: 2026-07-24", "standing_as_of: 2025-04-30"),
        "data/cases/centro-v-bessent.yaml:23:17: it is said how the case stood on 2025-04-30, but “centro-2025-05-12-pi-denied” is of 2025-05-12",
        "after that (it says now: “A preliminary injunction was denied on May 12, 2025.”); give that day in `standing_as_of:`, and today in `reviewed:`.",
    ),
    "case that was not reviewed since its newest action was added": (
        edit(ACTION, "changes:\n  - date: 2026-11-22\n", "changes:\n  - date: 2026-11-24\n"),
        "data/cases/centro-v-bessent.yaml:37:11: “centro-2025-05-12-pi-denied” was added on 2026-11-24, after this case was last reviewed (2026-11-22)",
        "Read `standing:` again (it says now: “A preliminary injunction was denied on May 12, 2025.”), correct it if that no longer holds, and write `reviewed: 2026-11-24`.",
    ),
    "effect on another subject": (
        later_on_use(),
        f"data/{LATER}:31:17: “sharing-goes-on” is an effect on “mou”, but this one is on “use”",
        "Its effects: `sharing-goes-on` (on mou). Or record one effect for each subject.",
    ),
    "effect on a later one": (
        later("2025-05-11", "mou", "lifts", AFFECTS),
        f"data/{LATER}:31:17: this effect (2025-05-11) comes before “sharing-goes-on”, which it affects (2025-05-12)",
        "name an earlier effect",
    ),
    "two effects in a circle": (
        later("2025-05-12", "mou", "lifts", AFFECTS, returned=True),
        f"data/{LATER}:31:17: effects change one another in a circle: “denial” → “sharing-goes-on” → “denial”",
        "an effect can change only what came before it",
    ),
    "source not named": (
        edit(
            TERM,
            "sources:\n  - bloomberg-2025-05-unsealed-accountingtoday",
            "sources:\n  - cnn-2025-04-08-irs-dhs-agreement",
        ),
        f"data/{TERM}:22:13: “bloomberg-2025-05-unsealed-accountingtoday” is not among the sources",
        "Add it to `sources:`.",
    ),
    "source of an argument not named": (
        edit(
            "questions/address-alone.yaml",
            "      - cnn-2025-04-08-irs-dhs-agreement",
            "      - wapo-2025-04-05-seven-million",
        ),
        "data/questions/address-alone.yaml:14:9: “wapo-2025-04-05-seven-million” is not among the sources of this record",
        "Add it to `sources:`.",
    ),
    "source of a version not named": (
        edit(
            "disagreements/pages-of-the-memorandum.yaml",
            "      - bloomberg-2025-05-unsealed-accountingtoday",
            "      - wapo-2025-04-05-seven-million",
        ),
        "data/disagreements/pages-of-the-memorandum.yaml:12:9: “wapo-2025-04-05-seven-million” is not among the sources",
        "Add it to `sources:`.",
    ),
    "source of a value not named": (
        edit(
            "figures/pages-as-filed.yaml",
            "    - cnn-2025-04-08-irs-dhs-agreement",
            "    - wapo-2025-04-05-seven-million",
        ),
        "data/figures/pages-as-filed.yaml:11:7: “wapo-2025-04-05-seven-million” is not among the sources of this record",
        "Add it to `sources:`.",
    ),
    "source of a rival value not named": (
        edit(
            "figures/pages-as-filed.yaml",
            "      - bloomberg-2025-05-unsealed-accountingtoday",
            "      - wapo-2025-04-05-seven-million",
        ),
        "data/figures/pages-as-filed.yaml:19:9: “wapo-2025-04-05-seven-million” is not among the sources of this record",
        "Add it to `sources:`.",
    ),
    "long excerpt": (
        edit(TERM, "    excerpt: ICE must", "    excerpt: " + "word " * 45 + "ICE must"),
        f"data/{TERM}:23:14: 55 words are quoted; at most 45 are allowed",
        "Shorten it",
    ),
    "same title": (
        edit("people/dabney-friedrich.yaml", "title: Dabney L. Friedrich", "title: Scott Bessent"),
        "data/people/scott-bessent.yaml:1:8: “dabney-friedrich” has the same title",
        "Say in the title",
    ),
    "name of another definition": (
        lambda records: records.write(
            "definitions/other.yaml",
            (records.folder / "definitions/return-information.yaml")
            .read_text(encoding="utf-8")
            .replace(
                "title: Return information",
                "title: Zebra\nunlinked_reason: A test.\nalso_called:\n  - RETURN  information",
            ),
        ),
        "data/definitions/other.yaml:4:5: “RETURN  information” is a name of “return-information” already",
        "Keep it in one of the two",
    ),
    "former id in use": (
        edit(TERM, "reviewed:", "former_ids:\n  - mou\nreviewed:"),
        f"data/{TERM}:31:5: the former id “mou” already belongs to “mou”",
        "permanently",
    ),
    "withdrawn for no reason": (
        edit(
            "events/ev-2025-04-07-mou-signed.yaml",
            "    kind: added\n",
            "    kind: added\n  - date: 2026-11-22\n    kind: withdrawn\n    note: Too old.\n",
        ),
        "data/events/ev-2025-04-07-mou-signed.yaml:30:11: “Too old.” does not tell readers why the record was withdrawn",
        "Say in a sentence what was wrong with it, or which record has it now",
    ),
    "withdrawn": (
        edit(
            "disagreements/pages-of-the-memorandum.yaml",
            "    kind: added\n",
            "    kind: added\n  - date: 2026-11-22\n    kind: withdrawn\n    note: It was not a disagreement.\n",
        ),
        f"data/{TERM}:18:7: “pages-of-the-memorandum” was withdrawn: It was not a disagreement.",
        "Remove the reference",
    ),
    "unquotable": (
        edit(
            "sources/bloomberg-2025-05-unsealed-accountingtoday.yaml", "language: en", "language: en\nquotable: false"
        ),
        (
            f"data/{TERM}:26:13: the wording of “bloomberg-2025-05-unsealed-accountingtoday” may not be quoted "
            "(its record says quotable: false)"
        ),
        "Quote another source",
    ),
    "loaded word": (
        use_a_loaded_word,
        f"data/{TERM}:17:15: “Amnesty” is a loaded word",
        "Write: the name. It judges.",
    ),
    "faulty list of loaded words": (
        write("loaded-words.yaml", "words:\n  - word: amnesty\n"),
        "data/loaded-words.yaml:2:5: the field “instead” is missing",
        "What to write instead.",
    ),
    "translation with another number": (
        edit(SPANISH, "15 páginas", "16 páginas"),
        f"data/{SPANISH}:23:9: the number “16” is not in the English text",
        "Write the numbers of the English text: 15.",
    ),
    "translation without a number": (
        edit(SPANISH, "15 páginas", "Páginas"),
        f"data/{SPANISH}:23:9: the number “15” of the English text is not in the translation",
        "Say it in the translation too, in digits.",
    ),
    "translation with another date": (
        edit(SPANISH_TERM, "13 de mayo", "13 de junio"),
        f"data/{SPANISH_TERM}:15:26: the date 2025-06-13 is not in the English text",
        "Write the dates of the English text: May 13, 2025.",
    ),
    "translation with another link": (
        edit(SPANISH, "case:centro-v-bessent", "case:centro-v-irs"),
        f"data/{SPANISH}:32:71: the link to “case:centro-v-irs” is not in the English text",
        "Links of the English text: case:centro-v-bessent.",
    ),
    "translation without a date": (
        edit(SPANISH_TERM, "el 13 de mayo de 2025", "entonces"),
        f"data/{SPANISH_TERM}:15:9: the date “May 13, 2025” of the English text is not in the translation",
        "Say it in the translation too.",
    ),
    "translation without a link": (
        edit(SPANISH, "[el primer caso](case:centro-v-bessent)", "el primer caso"),
        f"data/{SPANISH}:32:11: the link to “case:centro-v-bessent” of the English text is not in the translation",
        "Add it: [words](case:centro-v-bessent).",
    ),
    "translation with another quotation": (
        edit(SPANISH, NAME, "text: El “memorando”\n"),
        f"data/{SPANISH}:38:11: passages in quotation marks: 1 in the translation, 0 in the English text",
        "Put each quoted passage between “ and ”",
    ),
    "translation with half a quotation": (
        edit(SPANISH, NAME, "text: El “memorando\n"),
        f"data/{SPANISH}:38:14: the quotation mark “ has no partner",
        "Write both marks",
    ),
    "loaded word in a translation": (
        use_a_loaded_spanish_word,
        f"data/{SPANISH}:38:14: “Polémico” is a loaded word",
        "Write: quién se opone. No dice quién.",
    ),
    "long sentence in a translation": (
        edit(SPANISH_TERM, "Se conoce por un solo medio.", "Se conoce por un solo medio que " * 5),
        f"data/{SPANISH_TERM}:27:9: a sentence has 35 words: “Se conoce por un solo medio …”",
        "Write at most 30",
    ),
    "term of art that is not translated": (
        call_a_copy_by_a_term,
        f"data/{SPANISH}:26:11: “Redacted copy” is a term of art, and the translation has no form of it",
        "Write “Información de declaraciones de impuestos”, “información de la declaración”; a further form goes to `also`",
    ),
    "translation of an unknown field": (
        edit(SPANISH, "subjects.note:", "subjects.notes:"),
        f"data/{SPANISH}:39:1: unknown field “subjects.notes”",
        "Did you mean “subjects.note”?",
    ),
    "translation of an id": (
        edit(SPANISH, "subjects.note:", "subjects.id:"),
        f"data/{SPANISH}:39:1: “subjects.id” is not put into other languages",
        "readers of all languages see it as it is in the record",
    ),
    "sum of no text": (
        edit(SPANISH, "2b9f8acf9403", "2b9f8acf940"),
        f"data/{SPANISH}:22:7: “2b9f8acf940” is not the sum of a text",
        "Run ./dossier translations --draft",
    ),
    "text translated twice": (
        edit(SPANISH, "subjects.note:\n", "subjects.note:\n  - of: d146ad45772d\n    text: El día.\n"),
        f"data/{SPANISH}:42:9: “d146ad45772d” is translated above already",
        "Keep one of the two.",
    ),
    "review of a translation by nobody": (
        edit(SPANISH, "translated: 2026-11-22\n", "translated: 2026-11-22\nreviewed: 2026-11-22\n"),
        f"data/{SPANISH}:2:11: `reviewed_by` and `reviewed` belong together",
        "leave both out until someone has reviewed the translation",
    ),
    "long line for lists in a translation": (
        edit(SPANISH_TERM, "Exige la fecha", "Exige" + " la fecha" * 8),
        f"data/{SPANISH_TERM}:12:9: a line for lists has at most 20 words; this one has 24",
        "Say only what matters most",
    ),
    "unfinished translation": (
        edit(SPANISH, NAME, "text: 'FILL: The memorandum'\n"),
        f"data/{SPANISH}:38:11: this is still to be filled in",
        "Write here: The memorandum",
    ),
    "translation of no record": (
        lambda records: move(records, SPANISH, "translations/es/agreements/mous.yaml"),
        "data/translations/es/agreements/mous.yaml:1:1: there is no record “mous” of the kind agreement",
        "Did you mean “mou”?",
    ),
    "translation in the folder of another kind": (
        lambda records: move(records, SPANISH, "translations/es/terms/mou.yaml"),
        "data/translations/es/terms/mou.yaml:1:1: there is no record “mou” of the kind term",
        "Move the file to data/translations/es/agreements/mou.yaml.",
    ),
    "translation into no language": (
        lambda records: move(records, SPANISH, "translations/xx/agreements/mou.yaml"),
        "data/translations/xx:1:1: “xx” is not the code of a language",
        "Name the folder by the two letters of the language, as es.",
    ),
    "translation into the language of the records": (
        lambda records: move(records, SPANISH, "translations/en/agreements/mou.yaml"),
        "data/translations/en:1:1: the records are written in “en”",
        "Change the records themselves",
    ),
    "health of a source that is gone": (
        health("nowhere"),
        "data/source-health.yaml:2:13: there is no record “nowhere” of the kind source",
        "Remove this entry; ./dossier recheck writes the file.",
    ),
    "health of a source twice": (
        health(CNN, CNN),
        f"data/source-health.yaml:7:13: “{CNN}” is on line 2 already",
        "Remove this entry",
    ),
    "health without excerpts": (
        health(CNN, excerpts="none"),
        "data/source-health.yaml:4:15: “none” is not the sum of excerpts",
        "run ./dossier recheck",
    ),
    "found after it was asked": (
        health(CNN, more="found: 2026-11-28"),
        "data/source-health.yaml:7:12: the excerpts were found on 2026-11-28, after the page was last asked for (2026-11-27)",
        "Check both days",
    ),
    "changed, and nothing missing": (
        health(CNN, finding="changed"),
        "data/source-health.yaml:6:14: the finding “changed” does not go with what is said to be missing",
        "run ./dossier recheck",
    ),
    "what no server sends": (
        health(CNN, more="etag: 'é'"),
        "data/source-health.yaml:7:11: “é” is not what a server sends",
        "Leave the field out.",
    ),
    "release without a whole version": (
        release("1.0 2026-11-21"),
        "data/releases.yaml:2:14: “1.0” is not a version",
        "Write three numbers, as 1.0.0.",
    ),
    "release before an earlier one": (
        release("1.0.0 2026-11-21", "0.9.0 2026-11-21"),
        "data/releases.yaml:7:14: version 0.9.0 does not come after 1.0.0, the one before it",
        "Put the releases in order",
    ),
    "release of an earlier day": (
        release("1.0.0 2026-11-21", "1.1.0 2026-11-01"),
        "data/releases.yaml:8:11: version 1.1.0 is of 2026-11-01, before 1.0.0 (2026-11-21)",
        "Put the releases in order",
    ),
    "release of a day to come": (
        release("1.0.0 2027-01-01"),
        "data/releases.yaml:3:11: version 1.0.0 is of 2027-01-01, but the records are of 2026-11-22",
        "Write `date: 2026-11-22`",
    ),
    "release in an unknown state": (
        release("1.0.0 2026-11-21", state="stopped"),
        "data/releases.yaml:6:16: “stopped” is not an allowed word for “state”",
        "Allowed: not-in-effect-yet, not-blocked, blocked-in-part, blocked, unclear, no-longer-in-effect.",
    ),
    "private individual": (
        edit(
            STATEMENT,
            "  organization: treasury\n  affiliation: speaks-for\n  capacity: a Treasury spokesperson (not named)",
            "  capacity: Jane Q. Public",
        ),
        f"data/{STATEMENT}:6:13: “Jane Q. Public” is neither a record nor a role",
        "Private individuals are not named.",
    ),
    "word for a number": (
        edit("figures/pages-as-filed.yaml", "value: 15", "value: 'NaN'"),
        "data/figures/pages-as-filed.yaml:7:10: “NaN” is not a number",
        "Write 47289, or '1.5' in quotation marks, without commas or units.",
    ),
    "other unit on the scale of people": (
        edit("figures/people-in-first-queries.yaml", "unit: people", "unit: million people"),
        (
            "data/figures/people-in-first-queries.yaml:9:8: a figure with a stage counts people, addresses or disclosures "
            "one by one, not “million people”"
        ),
        "Leave the stage out",
    ),
}
"""Each fault, by a name: how it is made, how its message begins, and what its hint says."""

FURTHER: dict[str, list[tuple[str, str]]] = {
    "effect that only lifts and binds": [
        (
            f"data/{ACTION}:27:11: an effect that lifts does not say which earlier effect it lifts",
            "Name it in `affects:`, with what this effect does to it",
        ),
    ],
    "faults of a field and of the record": [
        (f"data/{TERM}:28:13: the confidence is “medium”, but no reason is given", "Add `confidence_note:`"),
    ],
    "two lines that are no YAML": [
        (
            f"data/{TERM}:6:13: this is not valid YAML: “: ” is in the middle of a text, or the line is indented too far",
            "Write `agreement: 'a: mou'`.",
        ),
        (f"data/{TERM}:6:12: “a: mou” is not a valid id", "Write `agreement: mou`."),
    ],
    "other name of a person": [
        (f"data/{file}: the name “Dabney L. Freedman” is in no excerpt of this record", "`also_known_as:`")
        for file in (f"{ACTION}:11:5", "cases/centro-v-bessent.yaml:9:5")
    ],
    "two sentences too long in one text": [
        (f"data/{TERM}:20:3: a sentence has 33 words: “The other has one two three …”", "make two sentences of it")
    ],
    "ruling before its motion": [
        (
            f"data/{ACTION}:4:7: the date in the id “centro-2025-05-12-pi-denied” is 2025-05-12, but",
            "run ./dossier rename actions/centro-2025-05-12-pi-denied centro-2025-03-30-pi-denied",
        )
    ],
    "unquotable": [
        (
            (
                f"data/{record}.yaml:{line}:13: the confidence is “high”, but all evidence comes from one origin at second hand: "
                "“bloomberg-2025-05-unsealed-accountingtoday” (wording not reliable)"
            ),
            "Write `confidence: medium`",
        )
        for record, line in (("actions/centro-2025-05-12-pi-denied", 41), ("people/dabney-friedrich", 18))
    ],
    "action before its case": [
        (
            "data/actions/centro-2025-03-31-motion-pi.yaml:4:7: the date in the id “centro-2025-03-31-motion-pi” is 2025-03-31",
            "run ./dossier rename actions/centro-2025-03-31-motion-pi centro-2025-03-06-motion-pi",
        )
    ],
    "only a comment": [(f"data/{TERM}:1:1: this is a comment to YAML and would be lost: # nothing", "no comments")],
    "anchor and alias": [(f"data/{TERM}:7:10: the YAML anchor *a is not allowed", "Write the value out")],
    "link by reference to nowhere": [
        (f"data/{TERM}:21:8: there is no record “nowhere” of the kind term", "Check the spelling, or add the record")
    ],
    "address between < and >": [(f"data/{TERM}:18:7: “mailto” is not a kind of record", "Kinds: agreement")],
    "unknown effect": [(f"data/{ACTION}:32:17: the record refers to itself", "Remove the reference.")],
    "source not named": [
        (
            f"data/{TERM}:26:13: “bloomberg-2025-05-unsealed-accountingtoday” is not among the sources",
            "Add it to `sources:`.",
        )
    ],
    "translation with another date": [
        (
            f"data/{SPANISH_TERM}:15:9: the date “May 13, 2025” of the English text is not in the translation",
            "Say it in the translation too.",
        )
    ],
    "translation with another link": [
        (
            f"data/{SPANISH}:32:11: the link to “case:centro-v-bessent” of the English text is not in the translation",
            "Add it: [words](case:centro-v-bessent).",
        )
    ],
    "faulty list of loaded words": [
        ("data/loaded-words.yaml:2:5: the field “reason” is missing", "Why it takes a side.")
    ],
}
"""What else is reported where a fault makes more than one thing wrong."""
