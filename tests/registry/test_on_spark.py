"""Spark gives the rows of one machine: same predictions, same routing, same rejects, in the same order."""

import json
import os
import shutil
import socket
import sys

import pytest

from escalml.assets import asset
from escalml.batch import ordered
from escalml.batch.score_files import score_file
from escalml.errors import EscalmlError
from escalml.registry.on_spark import SparkCrew
from message_files import MESSAGES, write_messages

POLICY = asset("serving/policy.yaml")
IN_CI = os.environ.get("CI") == "true"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings(
        "ignore::DeprecationWarning", "ignore::UserWarning", "ignore::ResourceWarning", "ignore::FutureWarning"
    ),
    pytest.mark.skipif(not IN_CI and shutil.which("java") is None, reason="needs Debian's openjdk-17-jre-headless"),
]


@pytest.fixture
def no_network(monkeypatch):
    """No connection leaves this machine."""
    connect = socket.socket.connect

    def watched(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            assert str(address[0]) in ("127.0.0.1", "localhost", "::1"), "a connection to another machine"
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", watched)


def test_spark_writes_the_bytes_of_one_machine_offline(blend_model, tmp_path, monkeypatch, no_network):
    if not IN_CI:
        pytest.importorskip("pyspark")
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(ordered, "CHUNK_ROWS", 8)
    folder = tmp_path / "in"
    folder.mkdir()
    rows = [{**row, "id": f"{n}-{row['id']}", "text": f"{row['text']} {n}"} for n in range(4) for row in MESSAGES]
    write_messages(folder / "a.jsonl", rows[:10])
    write_messages(folder / "b.parquet", [*rows[10:], {"id": "bad", "text": " "}])
    local, spark = tmp_path / "local", tmp_path / "spark"
    score_file(folder, local, model=blend_model, policy_file=POLICY)
    summary = score_file(folder, spark, model=blend_model, policy_file=POLICY, engine=SparkCrew, processes=2)
    assert (summary.n_scored, summary.n_rejected) == (len(rows), 1)
    for name in ("part-00000.parquet", "_rejects.jsonl"):
        assert (spark / name).read_bytes() == (local / name).read_bytes()
    assert json.loads((spark / "_job.json").read_bytes())["summary"]["n_scored"] == len(rows)


def test_without_spark_the_fault_names_the_extra(tiny_model, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    source = write_messages(tmp_path / "in.jsonl", MESSAGES)
    with pytest.raises(EscalmlError, match=r"pip install 'escalml\[spark\]', and a Java runtime"):
        score_file(source, tmp_path / "out.csv", model=tiny_model, policy_file=POLICY, engine=SparkCrew)
