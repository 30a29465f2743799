"""What becomes of a real `escalml serve` with two workers when things go wrong: a line per fault, with `ok` or `LOST`.

    python tests/benchmarks/bench_faults.py --model models/champion [--minutes 10] [--rate 2] [--only NAME]

LOST, and exit code 1, where something was acknowledged and is gone, or an answer did not come that had to. Clients run
on the same machine and take their part of it. A full disk needs root. Not collected by pytest.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

import fault_alerts
import fault_callers as callers
import fault_cases as cases
import fault_replicas
from fault_cases import Outcome, Place

ROOT = Path(__file__).resolve().parents[2]
FAULTS: dict[str, Callable[[Place], Outcome]] = {
    "killed-worker": cases.killed_worker,
    "killed-group": cases.killed_group,
    "killed-server": cases.killed_server,
    "full-disk": cases.full_disk,
    "locked-store": cases.locked_store,
    "broken-files": cases.broken_files,
    "exchanges": cases.exchanges,
    "alerts": fault_alerts.alerts,
    "killed-replica": fault_replicas.killed_replica,
    "killed-database": fault_replicas.killed_database,
    "slow-callers": callers.slow_callers,
    "bad-requests": callers.bad_requests,
    "memory": callers.memory,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=ROOT / "models/champion", help="model directory")
    parser.add_argument("--minutes", type=float, default=10.0, help="of mixed load while memory is watched")
    parser.add_argument("--rate", type=float, help="calls a second then; default: as fast as they are answered")
    parser.add_argument("--only", choices=FAULTS, action="append", help="this fault; may be given again")
    arguments = parser.parse_args()
    lost = 0
    for name in arguments.only or FAULTS:
        with tempfile.TemporaryDirectory(prefix="escalml-faults-") as folder:
            outcome = FAULTS[name](Place(arguments.model.resolve(), Path(folder), arguments.minutes, arguments.rate))
        lost += outcome.lost
        print(f"{name:14} {f'LOST {outcome.lost}' if outcome.lost else 'ok':8} {outcome.figures}", flush=True)
    sys.exit(lost > 0)


if __name__ == "__main__":
    main()
