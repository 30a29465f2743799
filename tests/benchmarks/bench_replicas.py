"""How much one and two replicas on one PostgreSQL answer, behind a proxy that takes turns.

    python tests/benchmarks/bench_replicas.py --model models/champion --seconds 10 --threads 1

Both answer on this machine, as do the database, the proxy and the clients: on as many cores as one replica uses two of
them can answer no more than one. `--threads` bounds what a replica's model uses, so that there is room for the other.
Needs Debian's `postgresql`. Read the ratio, not the numbers. Not collected by pytest.
"""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

from bench_serving import measure

from postgres import cluster
from round_robin import balancing
from served import serving, until_ready

ROOT = Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=ROOT / "models/champion", help="model directory")
    parser.add_argument("--seconds", type=float, default=10.0, help="length of each measurement")
    parser.add_argument("--threads", type=int, help="of each replica's model; default all cores")
    parser.add_argument("--rounds", type=int, default=3, help="how often one and two are measured in turn")
    arguments = parser.parse_args()
    if arguments.threads:
        os.environ["OMP_NUM_THREADS"] = str(arguments.threads)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="escalml-replicas-")))
        database = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="escalml-postgres-")))
        url = stack.enter_context(cluster(database))
        os.environ["ESCALML_DRAFT_KEY"] = str(folder / "drafts.key")
        ports = []
        for name in ("one", "other"):
            (folder / name).mkdir()
            served = stack.enter_context(serving(arguments.model.resolve(), folder / name, "--store", url))
            until_ready(served)
            ports.append(served.port)
        proxies = {n: stack.enter_context(balancing(ports[:n])) for n in (1, 2)}
        for port in proxies.values():
            measure(port, 4, 2.0)
        for n_clients in (1, 8, 32):
            compare(proxies, n_clients, arguments)


def compare(proxies, n_clients, arguments):
    """Measure in turn, so that what else runs on the machine disturbs both alike; print the medians."""
    rates, p99s, errors = {1: [], 2: []}, {1: [], 2: []}, 0
    for _ in range(arguments.rounds):
        for n, port in proxies.items():
            found = measure(port, n_clients, arguments.seconds)
            rates[n].append(len(found.times) / arguments.seconds)
            p99s[n].append(found.percentile(99))
            errors += found.n_errors
    middle = arguments.rounds // 2
    rate, p99 = ({n: sorted(values[n])[middle] for n in values} for values in (rates, p99s))
    print(
        f"{n_clients:2} clients  one {rate[1]:6.1f}/s p99 {p99[1]:6.0f} ms   "
        f"two {rate[2]:6.1f}/s p99 {p99[2]:6.0f} ms   two / one {rate[2] / rate[1]:.2f}   {errors} errors",
        flush=True,
    )


if __name__ == "__main__":
    main()
