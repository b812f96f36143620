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
from commands.preview.watch import Watch

PAGE = '<html><head><meta http-equiv="Content-Security-Policy" content="x"></head><body class="a"><p>Words</p></body></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "terms").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "terms/index.html").write_text(PAGE, encoding="utf-8")
    (folder / "404.html").write_text(PAGE.replace("Words", "Not here"), encoding="utf-8")
    (folder / "a.css").write_text("a {}", encoding="utf-8")
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (folder / "out").symlink_to(tmp_path / "secret")
    (folder / "up").symlink_to(tmp_path)
    (folder / "loop").symlink_to("loop")
    os.mkfifo(folder / "pipe")
    return folder


# Answers


def asked(site: Path, target: str, failure: str = "") -> Answer:
    return answer(site, target, State("7", failure))


@pytest.mark.parametrize("target", ["/", "/index.html", "/terms/", "/?a=b", "/terms/?a=/../x", "/%74erms/"])
def test_pages_keep_their_policy_and_get_the_script(site: Path, target: str) -> None:
    found = asked(site, target)
    assert (found.status, found.type) == (200, "text/html; charset=utf-8")
    words = found.content.decode()
    assert '<meta http-equiv="Content-Security-Policy" content="x">' in words
    assert '<script src="/.preview/reload.js" data-build="7" defer></script></head>' in words
    assert "<script>" not in words
    assert "style=" not in words


def test_other_files_are_given_as_they_are(site: Path) -> None:
    assert asked(site, "/a.css") == Answer(200, b"a {}", "text/css; charset=utf-8")


