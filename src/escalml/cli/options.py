"""Options that several commands share, and what they mean."""

from pathlib import Path
from typing import Annotated

import typer

Model = Annotated[
    str,
    typer.Option(help="A model directory, `champion` (shipped), or an MLflow URI: models:/escalml@champion."),
]
Policy = Annotated[Path | None, typer.Option(help="A routing policy; default the shipped one.")]
Overwrite = Annotated[bool, typer.Option(help="Replace what another run left under --out.")]


def model_directory(model: str) -> Path:
    """Folder of the model that `--model` names.

    Parameters
    ----------
    model
        A folder, `champion`, or an MLflow URI (fetched from `MLFLOW_TRACKING_URI`, else from ./mlflow.db).

    Returns
    -------
    A model directory.
    """
    from escalml.assets import asset

    if model == "champion":
        return asset("models/champion")
    if model.startswith(("models:/", "runs:/")):
        from escalml.registry import cached_model, default_tracking_uri

        return cached_model(default_tracking_uri(Path()), model)
    return Path(model)


def policy_file(policy: Path | None) -> Path:
    """The policy that `--policy` names, else the shipped one."""
    from escalml.assets import asset

    return policy or asset("serving/policy.yaml")
