"""The preview answers only this machine's browsers, only with the site's files, and sees every change."""

from __future__ import annotations

import http.client
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands.preview import server as server_module
from commands.preview import watch as watch_module
from commands.preview.answers import Answer, State, answer
from commands.preview.server import PreviewServer
from commands.preview.watch import Events, Looks, Watch
from dossier.exports.header_rules import read_rules, sent

PAGE = '<html><head><meta http-equiv="Content-Security-Policy" content="x"></head><body class="a"><p>Words</p></body></html>'


class Given:
    """A site of a few files."""

    def __init__(self) -> None:
        self.files = dict.fromkeys(("index.html", "terms/index.html", "broken/index.html"), PAGE)
        self.files |= {"404.html": PAGE.replace("Words", "Not here"), "a.css": "a {}"}
        self.state, self.is_there, self.rules = State("7"), True, ""

    def content(self, path: str) -> bytes | None:
        if path.startswith("broken/"):
            raise KeyError("word")
        found = self.files.get(path)
        return None if found is None else found.encode()

    def has_page(self, folder: str) -> bool:
        return f"{folder}/index.html" in self.files

    def headers(self, address: str) -> dict[str, str]:
        return sent(read_rules(self.rules), address)

    def notice(self, path: str) -> str:
        return "Only & so" if path.startswith("terms/") else ""

    def wait(self, name: str, seconds: float) -> str:
        return self.state.name


@pytest.fixture
def site() -> Given:
    return Given()


# Answers


def asked(site: Given, target: str, failure: str = "") -> Answer:
    site.state = State("7", failure)
    return answer(site, target)


@pytest.mark.parametrize("target", ["/", "/index.html", "/terms/", "/?a=b", "/terms/?a=/../x", "/%74erms/"])
def test_pages_keep_their_policy_and_get_the_script(site: Given, target: str) -> None:
    found = asked(site, target)
    assert (found.status, found.type) == (200, "text/html; charset=utf-8")
    words = found.content.decode()
    assert '<meta http-equiv="Content-Security-Policy" content="x">' in words
    assert '<script src="/.preview/reload.js" data-shown="7" defer></script></head>' in words
    assert "<script>" not in words
    assert "style=" not in words


def test_other_files_are_given_as_they_are(site: Given) -> None:
    assert asked(site, "/a.css") == Answer(200, b"a {}", "text/css; charset=utf-8")


@pytest.mark.parametrize(
    "target",
    [
        "/nowhere/",
        "/nowhere",
        "/../secret",
        "/..%2fsecret",
        "/%2e%2e/secret",
        "/terms/../../secret",
        "/..%5csecret",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/terms//",
        "/./",
        "/%00",
        "/index.html%00.css",
        "/%ff",
        "/index.html/",
        "/index.html/x",
        "/" + "a" * 5000,
        "/" + "a/" * 5000,
        "http://127.0.0.1/",
        "*",
        "",
    ],
)
def test_what_is_no_file_of_the_site_is_missing(site: Given, target: str) -> None:
    found = asked(site, target)
    assert found.status == 404
    assert b"Not here" in found.content


@pytest.mark.parametrize(
    ("target", "location"), [("/terms", "/terms/"), ("/terms?x=1", "/terms/"), ("/%74erms", "/terms/")]
)
def test_a_folder_leads_to_its_page(site: Given, target: str, location: str) -> None:
    assert asked(site, target) == Answer(302, location=location)


def test_the_preview_has_files_of_its_own(site: Given) -> None:
    assert asked(site, "/.preview/shown").content == b"7"
    assert asked(site, "/.preview/shown?not=6").content == b"7"
    assert asked(site, "/.preview/reload.js").type.startswith(("text/javascript", "application/javascript"))
    assert asked(site, "/.preview/failure.css").status == 200
    assert asked(site, "/.preview/answers.py").status == 404
    assert asked(site, "/.preview/../secret").status == 404


def test_a_page_may_say_what_has_to_be_known_of_it(site: Given) -> None:
    assert b'<p id="preview-notice" role="note">Only &amp; so</p>' in asked(site, "/terms/").content
    assert b"preview-notice" not in asked(site, "/").content


def test_a_page_that_cannot_be_made_says_why(site: Given) -> None:
    found = asked(site, "/broken/", "data/terms/x.yaml:1:1")
    assert found.status == 500
    assert b"This page cannot be made." in found.content
    assert b"KeyError" in found.content
    assert b"data/terms/x.yaml:1:1" in found.content
    assert b"reload.js" in found.content


HEADERS = """/*
  Content-Security-Policy: default-src 'none'
  Cache-Control: public
/*.css
  Access-Control-Allow-Origin: *
  Content-Type: text/x-sheet
"""


