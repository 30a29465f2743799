"""Debian's Chromium without a window, driven over two pipes by the Chrome DevTools Protocol."""

import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SECONDS = 120  # without a word from the browser
_OPTIONS = (
    "--headless",
    "--no-sandbox",  # which root cannot have
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--remote-debugging-pipe",
)
# Chromium reads commands from file 3 and writes answers to file 4.
_AS_3_AND_4 = (
    "import os, sys; _, i, o, *line = sys.argv; os.dup2(int(i), 3); os.dup2(int(o), 4); os.execv(line[0], line)"
)


class Page:
    """An open page; `events` is what the browser told of it."""

    def __init__(self, commands: int, answers: int, heard: bytearray | None = None) -> None:
        self.events: list[dict[str, Any]] = []
        self._commands, self._answers, self._number = commands, answers, 0
        self._heard = bytearray() if heard is None else heard
        self._session: dict[str, str] = {}
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = {"sessionId": self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def tab(self) -> "Page":
        """Another tab of the same browser; use one after the other."""
        return Page(self._commands, self._answers, self._heard)

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """What the browser answers to a command."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": parameters, **self._session}
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            self.events.append(answer)
        assert "result" in answer, answer
        return dict(answer["result"])

    def open(self, address: str) -> None:
        """Go to an address and wait until it is loaded."""
        n_loads = len(self.told("Page.loadEventFired"))
        self.call("Page.navigate", url=address)
        while len(self.told("Page.loadEventFired")) == n_loads:
            self.events.append(self._next())

    def reload(self) -> None:
        """Load the page anew and wait for it."""
        n_loads = len(self.told("Page.loadEventFired"))
        self.call("Page.reload")
        while len(self.told("Page.loadEventFired")) == n_loads:
            self.events.append(self._next())

    def run(self, script: str) -> Any:
        """What a promise of the page's JavaScript comes to."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def told(self, *methods: str) -> list[dict[str, Any]]:
        """The events of some kinds."""
        return [event["params"] for event in self.events if event.get("method") in methods]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._heard:
            assert select.select([self._answers], [], [], SECONDS)[0], "chromium says nothing"
            piece = os.read(self._answers, 1 << 16)
            assert piece, "chromium ended"
            self._heard += piece
        first, _, _ = self._heard.partition(b"\0")
        del self._heard[: len(first) + 1]
        return dict(json.loads(first))


@contextmanager
def browsing(chromium: str, profile: Path) -> Iterator[Page]:
    """Start Chromium with an empty page, and end it."""
    theirs_in, commands = os.pipe()
    answers, theirs_out = os.pipe()
    line = [sys.executable, "-c", _AS_3_AND_4, str(theirs_in), str(theirs_out), chromium, *_OPTIONS]
    process = subprocess.Popen(
        [*line, f"--user-data-dir={profile}"], pass_fds=(theirs_in, theirs_out), stderr=subprocess.DEVNULL
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        yield Page(commands, answers)
    finally:
        process.kill()
        process.wait()
        os.close(commands)
        os.close(answers)
