"""Calls about the model in use."""

from escalml.service.endpoints.form import Endpoint
from escalml.service.http.pages import show_results

MODEL_ENDPOINTS = (
    Endpoint(
        "GET",
        "/v1/model",
        "score",
        "What the model says of itself, and the policy's version.",
        lambda backend, _, __: backend.engine.facts(),
    ),
    Endpoint(
        "GET",
        "/v1/model/results",
        "score",
        "How good the model was on unseen messages.",
        lambda backend, _, __: show_results(backend.engine.results),
        refusals=(404,),
    ),
)
