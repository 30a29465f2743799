"""A program under strace, in a home folder of its own: where it sent something, and which files it made."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE, TESTS = Path(__file__).resolve().parents[2] / "src", Path(__file__).resolve().parent
CALLS = "connect,sendto,sendmsg,sendmmsg,openat,open,creat,mkdir,mkdirat"
_SENT = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=(AF_\w+)(.*)")
_MADE = re.compile(
    r"\b(?:(?P<open>openat|open)\((?:\S*?<(?P<at>[^>]*)>, )?|(?P<make>creat|mkdirat|mkdir)\((?:\S*?<(?P<in>[^>]*)>, )?)"
    r'"(?P<path>(?:[^"\\]|\\.)*)"(?P<rest>.*)'
)
_FAILED = re.compile(r"\) += -1 E(?!INPROGRESS)")
_LOOPBACK = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.[\d.]+)"')
_NAME_SERVICE = re.compile(r"htons\((53|853|5353)\)|/nscd/|resolve")  # asks others for us


@dataclass(frozen=True)
class Places:
    """Where a traced program may write: its working folder, its home and its temporary folder."""

    work: Path
    home: Path
    temporary: Path


def strace() -> str:
    """The program; CI has installed it."""
    path = shutil.which("strace")
    if path is None and os.environ.get("CI") != "true":
        pytest.skip("needs strace: apt-get install strace")
    assert path, "CI has no strace: .ci/run installs it"
    return path


def run_traced(places: Places, *words: str) -> tuple[str, list[str]]:
    """Run a Python program without anything of the user's environment; what it said, and the calls it made."""
    log = places.temporary.parent / "calls.txt"
    command = [strace(), "-f", "--seccomp-bpf", "-qq", "-y", "-s", "400", "-e", f"trace={CALLS}", "-o", str(log)]
    environment = {
        "HOME": str(places.home),
        "TMPDIR": str(places.temporary),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join([str(SOURCE), str(TESTS)]),
        "PYTHONDONTWRITEBYTECODE": "1",  # or the first run would note what it compiled
        "LANG": "C.UTF-8",
    }
    done = subprocess.run(
        [*command, sys.executable, "-P", *words],
        cwd=places.work,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return done.stdout, log.read_text(errors="replace").splitlines()


def sent_outside(calls: list[str]) -> list[str]:
    """The calls by which something left this machine, or asked a name service to."""
    return [call for call in calls if (found := _SENT.search(call)) and not _stays(*found.groups())]


def _stays(family: str, rest: str) -> bool:
    """Whether an address is on this machine. A name service at a loopback address asks others."""
    if family in ("AF_UNIX", "AF_UNSPEC", "AF_NETLINK"):
        return "resolve" not in rest
    return bool(_LOOPBACK.search(rest)) and not _NAME_SERVICE.search(rest)


def made_files(calls: list[str], work: Path) -> set[Path]:
    """The files and folders that were opened for writing or made; relative ones from where the call was made."""
    made = set()
    for call in calls:
        found = _MADE.search(call)
        if found is None or _FAILED.search(call):
            continue
        if found["make"] or re.search(r"O_(CREAT|WRONLY|RDWR)", found["rest"]):
            made.add(Path(os.path.normpath(Path(found["at"] or found["in"] or work) / found["path"])))
    return made


def made_outside(calls: list[str], work: Path, *named: Path) -> list[str]:
    """What was made outside of the folders that are named; devices and what the kernel shows are no files."""
    allowed = (*named, Path("/dev"), Path("/proc"))
    made = made_files(calls, work)
    # A folder on the way to a named one may be made, too.
    on_the_way = {parent for folder in named for parent in folder.parents}
    return sorted(str(path) for path in made - on_the_way if not any(path.is_relative_to(one) for one in allowed))
