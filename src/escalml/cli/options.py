"""Options that several commands share, and what they mean."""

from pathlib import Path
from typing import Annotated

import typer

Model = Annotated[
    str,
    typer.Option(help="A model directory, `champion` (shipped), or an MLflow URI: models:/escalml@champion."),
]
Policy = Annotated[Path | None, typer.Option(help="A routing policy; default the shipped one.")]
RawCells = Annotated[
    bool,
    typer.Option(
        "--raw-cells",
        help="For programs: a CSV's texts as they are. Else those beginning with = + - @, tab or CR get a ' in front, "
        "lest a spreadsheet runs them; escalml reads them back without it.",
    ),
]
Overwrite = Annotated[bool, typer.Option(help="Replace what another run left under --out.")]

COLUMN_COMMANDS = ("score", "redact", "backtest", "prepare")  # that take the options of columns
Source = Annotated[
    Path,
    typer.Argument(
        metavar="IN", readable=False, help="Messages: .csv, .tsv, .jsonl, .json, .parquet or .xlsx; also .gz, .zst."
    ),
]
Column = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="FIELD=COLUMN", help="Which column is which field, as text=body; repeatable."),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="EXPORT",
        help="Whose export: zendesk, freshdesk, jira, intercom, zammad, hubspot, salesforce, servicenow, kaggle.",
    ),
]
Columns = Annotated[Path | None, typer.Option("--columns", help="A YAML file with `columns: {text: body}`.")]
Dates = Annotated[str | None, typer.Option(metavar="DMY|MDY", help="How to read a day such as 03/11/25.")]
Encoding = Annotated[str | None, typer.Option(help="Encoding of IN, as cp1250, where it is not found out.")]
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
        from escalml.registry import cached_model, default_tracking_uri

        return cached_model(default_tracking_uri(Path()), model)
    return Path(model)


def policy_file(policy: Path | None) -> Path:
    """The policy that `--policy` names, else the shipped one."""
    from escalml.assets import asset

    return policy or asset("serving/policy.yaml")
