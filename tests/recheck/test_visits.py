"""Whatever a server does, it is called what it is: found, changed, moved, unreadable, refused or out of reach."""

from __future__ import annotations

import socket
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dossier.reading.source_health import Seen
from dossier.records.vocabulary import Finding
from recheck.client import Client, Limits
from recheck.crawl import Crawl
from recheck.guard import always_to, is_public, open_public
from recheck.visit import Errand, visit
from support.web import (
    OTHER,
    PAGE,
    WORDS,
    Asked,
    Web,
    drip,
    drip_body,
    found_copy,
    gzipped,
    if_changed,
    keep_silent,
    lead,
    reset,
    response,
    say,
)

DAY = date(2026, 11, 27)
HOST = "x.example.org"
URL = f"http://{HOST}/story"
BOTH = (WORDS, OTHER)
LIMITS = Limits(wait=0.25, whole=0.5, size=50_000)
FOUND, CHANGED, MOVED, UNREADABLE = Finding.FOUND, Finding.CHANGED, Finding.MOVED, Finding.UNREADABLE
REFUSES, UNREACHABLE = Finding.REFUSES_MACHINES, Finding.UNREACHABLE
GONE = response(PAGE.split("<p>Then")[0].encode())
LATIN = PAGE.encode("cp1252")
ROBOT = "<script>x()</script><p>Verify that you are human to go on."
SCRIPTED = "<div id=app></div><script>document.body.append('" + WORDS + "')</script>"


def asking(web: Web, *errands: Errand, archive: str | None = None, pause: float = 0) -> list[Seen]:
    crawl = Crawl(Client("tests", always_to(web.address), LIMITS), pause)
    return list(crawl.run(visit(errand, DAY, archive) for errand in errands))


def errand(url: str = URL, excerpts: tuple[str, ...] = BOTH, before: Seen | None = None, source: str = "s") -> Errand:
    return Errand(source, url, excerpts, date(2025, 4, 12), before=before)


