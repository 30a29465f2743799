"""How fast the service answers single messages, beside a bare Starlette app around the same scorer.

    PYTHONPATH=src python tests/benchmarks/bench_serving.py --model models/champion --seconds 5

Clients run on the same machine and take their part of it: read the ratios, not the numbers.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

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
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route
from escalml.assets import asset
from escalml.batch import answer
from escalml.routing import read_policy
from escalml.scoring import Scorer
from payloads import ScoreRequest, ScoreResponse
scorer = Scorer.load(Path(os.environ["ESCALML_MODEL"]))
policy = read_policy(asset("serving/policy.yaml"))
def work(body):
    request = ScoreRequest.model_validate_json(body)
    results = answer(scorer, policy, request.messages, now=datetime.now(UTC), explain=request.explain)
    return ScoreResponse(results=results).model_dump_json()
async def score(request):
    return Response(await run_in_threadpool(work, await request.body()), media_type="application/json")
async def ready(_):
    return Response()
app = Starlette(routes=[Route("/v1/score", score, methods=["POST"]), Route("/readyz", ready)])
uvicorn.run(app, port=int(os.environ["PORT"]), log_level="error")
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=ROOT / "models/champion", help="model directory")
    parser.add_argument("--seconds", type=float, default=5.0, help="length of each measurement")
    arguments = parser.parse_args()
    model = {"ESCALML_MODEL": str(arguments.model.resolve())}
    service = ["-m", "bentoml", "serve", "service:Escalml", "--working-dir", str(ROOT / "serving"), "--port", "3981"]
    bento = start(service, model)
    bare = start(["-c", BARE], {"PORT": "3982", **model})
    try:
        for process, port in ((bento, 3981), (bare, 3982)):
            wait(process, port)
            measure(port, 1, 1.0)
        for n_clients in (1, 8):
            rows = {
                name: measure(port, n_clients, arguments.seconds) for name, port in (("bento", 3981), ("bare", 3982))
            }
            for name, (rate, p50, p99) in rows.items():
                print(f"{n_clients} clients  {name:5}  {rate:7.1f} messages/s  p50 {p50:6.1f} ms  p99 {p99:6.1f} ms")
            print(f"{n_clients} clients  bento / bare throughput {rows['bento'][0] / rows['bare'][0]:.2f}")
    finally:
        for process in (bento, bare):
            process.terminate()
            process.wait()


def start(program, environment):
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT / "serving"), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, *program],
        env={**os.environ, "BENTOML_DO_NOT_TRACK": "True", **environment, "PYTHONPATH": paths},
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


def measure(port, n_clients, seconds):
    """Answered messages a second, and the 50th and 99th percentile of the response time in ms."""
    times = []
    until = time.perf_counter() + seconds
    clients = [threading.Thread(target=ask, args=(port, until, times)) for _ in range(n_clients)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    times.sort()
    return len(times) / seconds, 1000 * times[len(times) // 2], 1000 * times[int(len(times) * 0.99)]


def ask(port, until, times):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    while (started := time.perf_counter()) < until:
        connection.request("POST", "/v1/score", BODY, HEADERS)
        response = connection.getresponse()
        response.read()
        assert response.status == 200, response.status
        times.append(time.perf_counter() - started)


if __name__ == "__main__":
    main()
