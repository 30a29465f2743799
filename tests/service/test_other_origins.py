"""Pages of other origins may call where they are named, and nobody else's."""

import pytest
from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.testclient import TestClient

from escalml.errors import EscalmlError
from escalml.service.bento_defaults import add_middleware
from escalml.service.bento_options import named_origins
from escalml.service.endpoints import SCOPES
from escalml.service.http.api_description import name_of
from escalml.service.metrics import Metrics

DESK = "https://desk.example.com"


class Service:
    """Takes middleware as BentoML does: the first is the outermost."""

    def __init__(self):
        self.added = []

    def add_asgi_middleware(self, kind, **options):
        self.added.append((kind, options))

    @property
    def app(self):
        app = Starlette()
        for kind, options in reversed(self.added):
            app = kind(app, **options)
        return app


def service(**environment):
    made = Service()
    add_middleware(made, environment, Metrics(), lambda scope: None, lambda scope, body: False, lambda: None)
    return made


def test_a_named_origin_may_ask_before_it_calls_and_another_may_not():
    client = TestClient(service(ESCALML_CORS_ORIGINS=f"{DESK}, http://localhost:8000").app)
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    allowed = client.options("/v1/score", headers={"Origin": DESK, **asked})
    other = client.options("/v1/score", headers={"Origin": "https://other.example", **asked})
    assert (allowed.status_code, allowed.headers["Access-Control-Allow-Origin"]) == (200, DESK)
    assert "Access-Control-Allow-Origin" not in other.headers


def test_without_named_origins_nothing_is_said_to_other_pages():
    assert CORSMiddleware not in [kind for kind, _ in service().added]


@pytest.mark.parametrize("origin", ["*", "desk.example.com", "https://desk.example.com/path"])
def test_what_is_no_origin_is_refused(origin):
    with pytest.raises(EscalmlError, match="ESCALML_CORS_ORIGINS: expected origins such as https://desk"):
        named_origins({"ESCALML_CORS_ORIGINS": origin})


def test_every_operation_has_a_name_of_its_own():
    names = [name_of(method, path) for method, path in SCOPES]
    assert len(set(names)) == len(names)
    assert {"post_score", "get_decisions_id_risk", "get_console"} <= set(names)
