"""A registry that cannot be reached says so within seconds, and no message or process list shows its password."""

import os
import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from escalml.cli.service_settings import served_model
from escalml.errors import EscalmlError
from escalml.registry import follow, reaching
from escalml.registry.models import fetch_model
from escalml.registry.reaching import check_registry, shown_uri
from escalml.registry.store import tracking

SECRET = "hunter2Zx9"
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning:mlflow"),
    pytest.mark.filterwarnings("ignore::FutureWarning:mlflow"),
]


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(reaching, "PROBE_SECONDS", 0.2)


@pytest.fixture
def silent():
    """Port of a server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def closed(silent):
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextmanager
def answering(status, body=b"{}"):
    """Port of a server that answers everything alike, and the paths and logins it was asked with."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path.partition("?")[0], self.headers.get("Authorization")))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1], asked
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("uri", "shown"),
    [
        (f"https://ann:{SECRET}@desk.example/x", "https://***@desk.example/x"),
        (f"https://ann:{SECRET}/@?#@desk.example:5000", "https://***@desk.example:5000"),
        (f"https://desk.example/x?token={SECRET}#{SECRET}", "https://desk.example/x"),
        (f"postgresql+psycopg2://ann:{SECRET}@db/mlflow?password={SECRET}", "postgresql+psycopg2://***@db/mlflow"),
        ("http://127.0.0.1:5000", "http://127.0.0.1:5000"),
        ("sqlite:////home/ann@desk/mlflow.db", "sqlite:////home/ann@desk/mlflow.db"),
        ("databricks", "databricks"),
    ],
)
def test_a_uri_is_shown_without_user_password_and_query(uri, shown):
    assert shown_uri(uri) == shown


@pytest.mark.parametrize("scheme", ["http", "https", "postgresql+pg8000", "mysql+pymysql"])
def test_a_registry_that_nobody_runs_is_told_from_a_model_that_is_not_there(closed, tmp_path, scheme):
    uri = f"{scheme}://ann:{SECRET}@127.0.0.1:{closed}"
    with pytest.raises(EscalmlError, match=r"registry .*//\*\*\*@127.* cannot be reached: ") as caught:
        fetch_model(uri, "models:/escalml@champion", tmp_path)
    assert SECRET not in str(caught.value)
    assert "not found" not in str(caught.value)


def test_a_registry_that_takes_a_connection_and_never_answers_is_given_up(silent):
    with pytest.raises(EscalmlError, match=r"127\.0\.0\.1:\d+ cannot be reached: no answer within 0\.2 seconds"):
        check_registry(f"http://127.0.0.1:{silent}")


@pytest.mark.parametrize("uri", [f"http://ann:{SECRET}@:x", f"postgresql://ann:{SECRET}@db:x/y", "http://"])
def test_a_uri_that_is_none_is_refused_without_being_quoted(uri):
    with pytest.raises(EscalmlError, match="cannot be reached") as caught:
        check_registry(uri)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("uri", ["sqlite:///x.db", "databricks", "databricks://profile", "./mlruns", "file:///x"])
def test_a_file_or_a_profile_is_not_asked(uri, monkeypatch):
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("asked"))
    check_registry(uri)


@pytest.mark.parametrize("status", [200, 401, 404, 500])
def test_the_first_question_sends_no_login_and_takes_any_answer(status):
    with answering(status) as (port, asked):
        check_registry(f"http://ann:{SECRET}@127.0.0.1:{port}/x/")
    assert asked == [("/x/health", None)]


def test_a_registry_that_refuses_the_login_says_so_without_the_password(tmp_path):
    with answering(401, b"no") as (port, asked):
        uri = f"http://ann:{SECRET}@127.0.0.1:{port}"
        with pytest.raises(
            EscalmlError, match=r"models:/escalml/1: the registry http://\*\*\*@.* refuses or fails"
        ) as e:
            fetch_model(uri, "models:/escalml/1", tmp_path)
    assert SECRET not in str(e.value)
    assert asked[-1][1].startswith("Basic ")


def test_a_registry_that_has_no_such_model_says_not_found(tmp_path):
    body = b'{"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "x"}'
    with (
        answering(404, body) as (port, _),
        pytest.raises(EscalmlError, match="models:/escalml/1: not found in http://"),
    ):
        fetch_model(f"http://127.0.0.1:{port}", "models:/escalml/1", tmp_path)


def test_no_other_call_quotes_the_password_either():
    with answering(401, b"no") as (port, _):
        uri = f"http://ann:{SECRET}@127.0.0.1:{port}"
        with pytest.raises(EscalmlError, match="refuses or fails") as caught, tracking(uri) as mlflow:
            mlflow.get_experiment_by_name("escalml")
    assert SECRET not in str(caught.value)


def test_what_follows_an_alias_gets_the_registry_by_its_environment(monkeypatch, tmp_path):
    uri = f"http://ann:{SECRET}@127.0.0.1:1"
    monkeypatch.setenv("MLFLOW_TRACKING_URI", uri)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(follow.Follower, "look", lambda self: True)
    _, companion = served_model("models:/escalml@champion")
    assert not any(SECRET in word for word in companion.command)
    assert companion.environment["MLFLOW_TRACKING_URI"] == uri
    assert os.environ["MLFLOW_TRACKING_URI"] == uri
