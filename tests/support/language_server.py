"""The language server for YAML that editors run, driven over its protocol, and where it is had from."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

PACKAGE = "yaml-language-server@1.25.0"
ABSENT = (
    "no language server for YAML was found. Install Node.js, which brings npm, so that the tests can get it from the npm "
    "registry; or set YAML_LANGUAGE_SERVER to the path of one."
)
_SECONDS = 60
"""How long an answer is waited for."""
_INSTALLING = 300
"""The same for npm."""


def cache(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder outside the project where the server is kept from one run to the next."""
    return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "irs-ice-reference-tests"


def find_server(kept_in: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """The server that the variable YAML_LANGUAGE_SERVER names, or else the one in a folder, put there if it is not."""
    path = environment.get("PATH")
    if named := environment.get("YAML_LANGUAGE_SERVER"):
        return shutil.which(named, path=path)
    npm = shutil.which("npm", path=path)
    if not npm or not shutil.which("node", path=path):
        return None
    folder = kept_in / PACKAGE
    server = folder / "node_modules" / ".bin" / "yaml-language-server"
    if not server.exists():
        _install(npm, folder)
    return str(server) if server.exists() else None


def _install(npm: str, folder: Path) -> None:
    """Let npm get the server, and no part of it run; the folder is there when all of it is."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as made:
        words = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE]
        done = subprocess.run([npm, "install", *words], cwd=made, capture_output=True, check=False, timeout=_INSTALLING)
        if done.returncode == 0 and not folder.exists():
            shutil.copytree(made, folder, symlinks=True)


class LanguageServer:
    """A server that has opened a folder with the settings of an editor for it."""

    def __init__(self, path: str, folder: Path, settings: Mapping[str, Any]) -> None:
        self.folder, self._settings = folder, settings
        self._process = subprocess.Popen([path, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self._answers: Queue[dict[str, Any]] = Queue()
        self._problems: Queue[dict[str, Any]] = Queue()
        self._asked = 0
        Thread(target=self._read, daemon=True).start()
        self._begin()

    def _begin(self) -> None:
        able = {
            "workspace": {"configuration": True},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        root = self.folder.as_uri()
        folders = [{"uri": root, "name": "records"}]
        self._ask("initialize", processId=os.getpid(), rootUri=root, capabilities=able, workspaceFolders=folders)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=self._settings)

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Open a file with a text, whatever is on the disk; what is wrong with it, as `range` and `message`."""
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        while (told := self._problems.get(timeout=_SECONDS))["uri"] != uri:
            pass
        problems: list[dict[str, Any]] = told["diagnostics"]
        return problems

    def complete(self, name: str, line: int, column: int) -> dict[str, str]:
        """What is offered at a place, counted from 0: what is said of it, by what it is called."""
        found = self._at("textDocument/completion", name, line, column)
        return {item["label"]: _words(item.get("documentation", "")) for item in (found or {"items": []})["items"]}

    def hover(self, name: str, line: int, column: int) -> str:
        """What is shown where the mouse rests on a place, counted from 0."""
        found = self._at("textDocument/hover", name, line, column)
        return _words(found["contents"]) if found else ""

    def close(self) -> None:
        """End the server."""
        self._ask("shutdown")
        self._tell("exit")
        self._process.wait(timeout=_SECONDS)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()

    def _at(self, method: str, name: str, line: int, column: int) -> Any:
        document = {"uri": (self.folder / name).as_uri()}
        return self._ask(method, textDocument=document, position={"line": line, "character": column})

    def _ask(self, method: str, **params: Any) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        try:
            answer = self._answers.get(timeout=_SECONDS)
        except Empty:
            raise AssertionError(f"the language server does not answer {method}") from None
        assert answer["id"] == self._asked, answer
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> None:
        while message := self._next():
            if "method" not in message:
                self._answers.put(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                self._problems.put(message["params"])
            elif "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})

    def _next(self) -> dict[str, Any] | None:
        assert self._process.stdout
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            if not line:
                return None
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        found: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return found

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [self._settings.get(item.get("section", "")) for item in message["params"]["items"]]


def _words(said: str | dict[str, str]) -> str:
    return said if isinstance(said, str) else said["value"]
