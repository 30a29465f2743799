"""How BentoML is to run the service, and which pages may call it: all that its server needs, which starts workers."""

import re
from collections.abc import Mapping
from typing import Any

from escalml.errors import EscalmlError
from escalml.service.http.limits import PROVEN, UNPROVEN, Limits


def service_options(environment: Mapping[str, str]) -> dict[str, Any]:
    """Options of `@bentoml.service`.

    Parameters
    ----------
    environment
        Such as `os.environ`: what `escalml serve` was told.

    Returns
    -------
    The options by their names.
    """
    return {
        "workers": int(environment.get("ESCALML_WORKERS", "1")),
        # By default it listens on every network; without keys only this machine may call.
        "http": {"host": "127.0.0.1", "port": 3000},
        # Said here since other numbers hang on it: `metrics.SECONDS`, `scoring_queue.PATIENCE_SECONDS`.
        "traffic": {"timeout": 60},
        # One thread works on calls. Here each call that is let in has one; most wait in the scoring queue.
        "threads": Limits.calls + UNPROVEN.calls + PROVEN.calls,
        # Its metrics take the raw path as a label: a caller could write a text into it, or make them grow without end.
        # Ours are `metrics`.
        "metrics": {"enabled": False},
        # Its access log holds raw paths and queries. Ours, `logs`, holds templates.
        "logging": {"access": {"enabled": False}},
        # Its traces hold raw paths.
        "tracing": {"excluded_urls": ".*"},
    }


def named_origins(environment: Mapping[str, str]) -> list[str]:
    """Origins whose pages may call the service, out of `ESCALML_CORS_ORIGINS`.

    Parameters
    ----------
    environment
        Such as `os.environ`.

    Returns
    -------
    Origins such as `https://desk.example.com`; none where none are named.

    Raises
    ------
    EscalmlError
        If one is no origin, or is `*`: every page on the web could then call with a key that a browser keeps.
    """
    origins = [one.strip() for one in environment.get("ESCALML_CORS_ORIGINS", "").split(",") if one.strip()]
    for origin in origins:
        if not re.fullmatch(r"https?://[\w.\[\]:-]{1,253}", origin):
            raise EscalmlError("ESCALML_CORS_ORIGINS: expected origins such as https://desk.example.com, with commas.")
    return origins
