"""`escalml quickstart`: the whole road on the shipped data, in one command."""

import json
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from escalml.records import Message, Result

OPENING = 44  # characters of a message that the queue shows


def quickstart(
    out: Annotated[Path, typer.Option(help="Folder for model, plots, MLflow store and queue.")] = Path(
        "escalml-quickstart"
    ),
) -> None:
    """Train, measure, register and route on the shipped data. Needs no network and no torch."""
    from escalml.assets import asset
    from escalml.batch.score_files import score_file
    from escalml.cli.progress import counting, say
    from escalml.config import read_params
    from escalml.records import Result, parse_message
    from escalml.training import train_and_register

    params_file = asset("params.yaml")
    params = read_params(params_file)
    # Most of the third and fourth corpus is in languages that this model does not read, and they are larger together.
    corpora = params.prepare.corpus[:2]
    params = params.model_copy(update={"prepare": params.prepare.model_copy(update={"corpus": corpora})})
    with counting("training, measuring, registering", unit="steps", total=params.n_folds + 4) as advance:
        trained = train_and_register(params, params_file.parent, out, on_step=lambda: advance(1))
    say(trained.results)
    say(f"\nRegistered version {trained.version} as `champion` in {trained.tracking_uri}\n")
    queue = out / "queue.jsonl"
    tickets = asset("data/samples/tickets.jsonl")
    score_file(tickets, queue, model=trained.model, policy_file=asset("serving/policy.yaml"), overwrite=True)
    results = [Result.model_validate_json(line) for line in queue.read_bytes().splitlines()]
    _show_queue(
        results, [parse_message(json.loads(line), where="ticket") for line in tickets.read_bytes().splitlines()]
    )
    say(_next_commands(out, tickets))


def _show_queue(results: Iterable["Result"], messages: Iterable["Message"]) -> None:
    """The routed queue, most pressing first."""
    from rich.console import Console
    from rich.table import Table

    from escalml.routing.ranking import queue_place

    table = Table(title="The queue: 12 sample tickets, most pressing first", title_justify="left")
    for name in ("ticket", "severity", "esc.", "level", "team", "reply in", "message"):
        table.add_column(name, no_wrap=True)
    queue = {
        queue_place(result.route.queue_score, message.sent_at, result.id): (result, message)
        for result, message in zip(results, messages, strict=True)
    }
    for place in sorted(queue):
        result, message = queue[place]
        route = result.route
        severity = result.severity.level if result.severity else ""
        escalation = f"{result.escalation.probability:.2f}" if result.escalation else ""
        hours = f"{route.reply_within_hours:g} h"
        opening = textwrap.shorten(message.text, OPENING, placeholder=" …")
        table.add_row(result.id, severity, escalation, str(route.level), route.team, hours, opening)
    # A pipe has no width of its own, and 80 columns would hide the messages.
    Console(width=None if sys.stdout.isatty() else 120).print(table)


def _next_commands(out: Path, tickets: Path) -> str:
    return f"""
Next:
  escalml route "third time I call, I want to speak to a manager"
  escalml score {tickets} --out scored.csv
  escalml redact {tickets} --out redacted.jsonl
  escalml serve                    # the API and a page at http://127.0.0.1:3000
  mlflow ui --backend-store-uri sqlite:///{out}/mlflow.db    # figures, plots and the registered model"""
