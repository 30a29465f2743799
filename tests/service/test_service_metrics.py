"""What the service counts for Prometheus beside requests and severity."""

import os
import subprocess
import sys
from types import SimpleNamespace

from escalml.service.metrics import Metrics, _forget_killed_workers


def scored(**fields):
    nothing = {"severity": None, "escalation": None, "review": False, "review_reasons": (), "alarms": ()}
    return SimpleNamespace(**nothing | fields)


def test_calls_under_way_go_up_and_down():
    metrics = Metrics()
    for change in (1, 1, 1, -1):
        metrics.count_calls(change)
    assert b"\nescalml_calls_under_way 2.0\n" in metrics.exposition()


def test_messages_are_counted_by_the_level_of_their_route():
    metrics = Metrics()
    result = scored(route=SimpleNamespace(level=3))
    metrics.count_results([result, result])
    assert b'escalml_routed_total{level="3"} 2.0' in metrics.exposition()


def test_messages_are_counted_by_the_tenth_that_their_probability_to_escalate_lies_in():
    metrics, route = Metrics(), SimpleNamespace(level=3)
    for probability in (0.05, 0.83):
        escalation = SimpleNamespace(probability=probability)
        metrics.count_results([scored(escalation=escalation, route=route)])
    counted = [f'escalml_escalation_probability_bucket{{le="{le}"}} {n}.0' for le, n in ((0.1, 1), (0.8, 1), (0.9, 2))]
    assert all(line.encode() in metrics.exposition() for line in counted)


def test_alarms_and_reasons_to_look_are_counted_by_their_name():
    metrics = Metrics()
    alarms = [SimpleNamespace(name="danger_to_life"), SimpleNamespace(name="violence")]
    result = scored(review=True, review_reasons=("language",), alarms=alarms, route=SimpleNamespace(level=3))
    metrics.count_results([result, result])
    counted = ['alarms_total{alarm="violence"}', 'review_reasons_total{reason="language"}', "reviews_total"]
    assert all(f"escalml_{name} 2.0".encode() in metrics.exposition() for name in counted)


def test_calls_of_a_worker_that_was_killed_are_not_under_way_for_ever(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    names = {pid: tmp_path / f"gauge_livesum_{pid}.db" for pid in (dead.pid, os.getpid())}
    for path in [*names.values(), tmp_path / f"counter_{dead.pid}.db"]:
        path.write_bytes(b"")
    _forget_killed_workers(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {names[os.getpid()].name, f"counter_{dead.pid}.db"}
