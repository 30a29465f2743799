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

WholeText = Annotated[
    bool, typer.Option(help="Read texts as they are sent: older mail, signatures, boilerplate and HTML count too.")
]


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
        import hashlib
        import tempfile

        from escalml.registry import default_tracking_uri, fetch_model

        uri = default_tracking_uri(Path())
        name = hashlib.sha256(f"{uri} {model}".encode()).hexdigest()[:16]
        return fetch_model(uri, model, Path(tempfile.gettempdir()) / f"escalml-{name}")
    return Path(model)


def policy_file(policy: Path | None) -> Path:
    """The policy that `--policy` names, else the shipped one."""
    from escalml.assets import asset

    return policy or asset("serving/policy.yaml")
