"""PostgreSQL of one's own: a cluster in a temporary folder, on a free port of the loopback, with a password."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import psutil
import pytest

PASSWORD = "postgres-hunter2"
_NUMBERS = count()


def programs() -> Path | None:
    """Folder of the newest server's programs: Debian keeps them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Start a server; yields the URL of its `postgres` database. It refuses to run as root."""
    account = _account()
    os.chown(folder, account.pw_uid, account.pw_gid)
    (folder / "password").write_text(PASSWORD)
    (folder / "password").chmod(0o644)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    secured = ["--auth=scram-sha-256", f"--pwfile={folder / 'password'}", "--username=desk", "--encoding=UTF8"]
    _run(folder, "initdb", "--pgdata", folder / "data", "--no-sync", "--no-instructions", "--locale=C", *secured)
    start(folder, port)
    try:
        yield f"postgresql://desk:{PASSWORD}@127.0.0.1:{port}/postgres"
    finally:
        _run(folder, "pg_ctl", "--pgdata", folder / "data", "-m", "immediate", "stop")


def start(folder: Path, port: int) -> None:
    """Start the server of a folder, and wait until it answers; after a kill it first repairs itself."""
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off"
    _run(folder, "pg_ctl", "--pgdata", folder / "data", "-w", "-o", options, "-l", folder / "server.log", "start")


def kill(folder: Path) -> None:
    """SIGKILL to a server and all its processes."""
    server = psutil.Process(int((folder / "data/postmaster.pid").read_text().splitlines()[0]))
    processes = (server, *server.children())
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(processes, 60)


def _account() -> pwd.struct_passwd:
    return pwd.getpwnam("postgres") if os.getuid() == 0 else pwd.getpwuid(os.getuid())


def _run(folder: Path, program: str, *words: object) -> None:
    bin_, account = programs(), _account()
    assert bin_, "no initdb"
    with (folder / "log").open("a") as log:
        command = [str(bin_ / program), *map(str, words)]
        own = {} if os.getuid() else {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        subprocess.run(command, check=True, cwd=folder, stdout=log, stderr=log, timeout=120, **own)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A server for the session; where there is none the tests that need one are skipped, but never in CI."""
    if programs() is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs PostgreSQL: apt-get install postgresql")
        pytest.skip("no PostgreSQL server here: apt-get install postgresql")
    # Not pytest's own folder, which nobody else may enter.
    with tempfile.TemporaryDirectory(prefix="escalml-postgres-") as folder, cluster(Path(folder)) as url:
        yield url


def database_url(request: pytest.FixtureRequest) -> str:
    """URL of an empty database of the session's server."""
    import pg8000.native

    url = request.getfixturevalue("postgres_server")
    port, name = int(url.rpartition(":")[2].partition("/")[0]), f"desk_{next(_NUMBERS)}"
    with pg8000.native.Connection("desk", password=PASSWORD, port=port, database="postgres") as connection:
        connection.run(f"CREATE DATABASE {name}")
    return url.removesuffix("/postgres") + f"/{name}"