def test_files_have_the_headers_of_the_site_but_for_those_that_open_them_to_others(site: Given) -> None:
    assert asked(site, "/").headers == {}
    site.rules = HEADERS
    expected = {"Content-Security-Policy": "default-src 'none'", "Cache-Control": "public"}
    assert asked(site, "/").headers == asked(site, "/nowhere/").headers == expected
    assert asked(site, "/a.css") == Answer(200, b"a {}", "text/x-sheet", headers=expected)


@pytest.mark.parametrize("card", ["embed/status/", "embed/status/mou/", "es/embed/status/"])
def test_cards_get_no_script(site: Given, card: str) -> None:
    site.files[f"{card}index.html"] = PAGE
    assert asked(site, f"/{card}", "failed").content == PAGE.encode()


FAULT = "\udcff<b>&\ndata/terms/x.yaml:1:1"


def test_what_is_wrong_is_above_every_page(site: Given) -> None:
    for target in ("/", "/nowhere/"):
        words = asked(site, target, FAULT).content.decode()
        body = words.partition('<body class="a">')[2]
        assert body.startswith('<section id="preview-failure" role="alert">')
        assert "This cannot be published." in body
        assert "\\udcff&lt;b&gt;&amp;\ndata/terms/x.yaml:1:1" in body
    assert b"preview-failure" not in asked(site, "/a.css", FAULT).content


@pytest.mark.parametrize(
    ("is_there", "told"), [(True, b"the last version that could"), (False, b"nothing else to show")]
)
def test_while_nothing_can_be_read_the_page_says_so(site: Given, is_there: bool, told: bytes) -> None:
    site.files, site.is_there = {}, is_there
    site.state = State("7", FAULT, is_older=True)
    found = answer(site, "/")
    assert found.status == 404
    assert told in found.content
    assert b"reload.js" in found.content


# The server


@pytest.fixture
def server(site: Given, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreviewServer]:
    monkeypatch.setattr(server_module._Handler, "timeout", 0.5)
    monkeypatch.setattr(server_module, "CLIENTS", 60)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with PreviewServer(port, site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def status(server: PreviewServer, method: str = "GET", target: str = "/", hosts: tuple[str, ...] | None = None) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.putrequest(method, target, skip_host=True)
    for host in (f"localhost:{server.server_port}",) if hosts is None else hosts:
        connection.putheader("Host", host)
    connection.endheaders()
    found = connection.getresponse()
    content = found.read()
    connection.close()
    assert (b"Words" in content) == (found.status == 200 and method == "GET")
    return found.status


def test_only_its_own_names_are_answered(server: PreviewServer) -> None:
    port = server.server_port
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"LOCALHOST:{port}"):
        assert status(server, hosts=(host,)) == 200
    strangers = ["evil.example", f"evil.example:{port}", "localhost", f"localhost:{port - 1}", f"[::1]:{port}", ""]
    for host in [*strangers, f"localhost:{port}@evil.example", f"localhost.evil.example:{port}"]:
        for target in ("/", "/.preview/shown"):
            assert status(server, target=target, hosts=(host,)) == 403
    assert status(server, hosts=()) == 403
    assert status(server, hosts=(f"localhost:{port}", "evil.example")) == 403


def test_what_is_not_published_yet_is_neither_kept_nor_loaded_by_other_sites(
    server: PreviewServer, site: Given
) -> None:
    site.rules = HEADERS
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request("GET", "/a.css", headers={"Host": f"localhost:{server.server_port}"})
    headers = connection.getresponse().headers
    connection.close()
    assert headers.get_all("Cache-Control") == ["no-store"]
    assert headers.get_all("Cross-Origin-Resource-Policy") == ["same-origin"]
    assert headers.get_all("Content-Security-Policy") == ["default-src 'none'"]
    assert headers.get("Access-Control-Allow-Origin") is None


def test_nothing_but_reading_is_allowed(server: PreviewServer) -> None:
    assert status(server, "HEAD") == 200
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"):
        assert status(server, method) == 405


def test_idle_clients_are_left_and_too_many_are_sent_away(server: PreviewServer) -> None:
    idle = [socket.create_connection(("127.0.0.1", server.server_port)) for _ in range(25)]
    half = [socket.create_connection(("127.0.0.1", server.server_port)) for _ in range(25)]
    for client in half:
        client.sendall(b"GET / HTTP/1.1\r\nHost: ")
    try:
        assert status(server) == 200
        more = [socket.create_connection(("127.0.0.1", server.server_port)) for _ in range(20)]
        idle += more
        for client in idle + half:
            client.settimeout(20)
            assert _closed(client)
        assert status(server) == 200
    finally:
        for client in idle + half:
            client.close()


def _closed(client: socket.socket) -> bool:
    try:
        return client.recv(1) == b""
    except ConnectionError:
        return True


def test_a_taken_port_is_an_error_at_once(server: PreviewServer, site: Given) -> None:
    with pytest.raises(OSError, match="in use"):
        PreviewServer(server.server_port, site)


