"""One message, every road: service, batch file and MLflow model give the same numbers, alone or in any batch."""

import json

import pandas as pd
import pytest

from escalml.assets import asset
from escalml.batch.score_files import score_file
from escalml.registry import default_tracking_uri, fetch_model, log_run, register
from escalml.registry.store import tracking
from message_files import write_messages

TICKETS = asset("data/samples/tickets.jsonl")
COLUMNS = ["id", "text", "subject", "channel", "public", "thread"]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tickets():
    """The shipped tickets, dated so far ahead that none is overdue at whatever hour the service answers."""
    return [
        json.loads(line.replace(b'"sent_at": "2026', b'"sent_at": "2926')) for line in TICKETS.read_bytes().splitlines()
    ]


@pytest.fixture(scope="module")
def by_batch(blend_model, tickets, tmp_path_factory):
    folder = tmp_path_factory.mktemp("batch")
    source, out = write_messages(folder / "in.jsonl", tickets), folder / "out.jsonl"
    score_file(source, out, model=blend_model, policy_file=asset("serving/policy.yaml"))
    return [json.loads(line) for line in out.read_bytes().splitlines()]


def numbers(result):
    """All that does not depend on how long the message has waited."""
    return result | {"route": result["route"] | {"queue_score": None}}


def test_the_service_answers_as_the_batch_does(client, tickets, by_batch):
    together = client.post("/v1/score", json={"messages": tickets}).json()["results"]
    alone = [client.post("/v1/score", json={"messages": [ticket]}).json()["results"][0] for ticket in tickets]
    assert list(map(numbers, together)) == list(map(numbers, alone)) == list(map(numbers, by_batch))


@pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow", "ignore::UserWarning:mlflow")
def test_the_mlflow_model_answers_as_the_batch_does(blend_model, params, tickets, by_batch, tmp_path):
    uri = default_tracking_uri(tmp_path)
    run_id = log_run(uri, model=blend_model, params=params, evaluations=[], plots=[], name="roads")
    version = register(uri, model=blend_model, run_id=run_id).version
    fetch_model(uri, f"models:/escalml/{version}", tmp_path / "fetched")
    table = pd.DataFrame(tickets).reindex(columns=COLUMNS)
    table["thread"] = [json.dumps(ticket["thread"]) if "thread" in ticket else None for ticket in tickets]
    with tracking(uri) as mlflow:
        model = mlflow.pyfunc.load_model(f"models:/escalml/{version}")
    for answers in (model.predict(table), pd.concat([model.predict(table[n : n + 1]) for n in range(len(table))])):
        for row, result in zip(answers.to_dict(orient="records"), by_batch, strict=True):
            assert {name: row[f"p_{name}"] for name in result["targets"]} == result["targets"]
            assert (row["severity"], row["redacted_text"]) == (
                result["severity"]["level"],
                result["privacy"]["redacted_text"],
            )
