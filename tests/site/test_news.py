"""Seven kinds of news, added to the real records: nothing is wrong with them, and the site says what is new.

All tests that look at the real records are then run on the changed ones. A test that fails here would stop the
publication of a ruling on the day when readers need it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from markupsafe import Markup

from commands import addresses
from dossier.derived.status.recorded import RecordedEffect
from dossier.pages.asked import Asked
from dossier.pages.home import home_page
from dossier.pages.publication import Publication
from dossier.pages.status import status_page
from support import ROOT, Records, keeping
from support.news import Fields, Newsroom, effect, month_before
from support.pages import Element, Pages, elements, parsed
from support.processes import ENVIRONMENT


@pytest.fixture
def newsroom(data: Path, real: Publication, tmp_path: Path) -> Iterator[Newsroom]:
    """A copy of the real records, and a suit in which everything that has begun is blocked."""
    shutil.copytree(data, tmp_path / "data")
    room = Newsroom(Records(tmp_path / "data"), real.status.as_of + timedelta(days=1))
    room.report()
    room.case("news-suit", "Association v. Agencies", "ddc")
    effects = [effect(f"{subject}-block", "blocks", room.day, subject) for subject in subjects(real)]
    ruling = {"disposition": "granted", "effects": effects}
    room.action("news-injunction", "Everything enjoined", "order", "news-suit", **ruling)
    with keeping():
        yield room


def subjects(publication: Publication) -> list[str]:
    """Everything with a status of its own."""
    return [found.subject.id for found in publication.status.histories]


def in_force(newsroom: Newsroom) -> dict[str, tuple[RecordedEffect, ...]]:
    """The effects in force on each subject, by its name."""
    status = newsroom.records.published().status
    return {
        answer.interval.subject.id: tuple(one.recorded for one in answer.interval.in_force)
        for answer in status.on(status.as_of)
    }


def test_orders_dissolved_stayed_and_affirmed_one_by_one(newsroom: Newsroom) -> None:
    orders = in_force(newsroom)
    (dissolved, stayed, affirmed), day = list(orders)[:3], newsroom.day

    def others(subject: str) -> list[RecordedEffect]:
        return [one for name, found in orders.items() for one in found if name != subject]

    newsroom.case("news-appeal", "Association v. Agencies on appeal", "cadc", appeal_from="news-suit")
    lifting: Fields = {"relief": ["preliminary-injunction"], "disposition": "vacated"}
    lifting["effects"] = [effect("over", "lifts", day, dissolved, "dissolves", orders[dissolved], others(dissolved))]
    newsroom.action("news-dissolved", "One part dissolved", "order", "news-suit", **lifting)
    staying: Fields = {"relief": ["stay-pending-appeal"], "disposition": "granted"}
    staying["effects"] = [
        effect("waiting", "lifts", day, stayed, "stays-pending-appeal", orders[stayed], others(stayed))
    ]
    newsroom.action("news-stay", "One part stayed pending appeal", "order", "news-appeal", **staying)
    affirming: Fields = {"relief": ["review-on-appeal"], "disposition": "affirmed"}
    affirming["effects"] = [
        effect("as-before", "upholds", day, affirmed, "affirms", orders[affirmed], others(affirmed))
    ]
    newsroom.action("news-affirmed", "One part affirmed", "appellate-decision", "news-appeal", **affirming)
    publication = newsroom.records.published()
    asked = Asked("", Markup(), "")
    for page in (home_page(publication, asked), status_page(publication, asked)):
        body = parsed(page)
        card_says(body, dissolved, f"Not blocked since {written(day)}", "news-dissolved")
        card_says(body, stayed, f"Not blocked since {written(day)}", "news-stay")
        card_says(body, affirmed, "Blocked since", "news-affirmed")


@pytest.mark.long
def test_everything_dissolved_while_other_things_happen(real: Publication, newsroom: Newsroom, tmp_path: Path) -> None:
    orders, day = in_force(newsroom), newsroom.day
    effects = [effect(subject, "lifts", day, subject, "ends", found) for subject, found in orders.items()]
    newsroom.action("news-over", "All dissolved", "order", "news-suit", disposition="vacated", effects=effects)
    # A court that is not in the vocabulary cannot be named before it is added there.
    newsroom.case("news-other-suit", "Others v. Agencies", "not-established")
    newsroom.action("news-complaint", "Complaint of others", "complaint", "news-other-suit")
    role = {
        "sort_name": "Speaker, New",
        "public_role": "member of Congress",
        "roles": [{"title": "Member of Congress", "confirmed": f"{day}", "shared": True}],
    }
    newsroom.sourced("people", "new-speaker", "New Speaker", **role)
    said = {"speaker": {"person": "new-speaker", "capacity": "Member of Congress"}, "paraphrase": "The speaker agreed."}
    about = {"position": "neutral", "venue": "hearing", "topics": ["oversight"], "date": f"{day}"}
    events = months(real, day)
    newsroom.sourced("statements", "news-statement", "New Speaker agrees", **said, **about, about={"events": [*events]})
    for id_, when in events.items():
        newsroom.event(id_, when)
    site = passes_all_tests(newsroom, tmp_path)
    for subject in orders:
        says(site, subject, f"Not blocked since {written(day)}", "news-over")


def months(publication: Publication, day: date) -> dict[str, str]:
    """A month before everything that is recorded, the last one in which nothing happened, and a day of a later one."""
    happened = {(moment.date.year, moment.date.month) for moment in publication.timeline.moments}
    quiet = next(month for month in back_from(day) if tuple(map(int, month.split("-"))) not in happened)
    first = publication.timeline.moments[0].date.earliest
    return {"news-first": month_before(first), "news-quiet": quiet, "news-later": f"{day + timedelta(days=40)}"}


def back_from(day: date) -> list[str]:
    """The months before a day, the last one first."""
    found = [month_before(day)]
    while len(found) < 600:
        found.append(month_before(date.fromisoformat(f"{found[-1]}-01")))
    return found


def passes_all_tests(newsroom: Newsroom, tmp_path: Path) -> Pages:
    """The site of the records with the news, after all tests of records and site have passed on them."""
    data, run = newsroom.records.folder, tmp_path / "run"
    assert newsroom.records.problems() == []
    assert addresses.run(argparse.Namespace(data=data, check=False)) == 0
    tests = ["tests/data", "tests/site", f"--ignore={Path(__file__).relative_to(ROOT)}"]
    options = [f"--data={data}", f"--basetemp={run}", "-q", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *options, *tests]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-8000:]
    site = Pages(run / "real-site")
    assert set(newsroom.added) <= set(site.addresses)
    return site


def says(site: Pages, subject: str, state: str, order: str) -> None:
    """The first page and that of the status give the state of a subject, and name the order that made it so."""
    for address in ("", "status/"):
        assert state in site.words(address, f"#{subject}")
        targets = [str(link.attrs["href"]) for link in site.all(address, f"#{subject} a, .answers-orders a")]
        assert [target for target in targets if target.endswith(f"actions/{order}/")]


def card_says(page: Element, subject: str, state: str, order: str) -> None:
    """A card gives a state; it, or the list of orders beside it, names the order that made it so."""
    card = elements(page, f"#{subject}")[0]
    assert state in " ".join(card.to_text().split())
    links = [link for place in (card, *elements(page, ".answers-orders")) for link in elements(place, "a")]
    assert [link for link in links if str(link.attrs["href"]).endswith(f"actions/{order}/")]


def written(day: date) -> str:
    """A day as the pages write it."""
    return f"{day:%B} {day.day}, {day.year}"
