"""`escalml serve`: what it checks before it serves, and a real server from start to stop."""

import ast
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from datetime import UTC, datetime

import pytest
import yaml

from escalml import __version__
from escalml.assets import asset
from escalml.cli.serve import serve
from escalml.errors import EscalmlError
from escalml.store.api_keys import create_key, keys_file
from planted import ECHOED, TEXT, VALID, invalid_messages, leaks
from served import ask, serving, until_ready

SECRET = "hunter2-SECRET-4111111111111111"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


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
    assert environment["ESCALML_HELPDESKS"] == str(asset("serving/helpdesks.yaml"))
    assert "http://127.0.0.1:3971/" in capsys.readouterr().out


@pytest.mark.parametrize(("host", "keys"), [("0.0.0.0", None), ("192.0.2.1", None), ("127.0.0.1", "keys.json")])
def test_where_keys_are_asked_for_there_is_no_service_without_one(started, monkeypatch, tmp_path, host, keys):
    monkeypatch.setattr(sys.modules["escalml.cli.serve"], "_check_address", lambda host, port: None)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    for days in (None, 1):  # no key at all, then one that has expired
        with pytest.raises(
            EscalmlError, match=r"keys\.json: has no valid key.*: escalml keys create NAME.* --keys /.*keys\.json"
        ):
            serve(host=host, port=3971, keys=keys and tmp_path / keys)
        create_key(keys_file(keys and tmp_path / keys, os.environ), f"k{days}", "score", now=LONG_AGO, days=1)
    assert not started


def test_a_store_that_cannot_be_kept_ends_in_a_line_that_promises_nothing(started, monkeypatch, tmp_path):
    monkeypatch.setattr(sys.modules["escalml.cli.serve"], "_check_address", lambda host, port: None)
    (tmp_path / "file").write_text("")
    with pytest.raises(EscalmlError, match=r"now \(File exists\): .*store\.db; .* --no-store"):
        serve(host="127.0.0.1", port=3971, store=str(tmp_path / "file" / "store.db"))
    assert not started


@pytest.mark.parametrize(
    ("host", "named", "behind_proxy", "asked"),
    [
        ("0.0.0.0", False, False, True),
        ("127.0.0.1", False, False, False),
        ("127.0.0.1", True, False, True),
        ("127.0.0.1", False, True, True),
    ],
)
def test_keys_are_asked_for_beyond_this_machine_and_where_they_are_named(
    started, tiny_model, tmp_path, monkeypatch, capsys, host, named, behind_proxy, asked
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = keys_file(None, os.environ)
    create_key(file, "k", "score", now=datetime.now(UTC))
    serve(host=host, port=3971, model=str(tiny_model), keys=file if named else None, behind_proxy=behind_proxy)
    ((*_, environment),) = started
    assert environment.get("ESCALML_KEYS") == (str(file) if asked else None)
    assert environment["ESCALML_BEHIND_PROXY"] == ("1" if behind_proxy else "")
    assert "ESCALML_NO_STORE" not in environment
    assert ("need a key of" in capsys.readouterr().out) == asked


def loaded(code, *modules):
    """Those of some modules that a new process has loaded after a line of code."""
    program = f"import os, sys; {code}; print([name for name in {modules!r} if name in sys.modules])"
    paths = os.pathsep.join([str(asset("serving")), str(asset("src")), os.environ.get("PYTHONPATH", "")])
    given = subprocess.check_output([sys.executable, "-c", program], text=True, env=os.environ | {"PYTHONPATH": paths})
    return ast.literal_eval(given)


def test_the_process_that_starts_the_workers_reads_no_calls_and_no_model():
    as_server = (
        "os.environ['ESCALML_SERVER'] = str(os.getpid()); import service; assert service.Escalml.name == 'escalml'"
    )
    heavy = "escalml.service.app", "escalml.privacy", "escalml.store", "numpy"
    assert loaded(as_server, "escalml.service.server", *heavy) == ["escalml.service.server"]


def test_a_worker_that_cannot_be_imported_ends_its_server():
    worker = "import sys; sys.modules['escalml.service.app'] = None; import service"  # as if a package were missing
    server = (
        "import os, subprocess, sys; os.environ['ESCALML_SERVER'] = str(os.getpid());"
        f"subprocess.run([sys.executable, '-c', {worker!r}]); print('still there')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", server], check=False, capture_output=True, text=True, cwd=asset("serving")
    )
    assert (ended.returncode, ended.stdout) == (-signal.SIGTERM, "")
    assert "ModuleNotFoundError" in ended.stderr


def test_a_worker_loads_no_statistics_and_the_command_no_whole_store():
    assert loaded("import escalml.service.engine", "escalml.store.store", "scipy", "sklearn", "pandas", "mlflow") == [
        "escalml.store.store"
    ]
    assert loaded("import escalml.store.database", "escalml.store.store", "escalml.privacy") == []


def test_a_bad_model_stops_the_command_before_it_serves(started, tmp_path):
    with pytest.raises(EscalmlError, match=r"manifest\.json"):
        serve(port=3971, model=str(tmp_path))
    assert not started


