"""The only door to MLflow: log a run, register a model, move the alias `champion`, fetch a model by its URI.

No text ever goes through it: parameters, metrics, plots and model folders only.

>>> from escalml.registry import fetch_model
>>> fetch_model("sqlite:///mlflow.db", "models:/escalml@champion", Path("here"))  # doctest: +SKIP
"""

from escalml.registry.cached import cached_model
from escalml.registry.models import (
    CHAMPION,
    MODEL_NAME,
    Registration,
    champion_version,
    fetch_model,
    register,
    roll_back,
)
from escalml.registry.reaching import shown_uri
from escalml.registry.runs import Trial, latest_run, log_run, log_search
from escalml.registry.store import default_tracking_uri, sqlite_uri

__all__ = [
    "CHAMPION",
    "MODEL_NAME",
    "Registration",
    "Trial",
    "cached_model",
    "champion_version",
    "default_tracking_uri",
    "fetch_model",
    "latest_run",
    "log_run",
    "log_search",
    "register",
    "roll_back",
    "shown_uri",
    "sqlite_uri",
]
