"""A real server in a process of its own, and how to ask it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from places import ROOT

SOURCE = ROOT / "src"


@dataclass(frozen=True)
class Served:
    """Where a server listens, what it logs to, and its process."""

    port: int
    log: Path
    process: subprocess.Popen[bytes]


@contextmanager
def serving(model: Path, folder: Path, *options: str) -> Iterator[Served]:
    """Start `escalml serve`, which need not be ready yet, and end it."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    program = "from escalml.cli import main; main()"
    command = [sys.executable, "-c", program, "serve", "--port", str(port), "--model", str(model), *options]
    paths = os.pathsep.join([str(SOURCE), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": paths, "XDG_CACHE_HOME": str(folder)}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        yield Served(port, folder / "log", process)
    finally:
        process.terminate()
        process.wait(60)


def ask(port: int, path: str, body: bytes | None = None, key: str = "") -> tuple[int, str]:
    """Status and body of an answer."""
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key}"}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def until_ready(served: Served) -> None:
    """Wait for a server that has just been started."""
    for _ in range(3000):
        assert served.process.poll() is None, "the server ended before it was ready"
        try:
            ask(served.port, "/readyz")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("not ready after 5 minutes")