@pytest.mark.parametrize(
    "target",
    [
        "/nowhere/",
        "/nowhere",
        "/out",
        "/up/secret",
        "/up/",
        "/loop",
        "/loop/",
        "/pipe",
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
def test_what_is_no_file_of_the_site_is_missing(site: Path, target: str) -> None:
    found = asked(site, target)
    assert found.status == 404
    assert b"Not here" in found.content
    assert b"secret" not in found.content


@pytest.mark.parametrize(
    ("target", "location"), [("/terms", "/terms/"), ("/terms?x=1", "/terms/"), ("/%74erms", "/terms/")]
)
def test_a_folder_leads_to_its_page(site: Path, target: str, location: str) -> None:
    assert asked(site, target) == Answer(302, location=location)


def test_the_preview_has_files_of_its_own(site: Path) -> None:
    assert asked(site, "/.preview/build").content == b"7"
    assert asked(site, "/.preview/reload.js").type.startswith(("text/javascript", "application/javascript"))
    assert asked(site, "/.preview/failure.css").status == 200
    assert asked(site, "/.preview/answers.py").status == 404
    assert asked(site, "/.preview/../secret").status == 404


HEADERS = """/*
  Content-Security-Policy: default-src 'none'
  Cache-Control: public
/*.css
  Access-Control-Allow-Origin: *
  Content-Type: text/x-sheet
"""


def test_files_have_the_headers_of_the_site_but_for_those_that_open_them_to_others(site: Path) -> None:
    assert asked(site, "/").headers == {}
    (site / "_headers").write_text(HEADERS, encoding="utf-8")
    sent = {"Content-Security-Policy": "default-src 'none'", "Cache-Control": "public"}
    assert asked(site, "/").headers == asked(site, "/nowhere/").headers == sent
    assert asked(site, "/a.css") == Answer(200, b"a {}", "text/x-sheet", headers=sent)


@pytest.mark.parametrize("card", ["embed/status/", "embed/status/mou/", "es/embed/status/"])
def test_cards_get_no_script(site: Path, card: str) -> None:
    (site / card).mkdir(parents=True)
    (site / card / "index.html").write_text(PAGE, encoding="utf-8")
    assert asked(site, f"/{card}", "failed").content == PAGE.encode()


FAULT = "\udcff<b>&\ndata/terms/x.yaml:1:1"


def test_what_is_wrong_is_above_every_page(site: Path) -> None:
    for target in ("/", "/nowhere/"):
        words = asked(site, target, FAULT).content.decode()
        body = words.partition('<body class="a">')[2]
        assert body.startswith('<section id="preview-failure" role="alert">')
        assert "Below is the last one that could" in body
        assert "\\udcff&lt;b&gt;&amp;\ndata/terms/x.yaml:1:1" in body
    assert b"preview-failure" not in asked(site, "/a.css", FAULT).content


def test_without_any_site_the_page_says_so(tmp_path: Path) -> None:
    found = asked(tmp_path / "none", "/", FAULT)
    assert found.status == 404
    assert b"there is no earlier one" in found.content
    assert b"reload.js" in found.content


# The server


@pytest.fixture
def server(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreviewServer]:
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
        for target in ("/", "/.preview/build"):
            assert status(server, target=target, hosts=(host,)) == 403
    assert status(server, hosts=()) == 403
    assert status(server, hosts=(f"localhost:{port}", "evil.example")) == 403


def test_what_is_not_published_yet_is_neither_kept_nor_loaded_by_other_sites(server: PreviewServer) -> None:
    (server.site / "_headers").write_text(HEADERS, encoding="utf-8")
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


def test_a_taken_port_is_an_error_at_once(server: PreviewServer, site: Path) -> None:
    with pytest.raises(OSError, match="in use"):
        PreviewServer(server.server_port, site)


# Watching


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(watch_module, "SECONDS", 0.02)
    monkeypatch.setattr(watch_module, "QUIET", 0.02)
    root = tmp_path / "project"
    (root / "data/terms").mkdir(parents=True)
    (root / "data/terms/x.yaml").write_text("one", encoding="utf-8")
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text("one", encoding="utf-8")
    return root


def edit(root: Path) -> None:
    (root / "data/terms/x.yaml").write_text("two, of another length", encoding="utf-8")


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


def watch(root: Path) -> Watch:
    return Watch((root / "data", root / "docs", root / "overrides", root / "mkdocs.yml"))


@pytest.mark.parametrize(
    "change",
    [
        edit,
        replace_settings,
        remove_settings,
        add_a_page,
        add_a_folder,
        take_a_right,
        put_a_file_in_the_place_of_a_folder,
        take_the_root_away,
    ],
)
def test_a_change_is_seen_once(watched: Path, change: Callable[[Path], None]) -> None:
    watching = watch(watched)
    change(watched)
    watching.wait()
    assert unchanged(watching)


def unchanged(watching: Watch) -> bool:
    return watching._look() == watching._seen


@pytest.mark.parametrize("name", [".x.yaml.swp", "x.yaml~", "#x.yaml#", "4913", ".git/HEAD", "__pycache__/x.pyc"])
@pytest.mark.parametrize("folder", ["data", "data/terms", "docs"])
def test_what_editors_leave_is_no_change(watched: Path, folder: str, name: str) -> None:
    watching = watch(watched)
    left = watched / folder / name
    left.parent.mkdir(exist_ok=True)
    left.write_text("left over", encoding="utf-8")
    assert unchanged(watching)


def test_places_that_come_back_are_watched_again(watched: Path) -> None:
    watching = watch(watched)
    (watched / "data").rename(watched / "away")
    watching.wait()
    (watched / "away").rename(watched / "data")
    watching.wait()
    edit(watched)
    watching.wait()
    assert unchanged(watching)


def test_names_that_are_no_text_are_watched_as_well(watched: Path) -> None:
    watching = watch(watched)
    Path(os.fsdecode(os.fsencode(watched / "data") + b"/\xff.yaml")).touch()
    watching.wait()


def test_what_changes_all_the_time_is_not_waited_for(watched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = iter(range(10_000))
    watching = watch(watched)
    monkeypatch.setattr(watching, "_look", lambda: {"x": (next(states),)})
    began = time.monotonic()
    watching.wait()
    assert time.monotonic() - began < 30
