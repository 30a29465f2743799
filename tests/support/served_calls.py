"""The service's own handlers without a model: over a desk, or over what webhooks need."""

from types import SimpleNamespace
from typing import Any

from starlette.applications import Starlette

from escalml.service.http.application import routes


def calls_over(
    *,
    desk: Any = None,
    intake: Any = None,
    cases: Any = None,
    policies: Any = None,
    sign_in: Any = None,
    views: Any = None,
) -> Starlette:
    """The handlers' application; the calls of whatever is not given fail."""
    engine = SimpleNamespace(
        desk=lambda: desk,
        intake=intake,
        cases=lambda: cases,
        policies=lambda: policies,
        sign_in=lambda: sign_in,
        views=lambda: views,
    )
    backend: Any = SimpleNamespace(engine=engine)
    return routes(lambda: backend)
