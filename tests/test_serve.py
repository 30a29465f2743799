"""`escalml serve`: what it checks before it serves, and a real server from start to stop."""

import json
import os
import signal
import socket
import sys
import threading
import time
import urllib.parse

import pytest
import yaml
from planted import ECHOED, TEXT, VALID, invalid_messages, leaks
from served import ask, serving, until_ready

from escalml import __version__
from escalml.assets import asset
from escalml.cli.serve import serve
from escalml.errors import EscalmlError

SECRET = "hunter2-SECRET-4111111111111111"


@pytest.fixture
def started(monkeypatch):
    """What the command would have become."""
    calls = []
    monkeypatch.setattr(os, "execve", lambda *arguments: calls.append(arguments))
    return calls


def test_the_command_hands_its_choices_to_the_service(started, tiny_model, monkeypatch, capsys):
    monkeypatch.chdir(tiny_model.parent)
    serve(port=3971, model=tiny_model.name, workers=2)
    ((_, command, environment),) = started
    assert command[-6:] == ["--host", "127.0.0.1", "--port", "3971", "--timeout-graceful-shutdown", "30"]
    assert (environment["ESCALML_MODEL"], environment["ESCALML_WORKERS"]) == (str(tiny_model), "2")
    assert environment["BENTOML_DO_NOT_TRACK"] == "True"
    assert "http://127.0.0.1:3971/" in capsys.readouterr().out


def test_serving_to_a_network_says_that_there_is_no_login(started, tiny_model, capsys):
    serve(host="0.0.0.0", port=3971, model=str(tiny_model))
    assert "There is no login" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("host", "store", "keeps"), [("0.0.0.0", None, False), ("0.0.0.0", "x.db", True), ("::1", None, True)]
)
def test_a_network_is_shown_what_is_kept_only_where_a_store_was_named(
    started, tiny_model, tmp_path, host, store, keeps
):
    serve(host=host, port=3971, model=str(tiny_model), store=store and str(tmp_path / store))
    ((*_, environment),) = started
    assert (not environment.get("ESCALML_NO_STORE")) == keeps


def test_a_bad_model_stops_the_command_before_it_serves(started, tmp_path):
    with pytest.raises(EscalmlError, match=r"manifest\.json"):
        serve(port=3971, model=str(tmp_path))
    assert not started


def test_a_bad_policy_stops_the_command_before_it_serves(started, tiny_model, tmp_path):
    (tmp_path / "policy.yaml").write_text("rules: 1\n")
    with pytest.raises(EscalmlError, match=r"policy\.yaml"):
        serve(port=3971, model=str(tiny_model), policy=tmp_path / "policy.yaml")
    assert not started


def test_a_host_that_is_no_address_is_refused(started):
    with pytest.raises(EscalmlError, match=r"--host is no IP address; give one such as 127\.0\.0\.1"):
        serve(host="example", port=3971)


def test_a_taken_port_is_refused(started):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(EscalmlError, match=rf"cannot listen on 127\.0\.0\.1, port {port}: Address already in use"):
            serve(port=port)


def test_without_bentoml_the_command_names_the_extra(started, monkeypatch):
    monkeypatch.setattr(sys.modules["escalml.cli.serve"], "find_spec", lambda name: None)
    with pytest.raises(EscalmlError, match=r"pip install 'escalml\[serve\]'"):
        serve()


def test_a_bento_takes_the_wheel_of_this_version():
    bento = yaml.safe_load(asset("serving/bentofile.yaml").read_text(encoding="utf-8"))
    assert bento["python"]["wheels"] == [f"../dist/escalml-{__version__}-py3-none-any.whl"]


# A real server


@pytest.fixture(scope="module")
def server(tiny_model, tmp_path_factory):
    """A server for the tests of this file, which wait for it."""
    with serving(tiny_model, tmp_path_factory.mktemp("server")) as served:
        yield served


@pytest.mark.slow
def test_a_real_server_answers_and_its_log_quotes_nobody(server):
    port, log = server.port, server.log
    until_ready(server)
    bad = [{"text": "fine"}, {"text": SECRET, "channel": SECRET}]
    for body in ({"messages": [{"text": SECRET}]}, {"messages": bad}, {"messages": SECRET}, [SECRET]):
        status, text = ask(port, "/v1/score", json.dumps(body).encode())
        assert (status == 200) or SECRET not in text
    ask(port, f"/{SECRET}")
    status, metrics = ask(port, "/metrics")
    assert 'escalml_requests_total{path="/v1/score",status="400"} 3.0' in metrics
    assert SECRET not in metrics + log.read_text()


@pytest.mark.slow
def test_what_is_planted_in_any_part_of_a_call_is_in_no_error_no_log_and_no_metric(server):
    port, log = server.port, server.log
    until_ready(server)
    quoted = urllib.parse.quote(TEXT)
    for message in (*VALID, *ECHOED):
        assert ask(port, "/v1/score", json.dumps({"messages": [message], "explain": True}).encode())[0] == 200
    bodies = [{"messages": [message]} for message in invalid_messages()] + [{TEXT: TEXT}, [TEXT], {"messages": TEXT}]
    paths = ["/v1/score", "/v1/redact", f"/v1/score?{quoted}", f"/{quoted}", f"/v1/model/{quoted}"]
    calls = [(path, json.dumps(body).encode()) for body in bodies for path in paths]
    refused = [ask(port, *call) for call in [*calls, ("/v1/score", TEXT.encode())]]
    assert {status for status, _ in refused} <= {400, 404}
    assert not {secret for _, error in refused for secret in leaks(error)}
    assert not leaks(ask(port, f"/metrics?{quoted}")[1] + log.read_text())


@pytest.mark.slow
def test_a_long_call_does_not_stall_the_health_probe(server):
    port = server.port
    until_ready(server)
    text = "I was charged twice and nobody answers. " * 50
    answers = []
    body = json.dumps({"messages": [{"text": text}] * 256}).encode()
    call = threading.Thread(target=lambda: answers.append(ask(port, "/v1/score", body)))
    call.start()
    probes = list(iter(lambda: timed_probe(port) if call.is_alive() else None, None))
    assert answers[0][0] == 200
    assert len(probes) >= 3
    assert max(probes) < 1.0


def timed_probe(port):
    started = time.perf_counter()
    assert ask(port, "/readyz")[0] == 200
    return time.perf_counter() - started


@pytest.mark.slow
def test_a_stop_signal_ends_server_and_workers(server):
    until_ready(server)
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(60) == 0
    with pytest.raises(OSError, match="refused"):
        ask(server.port, "/readyz")
