"""The only door to MLflow: log a run or a search, register a model, move the champion, fetch a model by its URI.

Never receives a text: parameters, metrics, plots and model directories only. `pyfunc` is what MLflow itself runs,
`follow` what runs beside a service.
"""

from escalml.registry.cached import cached_model
from escalml.registry.models import CHAMPION, MODEL_NAME, Registration, fetch_model, register
from escalml.registry.reaching import shown_uri
from escalml.registry.runs import Trial, latest_run, log_run, log_search
from escalml.registry.store import default_tracking_uri, sqlite_uri

__all__ = [
    "CHAMPION",
    "MODEL_NAME",
    "Registration",
    "Trial",
    "cached_model",
    "default_tracking_uri",
    "fetch_model",
    "latest_run",
    "log_run",
    "log_search",
    "register",
    "shown_uri",
    "sqlite_uri",
]