Plays = Callable[[Asked, socket.socket], None]
BEHAVIORS: dict[str, tuple[Plays, Finding, tuple[str, ...], int | str | None]] = {
    "found": (say(response(PAGE.encode())), FOUND, (), None),
    "one excerpt gone": (say(GONE), CHANGED, (OTHER,), None),
    "only in a comment": (say(response(f"<p>{WORDS}<!-- {OTHER} -->".encode())), CHANGED, (OTHER,), None),
    "only in a script": (
        say(response(f"<p>{'word ' * 99}{WORDS}<script>{OTHER}</script>".encode())),
        CHANGED,
        (OTHER,),
        None,
    ),
    "half a word": (say(response(PAGE.replace(OTHER, f"{OTHER}room").encode())), CHANGED, (OTHER,), None),
    "words across blocks": (say(response(PAGE.replace("shall", "</div><div>shall").encode())), FOUND, (), None),
    "plain text": (say(response(f"{WORDS}; {OTHER} < 3".encode(), "200 OK", "text/plain")), FOUND, (), None),
    "declared wrongly, is UTF-8": (
        say(response(PAGE.encode(), "200 OK", "text/html; charset=iso-8859-1")),
        FOUND,
        (),
        None,
    ),
    "declared wrongly, is Windows": (say(response(LATIN, "200 OK", "text/html; charset=utf-8")), FOUND, (), None),
    "declared as nothing known": (say(response(LATIN, "200 OK", "text/html; charset=hex")), FOUND, (), None),
    "UTF-16": (say(response(b"\xff\xfe" + PAGE.encode("utf-16-le"), "200 OK", "text/html")), FOUND, (), None),
    "packed": (say(gzipped(PAGE.encode())), FOUND, (), None),
    "packed bomb": (
        say(gzipped(b"<p>" + b"0" * 30_000_000)),
        UNREADABLE,
        BOTH[:0],
        "the page is too large to be read whole",
    ),
    "packed badly": (
        say(response(b"no gzip", "200 OK", "text/html", "Content-Encoding: gzip")),
        *(UNREACHABLE, (), "the answer is damaged"),
    ),
    "huge, words at the start": (say(response(PAGE.encode() + b" x" * 50_000)), FOUND, (), None),
    "huge, words at the end": (
        say(response(b"x " * 50_000 + PAGE.encode())),
        *(UNREADABLE, (), "the page is too large to be read whole"),
    ),
    "PDF": (say(response(b"%PDF-1.7 ...", "200 OK", "application/pdf")), UNREADABLE, (), "the page is a PDF"),
    "image": (say(response(b"\x89PNG", "200 OK", "image/png")), UNREADABLE, (), "the page is no text, but image/png"),
    "written by a script": (say(response(SCRIPTED.encode())), UNREADABLE, (), "a script writes the words of the page"),
    "not found": (say(response(b"no", "404 Not Found")), UNREACHABLE, (), 404),
    "gone": (say(response(b"no", "410 Gone")), UNREACHABLE, (), 410),
    "broken": (say(response(b"no", "500 Internal Server Error")), UNREACHABLE, (), 500),
    "silent": (keep_silent, UNREACHABLE, (), "no answer in time"),
    "head byte by byte": (drip, UNREACHABLE, (), "no answer in time"),
    "body byte by byte": (drip_body, UNREACHABLE, (), "no answer in time"),
    "reset": (reset, UNREACHABLE, (), "the connection broke off"),
    "cut off": (
        say(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>x"),
        *(UNREACHABLE, (), "the connection broke off"),
    ),
    "no HTTP": (say(b"SSH-2.0-OpenSSH\r\n\r\n"), UNREACHABLE, (), "the answer is none that a browser reads"),
    "forbidden": (say(response(b"no", "403 Forbidden")), REFUSES, (), 403),
    "not without a name": (say(response(b"no", "401 Unauthorized")), REFUSES, (), 401),
    "legal reasons": (say(response(b"no", "451 Unavailable For Legal Reasons")), REFUSES, (), 451),
    "too many requests": (say(response(b"", "429 Too Many Requests")), REFUSES, (), 429),
    "asks for a person": (say(response(ROBOT.encode())), REFUSES, (), "the page asks whether its reader is a person"),
    "asks for a person with 503": (say(response(ROBOT.encode(), "503 Service Unavailable")), REFUSES, (), 503),
    "redirect loop": (say(lead(URL)), UNREACHABLE, (), "the address leads on without end"),
    "redirect to a private address": (
        say(lead("http://192.168.0.1/admin")),
        *(UNREACHABLE, (), "the address leads on to one that no reader should follow"),
    ),
    "redirect to this machine": (
        say(lead("http://localhost:8000/")),
        *(UNREACHABLE, (), "the address leads on to one that no reader should follow"),
    ),
    "redirect to a file": (
        say(lead("file:///etc/passwd")),
        *(UNREACHABLE, (), "the address leads on to one that no reader should follow"),
    ),
    "redirect to a port for mail": (
        say(lead("http://mail.example.org:25/")),
        *(UNREACHABLE, (), "the address leads on to one that no reader should follow"),
    ),
}


@pytest.mark.parametrize("name", BEHAVIORS)
def test_what_a_server_does_is_called_what_it_is(web: Web, name: str) -> None:
    web.hosts[HOST], finding, missing, why = BEHAVIORS[name]
    (seen,) = asking(web, errand())
    assert (seen.finding, seen.missing) == (finding, missing)
    assert why in (seen.answer, seen.note)
    assert seen.found == (DAY if finding is FOUND else None)
    assert seen.leads_to is None


def test_a_page_that_moved_is_followed_and_both_are_told(web: Web) -> None:
    web.hosts[HOST] = say(lead("http://new.example.org/other"))
    web.hosts["y.example.org"] = say(lead("/gone", "302 Found"), GONE)
    moved, lost = asking(web, errand(), errand("http://y.example.org/story", source="t"))
    assert (moved.finding, moved.leads_to) == (FOUND, "http://new.example.org/other")
    assert (lost.finding, lost.missing, lost.leads_to) == (MOVED, (OTHER,), "http://y.example.org/gone")


def test_a_newer_way_to_write_an_address_is_no_other_page(web: Web) -> None:
    web.hosts[HOST] = say(lead(f"http://www.{HOST}/story/"))
    (seen,) = asking(web, errand())
    assert (seen.finding, seen.leads_to) == (FOUND, None)


def test_a_source_without_excerpts_only_has_to_answer(web: Web) -> None:
    (seen,) = asking(web, errand(excerpts=()))
    assert (seen.finding, seen.found) == (Finding.ANSWERS, None)


def test_an_elision_and_an_insertion_are_found_as_in_quotations(web: Web) -> None:
    (seen,) = asking(
        web, errand(excerpts=("[i]ce must provide … order date".replace("[i]ce", "ICE"), "The [agency] shall destroy"))
    )
    assert (seen.finding, seen.missing) == (CHANGED, ("The [agency] shall destroy",))


# The second time


def test_a_page_that_is_the_same_is_not_sent_again(web: Web) -> None:
    web.hosts[HOST] = if_changed
    (first,) = asking(web, errand())
    before = first.model_copy(update={"day": DAY - timedelta(days=7), "found": DAY - timedelta(days=7)})
    (second,) = asking(web, errand(before=before))
    assert (second.finding, second.day, second.found, second.etag) == (FOUND, DAY, DAY, '"v1"')
    assert [one.headers.get("if-none-match") for one in web.pages()] == [None, '"v1"']


def test_the_last_day_on_which_the_words_were_there_is_kept(web: Web) -> None:
    week = DAY - timedelta(days=7)
    (first,) = asking(web, errand())
    web.hosts[HOST] = say(GONE)
    (second,) = asking(web, errand(before=first.model_copy(update={"day": week, "found": week})))
    assert (second.finding, second.found) == (CHANGED, week)


# Politeness


@pytest.mark.parametrize(
    ("robots", "finding", "note"),
    [
        (response(b"User-agent: *\nDisallow: /story"), REFUSES, "robots.txt asks programs to stay away"),
        (
            response(b"User-agent: tests\nDisallow: /\n\nUser-agent: *\nAllow: /"),
            REFUSES,
            "robots.txt asks programs to stay away",
        ),
        (response(b"User-agent: others\nDisallow: /"), FOUND, None),
        (response(b"", "403 Forbidden"), REFUSES, "robots.txt is kept from programs"),
        (response(b"", "503 Service Unavailable"), UNREACHABLE, "asked for robots.txt, the server answered 503"),
        (response(b"<html>\0\xff no rules"), FOUND, None),
        (lead("/robots.txt"), FOUND, None),
    ],
)
def test_robots_txt_is_heeded(web: Web, robots: bytes, finding: Finding, note: str | None) -> None:
    web.robots[HOST] = robots
    (seen,) = asking(web, errand())
    assert (seen.finding, seen.note) == (finding, note)
    assert len(web.pages()) == (finding is FOUND)


def test_a_host_is_asked_for_robots_txt_once_and_names_itself(web: Web) -> None:
    asking(web, *(errand(f"{URL}/{n}", source=f"s{n}") for n in range(3)))
    assert [one.path for one in web.asked] == ["/robots.txt", "/story/0", "/story/1", "/story/2"]
    assert {one.headers["user-agent"] for one in web.asked} == {"tests"}


def test_a_server_that_asks_for_time_gets_it(web: Web) -> None:
    web.hosts[HOST] = say(
        response(b"", "429 Too Many Requests", "text/html", "Retry-After: 1"), response(PAGE.encode())
    )
    (seen,) = asking(web, errand())
    first, second = web.pages()
    assert seen.finding is FOUND
    assert second.at - first.at >= 1


@pytest.mark.parametrize("wait", ["86400", "Fri, 27 Nov 2099 21:00:00 GMT"])
def test_a_server_that_asks_for_more_time_is_left_alone(web: Web, wait: str) -> None:
    web.hosts[HOST] = say(response(b"", "429 Too Many Requests", "text/html", f"Retry-After: {wait}"))
    crawl = Crawl(Client("tests", always_to(web.address), LIMITS), 0)
    found = list(crawl.run(visit(errand(f"{URL}/{n}", source=f"s{n}"), DAY, None) for n in range(3)))
    assert [(seen.source, seen.finding, seen.answer) for seen in found] == [("s0", REFUSES, 429)]
    assert (len(web.pages()), crawl.left) == (1, 2)


def test_a_server_that_does_not_answer_is_left_alone_after_three_times(web: Web) -> None:
    web.hosts[HOST] = reset
    crawl = Crawl(Client("tests", always_to(web.address), LIMITS), 0)
    found = list(crawl.run(visit(errand(f"{URL}/{n}", source=f"s{n}"), DAY, None) for n in range(5)))
    assert ([seen.finding for seen in found], crawl.left) == ([UNREACHABLE] * 3, 2)


# The archive

ARCHIVE = "http://archive.example.org/wayback/available"


@pytest.mark.parametrize(
    ("answer", "capture"),
    [
        (found_copy(), "https://web.archive.org/web/20250410120000/https://x.example.org/"),
        (response(b'{"archived_snapshots": {}}', "200 OK", "application/json"), None),
        (found_copy(available=False), None),
        (found_copy(status="404"), None),
        (found_copy(timestamp="20991301000000"), None),
        (found_copy(timestamp=20250410120000), None),
        (found_copy("javascript:alert(1)"), None),
        (found_copy("http://192.168.0.1/"), None),
        (found_copy(["https://web.archive.org/"]), None),
        (response(b"[" * 100_000), None),
        (response(b"<html>busy"), None),
        (response(b"", "503 Service Unavailable"), None),
    ],
)
def test_the_archive_is_asked_for_a_copy(web: Web, answer: bytes, capture: str | None) -> None:
    web.hosts["archive.example.org"] = say(answer)
    (seen,) = asking(web, errand(), archive=ARCHIVE)
    assert (seen.capture, seen.captured) == (capture, date(2025, 4, 10) if capture else None)
    asked = web.pages()[-1].path
    assert asked == "/wayback/available?url=http%3A%2F%2Fx.example.org%2Fstory&timestamp=20250412"


def test_an_archive_that_is_away_spoils_no_visit(web: Web) -> None:
    web.hosts["archive.example.org"] = reset
    found = asking(web, *(errand(f"{URL}/{n}", source=f"s{n}") for n in range(6)), archive=ARCHIVE)
    assert [(seen.finding, seen.capture) for seen in found] == [(FOUND, None)] * 6
    assert sum(one.host == "archive.example.org" for one in web.pages()) == 3


# Which machines are asked


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
        ),
        *("255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1"),
        *("64:ff9b::a00:1", "2002:7f00:1::", "192.0.2.1", "198.18.0.1", "2001:db8::1"),
    ],
)
def test_no_address_of_a_private_network_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::808:808"])
def test_others_are(address: str) -> None:
    assert is_public(address)


def test_a_name_that_leads_to_this_machine_is_not_asked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    place = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", web.address[1]))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [place])
    crawl = Crawl(Client("tests", open_public, LIMITS), 0)
    (seen,) = crawl.run([visit(errand(), DAY, None)])
    assert (seen.finding, seen.note) == (UNREACHABLE, "the host is in a private network")
    assert web.asked == []
