"""The one table of endpoints, against what BentoML and the keys know."""

from typing import get_args

import pytest

from escalml.service.endpoints import ENDPOINTS, METHODS
from escalml.service.endpoints.form import Endpoint, Scope
from escalml.service.http.paths import Paths
from escalml.store.api_keys import SCOPES as KEY_SCOPES


def test_an_endpoint_without_a_scope_is_an_error_at_import():
    with pytest.raises(TypeError, match="'scope'"):
        Endpoint("GET", "/v1/new", summary="New.")


def test_an_endpoint_of_an_unknown_scope_is_an_error_at_import():
    with pytest.raises(ValueError, match=r"GET /v1/new: scope is 'agents'; expected one of open, score, agent"):
        Endpoint("GET", "/v1/new", "agents", "New.")


def test_the_scopes_of_the_table_are_those_of_the_keys():
    assert get_args(Scope) == ("open", *KEY_SCOPES)


def test_no_call_stands_in_the_table_twice():
    calls = [(endpoint.method, endpoint.path) for endpoint in ENDPOINTS]
    assert len(set(calls)) == len(calls)


def test_every_template_is_found_under_its_own_name():
    find = Paths(METHODS).template_of
    for template in METHODS:
        address = template.replace("{id:path}", "t-1").replace("{id}", "7").replace("{helpdesk}", "zendesk")
        assert find(address.replace("{file}", "app.js")) == template


def test_bentoml_answers_the_endpoints_without_a_handler_and_no_other(client):
    from escalml.service.app import Escalml

    described = Escalml.openapi_spec.asdict()["paths"]
    its = {(method.upper(), path) for path, operations in described.items() for method in operations}
    left_to_it = {(endpoint.method, endpoint.path) for endpoint in ENDPOINTS if endpoint.handler is None}
    assert its - {("GET", "/metrics")} == left_to_it  # its metrics are off: ours answer there


def test_bentoml_reads_and_answers_the_records_of_the_table(client):
    from escalml.service.app import Escalml

    ours = {endpoint.path: (endpoint.body, endpoint.answer) for endpoint in ENDPOINTS if endpoint.body}
    for api in Escalml.apis.values():
        assert (api.input_spec, api.output_spec) == ours[api.route]
