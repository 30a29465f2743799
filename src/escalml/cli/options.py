"""Options that several commands share, and what they mean."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from escalml.data.read_options import Reading

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

Fast = Annotated[bool, typer.Option("--fast", help="Only the n-gram part of a blend: faster, and it knows less.")]

# Commands that take the options of columns.
COLUMN_COMMANDS = (
    "score",
    "redact",
    "backtest",
    "report",
    "drift",
    "drift-profile",
    "export-training",
    "prepare",
    "calibrate",
    "policy",
)
Source = Annotated[
    Path,
    typer.Argument(
        metavar="IN", readable=False, help="Messages: .csv, .tsv, .jsonl, .json, .parquet or .xlsx; also .gz, .zst."
    ),
]
WholeText = Annotated[
    bool, typer.Option(help="Read texts as they are sent: older mail, signatures, boilerplate and HTML count too.")
]
_READING = {
    "column": Annotated[
        list[str] | None,
        typer.Option("--column", metavar="FIELD=COLUMN", help="Which column is which field, as text=body; repeatable."),
    ],
    "from_": Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="EXPORT",
            help="Whose export: zendesk, freshdesk, jira, intercom, zammad, hubspot, salesforce, servicenow, kaggle.",
        ),
    ],
    "columns": Annotated[Path | None, typer.Option("--columns", help="A YAML file with `columns: {text: body}`.")],
    "dates": Annotated[str | None, typer.Option(metavar="DMY|MDY", help="How to read a day such as 03/11/25.")],
    "encoding": Annotated[str | None, typer.Option(help="Encoding of IN, as cp1250, where it is not found out.")],
}


def with_reading(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say how the columns, days and letters of its input are to be read.

    Parameters
    ----------
    command
        Has a parameter `reading`, in whose place the options stand in the help.

    Returns
    -------
    The command as typer is to see it.
    """

    @wraps(command)
    def with_options(**given: Any) -> None:  # noqa: ANN401 - whatever options the command has
        reading = _reading(**{name: given.pop(name) for name in _READING})
        command(**given, reading=reading)

    shown: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        options = _READING if parameter.name == "reading" else {parameter.name: parameter.annotation}
        default = None if parameter.name == "reading" else parameter.default
        shown += [
            inspect.Parameter(name, parameter.KEYWORD_ONLY, default=default, annotation=annotation)
            for name, annotation in options.items()
        ]
    with_options.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]
    with_options.__annotations__ = {parameter.name: parameter.annotation for parameter in shown}
    del with_options.__wrapped__  # else its options would be seen in place of these
    return with_options


def _reading(
    column: list[str] | None, from_: str | None, columns: Path | None, dates: str | None, encoding: str | None
) -> "Reading":
    """What the options of `with_reading` say."""
    from escalml.data.read_options import make_reading

    return make_reading(columns=column or (), preset=from_, file=columns, dates=dates, encoding=encoding)


def require_free(out: Path, *, overwrite: bool) -> None:
    """Refuse to begin, with an EscalmlError, where the result is there already and is not to be replaced."""
    from escalml.errors import EscalmlError

    if out.exists() and not overwrite:
        raise EscalmlError(f"{out}: is there already; choose another --out, or give --overwrite.")


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
