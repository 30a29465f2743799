"""The roads that `test_nothing_leaves` traces, each a program of its own: python -P roads.py ROAD [model]."""

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import warnings
from pathlib import Path

TEXT = "My card 4111 1111 1111 1111 was charged twice."


def escalml(*words: str) -> None:
    """Run a command in this process, as its script does."""
    from escalml.cli import app

    app(list(words), standalone_mode=False)


def commands() -> None:
    """Route one message, score and redact a file, with the shipped model."""
    Path("in.jsonl").write_text(json.dumps({"id": "t-1", "text": TEXT}) + "\n")
    escalml("route", TEXT)
    escalml("score", "in.jsonl", "--out", "out.csv")
    escalml("redact", "in.jsonl", "--out", "redacted.jsonl")


def learn() -> None:
    """Train, measure, draw, log and register as the quickstart does, with less to do; fetch the model and ask it."""
    warnings.simplefilter("ignore")
    from escalml.assets import asset
    from escalml.config import read_params
    from escalml.registry import cached_model
    from escalml.training import train_and_register

    params = read_params(asset("params.yaml"))
    small = params.tfidf.model_copy(update={"char_ngrams": (2, 3), "max_features": 1_000})
    few = params.evaluation.model_copy(update={"n_bootstrap": 2})
    params = params.model_copy(update={"n_folds": 2, "tfidf": small, "evaluation": few})
    trained = train_and_register(params, asset("params.yaml").parent, Path("learned"))
    cached_model(trained.tracking_uri, "models:/escalml@champion")

    import mlflow
    import pandas as pd

    mlflow.set_tracking_uri(trained.tracking_uri)
    mlflow.set_registry_uri(trained.tracking_uri)
    model = mlflow.pyfunc.load_model("models:/escalml@champion")
    assert len(model.predict(pd.DataFrame({"text": [TEXT]}))) == 1


def encode() -> None:
    """Load a transformer as fine-tuning does."""
    from escalml.training.encoder_network import load_body
    from tiny_encoder import write_base_model

    Path("base").mkdir()
    load_body(str(write_base_model(Path("base"))))


def serve() -> None:
    """Serve with a worker of its own, score one message, stop."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    program = "from escalml.cli import main; main()"
    service = subprocess.Popen([sys.executable, "-P", "-c", program, "serve", "--port", str(port)])
    address, body = f"http://127.0.0.1:{port}", json.dumps({"messages": [{"text": TEXT}]}).encode()
    for _ in range(3_000):
        assert service.poll() is None, "the service ended before it was ready"
        try:
            urllib.request.urlopen(f"{address}/readyz", timeout=30).close()
        except OSError:
            time.sleep(0.1)
        else:
            break
    request = urllib.request.Request(f"{address}/v1/score", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        assert json.load(response)["results"][0]["route"]
    service.send_signal(signal.SIGTERM)
    assert service.wait(60) == 0


if __name__ == "__main__":
    {"commands": commands, "learn": learn, "encode": encode, "serve": serve}[sys.argv[1]]()
