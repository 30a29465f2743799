"""How fast the service answers single messages, beside a bare FastAPI app around the same scorer and policy.

    python tests/benchmarks/bench_serving.py --model models/champion --seconds 5 --rounds 5

Throughput: each client asks again as soon as it is answered. Times: requests come at a steady rate, answered or not
(0.7 of what the slower one can do), and count from when they were due. Both are measured in turn, round by round, so
that what else runs on the machine disturbs both alike; rates and costs are medians of the rounds, times those of all
requests. Clients run on the same machine and take their part of it: read the ratios, not the numbers. `cpu` is the
processor time that a server and its children took for a message: it tells what costs even where other programs take the
processor, which throughput and times do not.
FastAPI comes with MLflow.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

from escalml.quiet import NO_REPORTS

ROOT = Path(__file__).resolve().parents[2]
MESSAGE = {
    "text": "Third time I write: you charged me twice and nobody answers. Please let a manager call me.",
    "channel": "email",
}
BODY = json.dumps({"messages": [MESSAGE]}).encode()
HEADERS = {"Content-Type": "application/json"}

BARE = """
import os, uvicorn
from datetime import UTC, datetime
from pathlib import Path
from fastapi import FastAPI
from pydantic import BaseModel
from escalml.assets import asset
from escalml.scoring.answer import answer
from escalml.routing import read_policy
from escalml.records import Message, Result
from escalml.scoring.scorer import Scorer
class Asked(BaseModel):
    messages: list[Message]
class Answered(BaseModel):
    results: list[Result]
app, scorer = FastAPI(), Scorer.load(Path(os.environ["ESCALML_MODEL"]))
policy = read_policy(asset("serving/policy.yaml"))
@app.post("/v1/score")
def score(asked: Asked) -> Answered:
    return Answered(results=answer(scorer, policy, asked.messages, now=datetime.now(UTC)))
@app.get("/readyz")
def ready() -> None:
    pass
uvicorn.run(app, port=int(os.environ["PORT"]), log_level="error")
"""
PORTS = {"service": 3981, "bare": 3982}
SHARE_OF_CAPACITY = 0.7


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=ROOT / "models/champion", help="model directory")
    parser.add_argument("--seconds", type=float, default=5.0, help="length of each measurement")
    parser.add_argument("--rounds", type=int, default=3, help="how often both are measured in turn")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8, 32], help="how many ask at once")
    arguments = parser.parse_args()
    model = {"ESCALML_MODEL": str(arguments.model.resolve())}
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        model["ESCALML_STORE"] = f"{folder}/store.db"  # decisions are kept, as at a desk
        serve = ["-m", "bentoml", "serve", "service:Escalml", "--working-dir", str(ROOT / "serving"), "--port"]
        servers = {"service": start([*serve, str(PORTS["service"])], model)}
        try:
            wait(servers["service"], PORTS["service"])
            print(f"service ready after {time.perf_counter() - began:.1f} s")
            servers["bare"] = start(["-c", BARE], {"PORT": str(PORTS["bare"]), **model})
            wait(servers["bare"], PORTS["bare"])
            compare(servers, arguments)
        finally:
            for process in servers.values():
                process.terminate()
                process.wait()


def compare(servers, arguments):
    """Measure both in turn and print the ratios."""
    for port in PORTS.values():
        measure(port, 1, 1.0)
    for n_clients in arguments.clients:
        rates, costs = {name: [] for name in PORTS}, {name: [] for name in PORTS}
        for name, port in in_turn(arguments.rounds):
            before = processor_seconds(servers[name])
            n = len(measure(port, n_clients, arguments.seconds).times)
            rates[name].append(n / arguments.seconds)
            costs[name].append(1000 * (processor_seconds(servers[name]) - before) / max(1, n))
        rate, cost = ({name: median(found) for name, found in values.items()} for values in (rates, costs))
        shared = SHARE_OF_CAPACITY * min(rate.values())
        steady = {name: Measured() for name in PORTS}
        for name, port in in_turn(arguments.rounds):
            measure(port, n_clients, arguments.seconds, shared, steady[name])
        for name, found in steady.items():
            p50, p99 = found.percentile(50), found.percentile(99)
            print(
                f"{n_clients:2} clients  {name:7}  {rate[name]:7.1f} messages/s  cpu {cost[name]:5.1f} ms; "
                f"at {shared:5.1f}/s  p50 {p50:6.1f} ms  p99 {p99:6.1f} ms  {found.n_errors} errors"
            )
        p50s, p99s = ([found.percentile(share) for found in steady.values()] for share in (50, 99))
        print(
            f"{n_clients:2} clients  service / bare: throughput {rate['service'] / rate['bare']:.2f}, "
            f"p50 {p50s[0] / p50s[1]:.2f}, p99 {p99s[0] / p99s[1]:.2f}, cpu {cost['service'] / cost['bare']:.2f}; "
            f"rounds {' '.join(f'{ours / theirs:.2f}' for ours, theirs in zip(*rates.values(), strict=True))}",
            flush=True,
        )


def in_turn(n_rounds):
    """Name and port of what is measured next; each round begins with the other one."""
    both = list(PORTS.items())
    for number in range(n_rounds):
        yield from both if number % 2 == 0 else reversed(both)


def processor_seconds(process):
    """What a server and its children have taken of the processor."""
    root = psutil.Process(process.pid)
    taken = [one.cpu_times() for one in (root, *root.children(recursive=True))]
    return sum(times.user + times.system for times in taken)


def start(program, environment):
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT / "serving"), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, *program],
        env={**os.environ, **NO_REPORTS, **environment, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
    )


def wait(process, port):
    while process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("a server ended before it was ready")


@dataclass
class Measured:
    """Seconds that each answer took, and how many were none."""

    times: list[float] = field(default_factory=list)
    n_errors: int = 0

    def percentile(self, share):
        """In ms; of no answer at all, infinite."""
        times = sorted(self.times) or [float("inf")]
        return 1000 * times[min(len(times) - 1, len(times) * share // 100)]


def measure(port, n_clients, seconds, rate=None, measured=None):
    """Ask for some seconds: at a rate (a second, over all clients), or as fast as it answers."""
    measured, start = measured or Measured(), time.perf_counter()

    def due(client):
        n = client
        while (at := start + n / rate if rate else time.perf_counter()) < start + seconds:
            yield at
            n += n_clients

    clients = [threading.Thread(target=ask, args=(port, due(client), measured)) for client in range(n_clients)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return measured


def ask(port, due, measured):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for at in due:
        time.sleep(max(0.0, at - time.perf_counter()))
        try:
            connection.request("POST", "/v1/score", BODY, HEADERS)
            response = connection.getresponse()
            response.read()
            answered = response.status == 200
        except OSError:
            connection.close()
            answered = False
        if answered:
            measured.times.append(time.perf_counter() - at)
        else:
            measured.n_errors += 1


if __name__ == "__main__":
    main()