def test_a_bad_policy_stops_the_command_before_it_serves(started, tiny_model, tmp_path):
    (tmp_path / "policy.yaml").write_text("rules: 1\n")
    with pytest.raises(EscalmlError, match=r"policy\.yaml"):
        serve(port=3971, model=str(tiny_model), policy=tmp_path / "policy.yaml")
    assert not started


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ("zendesk: {base_ur: x}", "desks.yaml: zendesk: base_ur: Extra inputs are not permitted"),
        ("zendesk: {write_back: on, base_url: https://x.example}", "set ESCALML_HELPDESK_ZENDESK_TOKEN"),
    ],
)
def test_bad_settings_of_a_helpdesk_or_a_missing_token_stop_the_command_in_one_line(
    started, tiny_model, tmp_path, monkeypatch, settings, why
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "desks.yaml").write_text(settings)
    monkeypatch.setenv("ESCALML_HELPDESKS", "desks.yaml")  # as seen from here
    with pytest.raises(EscalmlError, match=why) as caught:
        serve(port=3971, model=str(tiny_model))
    assert ("\n" in str(caught.value), started) == (False, [])


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
    """A server with keys for the tests of this file, which wait for it."""
    folder = tmp_path_factory.mktemp("server")
    secret = create_key(folder / "keys.json", "test", "score", now=datetime.now(UTC))
    with serving(tiny_model, folder, "--keys", str(folder / "keys.json")) as served:
        yield served, secret


@pytest.fixture
def call(server):
    """Ask the server, once it is ready, with a key that may score."""
    served, secret = server
    until_ready(served)
    return lambda path, body=None: ask(served.port, path, body, secret)


@pytest.mark.slow
def test_a_real_server_answers_and_its_log_quotes_nobody(server, call):
    (served, secret) = server
    bad = [{"text": "fine"}, {"text": SECRET, "channel": SECRET}]
    assert SECRET not in json.dumps(json.loads(call("/v1/score", json.dumps({"messages": bad}).encode())[1])["errors"])
    bad = bad[1:]
    for body in ({"messages": [{"text": SECRET}]}, {"messages": bad}, {"messages": SECRET}, [SECRET]):
        status, text = call("/v1/score", json.dumps(body).encode())
        assert (status == 200) or SECRET not in text
    call(f"/{SECRET}")
    status, metrics = call("/metrics")
    assert 'escalml_requests_total{path="/v1/score",status="400"} 3.0' in metrics
    assert SECRET not in metrics + served.log.read_text()
    assert secret not in served.log.read_text()


@pytest.mark.slow
def test_a_real_server_answers_no_one_without_a_key_and_logs_lines_of_json(server, call):
    served, secret = server
    assert [ask(served.port, "/v1/model", key=key)[0] for key in ("", secret[:-1], secret)] == [401, 401, 200]
    assert call("/v1/queue")[0] == 403
    call("/readyz")  # a request is logged once it has been answered
    lines = served.log.read_text().split("Service escalml initialized")[1].splitlines()[1:]
    logged = [json.loads(line) for line in lines]
    assert [(line["status"], line["key"]) for line in logged if line.get("path") == "/v1/queue"] == [(403, "test")]


@pytest.mark.slow
def test_what_is_planted_in_any_part_of_a_call_is_in_no_error_no_log_and_no_metric(server, call):
    quoted = urllib.parse.quote(TEXT)
    for message in (*VALID, *ECHOED):
        assert call("/v1/score", json.dumps({"messages": [message], "explain": True}).encode())[0] == 200
    bodies = [{"messages": [message]} for message in invalid_messages()] + [{TEXT: TEXT}, [TEXT], {"messages": TEXT}]
    paths = ["/v1/score", "/v1/redact", f"/v1/score?{quoted}", f"/{quoted}", f"/v1/model/{quoted}"]
    calls = [(path, json.dumps(body).encode()) for body in bodies for path in paths]
    refused = [call(*words) for words in [*calls, ("/v1/score", TEXT.encode())]]
    assert {status for status, _ in refused} <= {400, 404}
    assert not {secret for _, error in refused for secret in leaks(error)}
    assert not leaks(call(f"/metrics?{quoted}")[1] + server[0].log.read_text())


@pytest.mark.slow
def test_a_long_call_does_not_stall_the_health_probe(server, call):
    port = server[0].port
    text = "I was charged twice and nobody answers. " * 50
    answers = []
    body = json.dumps({"messages": [{"text": text}] * 256}).encode()
    long = threading.Thread(target=lambda: answers.append(call("/v1/score", body)))
    long.start()
    probes = list(iter(lambda: timed_probe(port) if long.is_alive() else None, None))
    assert answers[0][0] == 200
    assert len(probes) >= 3
    assert max(probes) < 1.0


def timed_probe(port):
    started = time.perf_counter()
    assert ask(port, "/readyz")[0] == 200
    return time.perf_counter() - started


@pytest.mark.slow
def test_a_stop_signal_ends_server_and_workers(server):
    served, _ = server
    until_ready(served)
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(60) == 0
    with pytest.raises(OSError, match="refused"):
        ask(served.port, "/readyz")
