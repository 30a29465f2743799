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
from escalml.records import Message
from escalml.records.columns import flat_prediction
from escalml.registry import default_tracking_uri, register
from escalml.registry.frames import FAULT, typed
from escalml.registry.on_spark import SparkCrew, session
from escalml.registry.store import tracking
from message_files import MESSAGES, write_messages

POLICY = asset("serving/policy.yaml")
IN_CI = os.environ.get("CI") == "true"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings(
        "ignore::DeprecationWarning", "ignore::UserWarning", "ignore::ResourceWarning", "ignore::FutureWarning"
    ),
]


@pytest.fixture(scope="module")
def spark():
    """Spark on two cores of this machine; no connection of this process leaves it."""
    if not IN_CI:
        pytest.importorskip("pyspark", reason="needs pip install pyspark, which is half a GB; .ci/run installs it")
        if shutil.which("java") is None:
            pytest.skip("needs Debian's openjdk-17-jre-headless")
    connect = socket.socket.connect

    def watched(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            assert str(address[0]) in ("127.0.0.1", "localhost", "::1"), "a connection to another machine"
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("MLFLOW_TRACKING_URI", raising=False)
        patch.setattr(socket.socket, "connect", watched)
        running, _ = session(2)
        yield running
        running.stop()


def test_spark_writes_the_bytes_of_one_machine_offline(spark, blend_model, tmp_path, monkeypatch):
    monkeypatch.setattr(ordered, "CHUNK_ROWS", 8)
    folder = tmp_path / "in"
    folder.mkdir()
    rows = [{**row, "id": f"{n}-{row['id']}", "text": f"{row['text']} {n}"} for n in range(4) for row in MESSAGES]
    write_messages(folder / "a.jsonl", rows[:10])
    write_messages(folder / "b.parquet", [*rows[10:], {"id": "bad", "text": " "}])
    local, on_spark = tmp_path / "local", tmp_path / "spark"
    score_file(folder, local, model=blend_model, policy_file=POLICY)
    summary = score_file(folder, on_spark, model=blend_model, policy_file=POLICY, engine=SparkCrew, processes=2)
    assert (summary.n_scored, summary.n_rejected) == (len(rows), 1)
    for name in ("part-00000.parquet", "_rejects.jsonl"):
        assert (on_spark / name).read_bytes() == (local / name).read_bytes()
    assert json.loads((on_spark / "_job.json").read_bytes())["summary"]["n_scored"] == len(rows)


def test_the_registered_model_answers_a_frame_of_spark_and_a_bad_row_fails_no_other(
    spark, tiny_model, scorer, tmp_path
):
    from pyspark.sql.functions import struct

    uri = default_tracking_uri(tmp_path)
    register(uri, model=tiny_model, run_id=None)
    texts = ["My gas boiler smells and nobody answers. Your manager, now!", " ", "any news?"]
    frame = spark.createDataFrame([(f"m-{n}", text) for n, text in enumerate(texts)], "id string, text string")
    with tracking(uri) as mlflow:
        predict = mlflow.pyfunc.spark_udf(spark, "models:/escalml@champion")
    first, bad, last = (
        row.answer.asDict() for row in frame.select(predict(struct("id", "text")).alias("answer")).collect()
    )
    assert bad[FAULT].startswith("text: is blank")
    assert (bad["severity"], bad["alarms"], bad["p_escalated"], bad["review"]) == ("", [], None, True)
    for answer, n in ((first, 0), (last, 2)):
        expected = typed(flat_prediction(scorer.predict([Message(id=f"m-{n}", text=texts[n])])[0]))
        assert answer == expected | {"model_version": "1"}


def test_without_spark_the_fault_names_the_extra(tiny_model, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    source = write_messages(tmp_path / "in.jsonl", MESSAGES)
    with pytest.raises(EscalmlError, match=r"pip install 'escalml\[spark\]', and a Java runtime"):
        score_file(source, tmp_path / "out.csv", model=tiny_model, policy_file=POLICY, engine=SparkCrew)
