"""`escalml demo-history`: an invented year of a desk, for visitors who want to see a full console and a report."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, model_directory

if TYPE_CHECKING:
    from escalml.records import Message, Result
    from escalml.routing import Policy
    from escalml.scoring.scorer import Scorer

INVENTED = "A demonstration: times, answers, capacities and the flood are invented (seed {seed})"
REAL = (
    "A demonstration: times of messages and answers are those of real conversations with a support desk, moved by "
    "whole weeks; none of their words is here. Capacities, the flood, and which message came when are invented "
    "(seed {seed})"
)
BANNER = (
    "{times}; the messages are those of "
    "the shipped corpus, which language models wrote. The model learned from most of them, so it does better here than "
    "it will for you; what became of them is our readers' judgement, shown of messages that it did not learn from."
)


def demo_history(
    out: Annotated[Path, typer.Option(help="Folder for messages, scores, report and store.")] = Path("escalml-demo"),
    messages: Annotated[int, typer.Option(min=200, help="How many messages the year has.")] = 1_000,
    seed: Annotated[int, typer.Option(min=0, help="Another seed is another year.")] = 0,
    model: Model = "champion",
    fast: Annotated[bool, typer.Option(help="Only the n-gram part of a blend: faster, and it knows less.")] = False,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day of the year; default today.")
    ] = None,
) -> None:
    """Invent a year of messages, score it, keep its last month in a store, and write its report.

    Where the variable ESCALML_SHARED leads to real conversations, the messages get their times, never their texts.

    Everything goes into a new folder; your own store is left alone.
    Exit code 0: done; 2: you can mend it.
    """
    from escalml.assets import asset
    from escalml.cli.demo.fill import fill_store, write_history
    from escalml.cli.demo.real_times import find_real_times
    from escalml.cli.demo.year import invent_year
    from escalml.cli.progress import say
    from escalml.data.dataset import read_labelled
    from escalml.errors import EscalmlError
    from escalml.routing import read_policy
    from escalml.scoring.scorer import Scorer

    if out.exists():
        raise EscalmlError(f"{out}: is there already; choose another --out, or remove it.")
    end = until.replace(hour=23, minute=59, tzinfo=UTC) if until else datetime.now(UTC)
    corpus = [
        row
        for name in ("corpus", "corpus2")
        for row in read_labelled(asset(f"data/corpus/{name}.jsonl"), ("severity", "escalated", "topic"))
    ]
    real = find_real_times(os.environ)
    year = invent_year(corpus, until=end, n=messages, seed=seed, real=real)
    scorer = Scorer.load(model_directory(model), fast=fast)
    policy = read_policy(asset("serving/policy.yaml"))
    results = _score([event.message for event in year], scorer, policy)
    out.mkdir(parents=True)
    banner = BANNER.format(times=(REAL if real else INVENTED).format(seed=seed))
    report = write_history(out, year, results, banner=banner)
    n_kept = fill_store(out / "store.db", year, results, scorer, policy=policy, until=end)
    kind = "real times" if real else "invented times"
    say(
        f"wrote {report}: a year of {len(year):,} messages, {kind}; open it in a browser\n"
        f"{out / 'store.db'} holds the {n_kept:,} of its last days. Next:\n"
        f"  escalml serve --store {out / 'store.db'}    # then open http://127.0.0.1:3000"
    )


def _score(messages: "list[Message]", scorer: "Scorer", policy: "Policy") -> "list[Result]":
    """Each message decided as of its own time."""
    from escalml.cli.progress import counting
    from escalml.data.writing import chunks
    from escalml.routing import RunningContext
    from escalml.routing.scored import PAST
    from escalml.scoring.answer import answer

    running = RunningContext(policy, present=PAST)
    results: list[Result] = []
    with counting("scoring", unit="messages", total=len(messages)) as advance:
        for part in chunks(messages, 100):
            results += answer(scorer, policy, part, now=datetime.now(UTC), on_arrival=True, running=running)
            advance(len(part))
    return results
