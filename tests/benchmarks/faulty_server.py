"""A real `escalml serve` of two workers to be tormented: started on its own disk, watched, swapped, killed, ended.

`bench_faults` and its cases do that.
"""

import http.client
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pg8000.native
import psutil

ROOT = Path(__file__).resolve().parents[2]
N_WORKERS = 2
DEADLINE_SECONDS = 120.0
MEGABYTE = 1024 * 1024
_PROGRAM = "from escalml.cli import main; main()"


@dataclass
class Server:
    """Where it listens, what it serves, where it keeps and logs, and its process."""

    folder: Path
    port: int
    store: Path | str
    environment: Mapping[str, str] = field(default_factory=dict)
    n_workers: int = N_WORKERS
    process: subprocess.Popen[bytes] = field(init=False)

    @property
    def model(self) -> Path:
        """The link that it follows."""
        return self.folder / "model"

    @property
    def policy(self) -> Path:
        """The file that it follows."""
        return self.folder / "policy.yaml"

    @property
    def log(self) -> Path:
        """All that it and its workers say."""
        return self.folder / "log"

    def start(self) -> float:
        """Start it in a session of its own; seconds until every worker answered."""
        words = ["serve", "--port", self.port, "--model", self.model, "--policy", self.policy]
        command = [sys.executable, "-c", _PROGRAM, *words, "--store", self.store, "--workers", self.n_workers]
        paths = os.pathsep.join([str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
        environment = {name: value for name, value in os.environ.items() if not name.startswith("ESCALML_")}
        environment |= {"PYTHONPATH": paths, "XDG_CACHE_HOME": str(self.folder), "TMPDIR": str(self.folder)}
        environment |= self.environment
        started = time.monotonic()
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                list(map(str, command)), env=environment, stdout=log, stderr=log, start_new_session=True
            )
        self.until_all_answer()
        return time.monotonic() - started

    def kill(self) -> None:
        """SIGKILL to it and its workers, of which each leads a session of its own."""
        workers = self.workers()
        self.process.kill()
        for worker in workers:
            with suppress(psutil.NoSuchProcess):
                worker.kill()
        self.process.wait()
        psutil.wait_procs(workers)

    def end(self) -> None:
        """Stop it as an operator would; what is then left is killed."""
        workers = self.workers()
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(60)
        for left in psutil.wait_procs(workers, 1)[1]:
            left.kill()
        self.kill()

    def workers(self) -> list[psutil.Process]:
        """Its workers, oldest first."""
        with suppress(psutil.NoSuchProcess):
            found = psutil.Process(self.process.pid).children()
            return sorted((one for one in found if _is_worker(one)), key=psutil.Process.create_time)
        return []

    def megabytes(self) -> list[float]:
        """Resident memory of each worker."""
        return [worker.memory_info().rss / MEGABYTE for worker in self.workers()]

    def until(self, is_so: Callable[[], bool]) -> float:
        """Wait for something; seconds that it took."""
        started = time.monotonic()
        while not is_so():
            assert self.process.poll() is None, f"the server ended: {self.log.read_text()[-2000:]}"
            assert time.monotonic() - started < DEADLINE_SECONDS, "it did not come to that in two minutes"
            time.sleep(0.1)
        return time.monotonic() - started

    def until_all_answer(self) -> float:
        """Wait until as many workers as there should be have answered; seconds that it took."""
        return self.until(lambda: len(self.on_each_worker("/v1/model")) == self.n_workers)

    def on_each_worker(self, path: str, tries: int = 20) -> dict[int, Any]:
        """Answer of each worker that takes a connection: which one does so is left to the kernel."""
        answers: dict[int, Any] = {}
        for _ in range(tries):
            if len(answers) == self.n_workers:
                break
            with suppress(OSError, http.client.HTTPException), closing(self.connection()) as connection:
                connection.request("GET", path)
                response = connection.getresponse()
                body = response.read()
                if response.status == 200 and (pid := self._worker_behind(connection)):
                    answers[pid] = json.loads(body)
        return answers

    def metrics(self, name: str) -> list[str]:
        """Lines of a metric, summed over the workers."""
        with closing(self.connection()) as connection:
            connection.request("GET", "/metrics")
            lines = connection.getresponse().read().decode().splitlines()
        return [line for line in lines if line.startswith(name)]

    def connection(self, timeout: float = 60.0) -> http.client.HTTPConnection:
        """A new connection, not yet open."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def _worker_behind(self, connection: http.client.HTTPConnection) -> int | None:
        ours = connection.sock.getsockname()[1]
        for worker in self.workers():
            with suppress(psutil.Error):
                if any(one.raddr and one.raddr.port == ours for one in worker.net_connections("tcp4")):
                    return int(worker.pid)
        return None

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What its store says, read by somebody else."""
        if isinstance(self.store, str):
            return in_database(self.store, query)
        with closing(sqlite3.connect(f"file:{self.store}?mode=ro", uri=True, timeout=30)) as store:
            return store.execute(query).fetchall()


def in_database(url: str, query: str) -> list[tuple[Any, ...]]:
    """What a PostgreSQL says."""
    parts = urlsplit(url)
    place = {"host": parts.hostname, "port": parts.port, "database": parts.path[1:]}
    with pg8000.native.Connection(parts.username, password=parts.password, **place) as connection:
        return [tuple(row) for row in connection.run(query)]


def _is_worker(process: psutil.Process) -> bool:
    with suppress(psutil.Error):
        return "_bentoml_impl.worker.service" in process.cmdline()
    return False


@contextmanager
def serving(
    model: Path,
    folder: Path,
    disk: Path | None = None,
    environment: Mapping[str, str] | None = None,
    *,
    database: str | None = None,
) -> Iterator[Server]:
    """A server that answers, with a model and policy of its own.

    `disk` holds its store. With a `database` instead it is one replica of several, with one worker.
    """
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    shutil.copytree(model, folder / "first")
    (folder / "model").symlink_to(folder / "first")
    shutil.copy(ROOT / "serving/policy.yaml", folder / "policy.yaml")
    store, n_workers = (database, 1) if database else ((disk or folder) / "store.db", N_WORKERS)
    server = Server(folder, port, store, environment or {}, n_workers)
    try:
        server.start()
        yield server
    finally:
        server.end()


def exchange_model(server: Server, version: str, *, broken: bool = False) -> None:
    """Set the link to a copy of the first model that calls itself by another version, or whose weights are cut."""
    copy = server.folder / version
    shutil.copytree(server.folder / "first", copy)
    manifest = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps(manifest | {"version": version}))
    if broken:
        weights = max(copy.iterdir(), key=lambda file: file.stat().st_size)
        os.truncate(weights, weights.stat().st_size // 2)
    (server.folder / "next").symlink_to(copy)
    (server.folder / "next").replace(server.model)


def exchange_policy(server: Server, version: str, *, broken: bool = False) -> None:
    """Put another policy in the place of the one that is served."""
    policy = (ROOT / "serving/policy.yaml").read_text()
    policy = policy.replace("team: supervisors", "teem: supervisors", 1) if broken else policy
    following = server.folder / "following.yaml"
    following.write_text(policy.replace('version: "', f'version: "{version}-', 1))
    following.replace(server.policy)