# Watching


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(watch_module, "SECONDS", 0.05)
    monkeypatch.setattr(watch_module, "QUIET", 0.02)
    root = tmp_path / "project"
    (root / "data/terms").mkdir(parents=True)
    (root / "data/terms/x.yaml").write_text("one", encoding="utf-8")
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text("one", encoding="utf-8")
    return root


def edit(root: Path) -> None:
    (root / "data/terms/x.yaml").write_text("two, of another length", encoding="utf-8")


def save_as_editors_do(root: Path) -> None:
    (root / "data/terms/.x.new").write_text("two, of another length", encoding="utf-8")
    (root / "data/terms/.x.new").replace(root / "data/terms/x.yaml")


def change_thousands(root: Path) -> None:
    for number in range(1000):
        (root / f"data/terms/{number}.yaml").touch()


def replace_settings(root: Path) -> None:
    (root / "new").write_text("one", encoding="utf-8")
    (root / "new").replace(root / "mkdocs.yml")


def remove_settings(root: Path) -> None:
    (root / "mkdocs.yml").unlink()


def add_a_page(root: Path) -> None:
    (root / "docs/new.md").touch()


def add_a_folder(root: Path) -> None:
    (root / "data/terms/x").mkdir()


def take_a_right(root: Path) -> None:
    (root / "data/terms/x.yaml").chmod(0)


def put_a_file_in_the_place_of_a_folder(root: Path) -> None:
    (root / "docs").rmdir()
    (root / "docs").touch()


def take_the_root_away(root: Path) -> None:
    root.rename(root.with_name("away"))


CHANGES = [
    edit,
    save_as_editors_do,
    replace_settings,
    remove_settings,
    add_a_page,
    add_a_folder,
    take_a_right,
    put_a_file_in_the_place_of_a_folder,
    take_the_root_away,
]
WAYS = [Events, Looks]
OVER = 0.3
"""Seconds after which a change that was seen once is seen no second time."""


class Counted:
    """How often a watch sees a change, in a thread of its own."""

    def __init__(self, watching: Watch) -> None:
        self._watching, self.count = watching, 0
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            self._watching.wait()
            self.count += 1

    def after(self, count: int) -> int:
        """How many, once there are so many at least, and some time more has gone by."""
        deadline = time.monotonic() + 20
        while self.count < count and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(OVER)
        return self.count


def counted(way: Callable[[list[Path]], Watch], root: Path) -> Counted:
    return Counted(way([root / "data", root / "docs", root / "overrides", root / "mkdocs.yml"]))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen_once(
    watched: Path, way: Callable[[list[Path]], Watch], change: Callable[[Path], None]
) -> None:
    seen = counted(way, watched)
    change(watched)
    assert seen.after(1) == 1


@pytest.mark.parametrize("way", WAYS)
def test_a_thousand_files_are_a_few_changes(watched: Path, way: Callable[[list[Path]], Watch]) -> None:
    seen = counted(way, watched)
    change_thousands(watched)
    assert 1 <= seen.after(1) < 10


LEFT = [".x.yaml.swp", "x.yaml~", "#x.yaml#", "4913", ".git/HEAD", "__pycache__/x.pyc"]


@pytest.mark.parametrize("way", WAYS)
def test_what_editors_leave_is_no_change(watched: Path, way: Callable[[list[Path]], Watch]) -> None:
    seen = counted(way, watched)
    for folder in ("data", "data/terms", "docs"):
        for name in LEFT:
            left = watched / folder / name
            left.parent.mkdir(exist_ok=True)
            left.write_text("left over", encoding="utf-8")
    assert seen.after(0) == 0


@pytest.mark.parametrize("way", WAYS)
def test_places_that_come_back_are_watched_again(watched: Path, way: Callable[[list[Path]], Watch]) -> None:
    seen = counted(way, watched)
    (watched / "data").rename(watched / "away")
    assert seen.after(1) == 1
    (watched / "away").rename(watched / "data")
    assert seen.after(2) == 2
    edit(watched)
    assert seen.after(3) == 3


@pytest.mark.parametrize("way", WAYS)
def test_names_that_are_no_text_are_watched_as_well(watched: Path, way: Callable[[list[Path]], Watch]) -> None:
    seen = counted(way, watched)
    Path(os.fsdecode(os.fsencode(watched / "data") + b"/\xff.yaml")).touch()
    assert seen.after(1) == 1


def test_without_events_files_are_looked_at(watched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError(28, "no more watches")

    assert isinstance(watch_module.watch([watched]), Events)
    monkeypatch.setattr(watch_module, "Events", refuse)
    assert isinstance(watch_module.watch([watched]), Looks)


def test_what_changes_all_the_time_is_not_waited_for(watched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = iter(range(10_000))
    watching = Looks([watched])
    monkeypatch.setattr(watching, "_look", lambda: {"x": (next(states),)})
    began = time.monotonic()
    watching.wait()
    assert time.monotonic() - began < 30
