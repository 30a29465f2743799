"""Benchmark: complaint and severity of tweets (Jin & Aletras 2021), by the same code with targets of its own.

Targets and settings: benchmark_complaint_severity.yaml. The tweets are not ours to ship: they are read from
benchmarks/complaint_severity_xci below $ESCALML_SHARED. Finished folds are kept below models/evaluation, so a run that
was interrupted goes on. A blend is here the plain mean of both models' log-odds.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from cross_validation import folds_of, out_of_fold
from escalml.config import EvaluationConfig, Params, ThresholdsConfig, read_params
from escalml.data.dataset import labelled_message
from escalml.data.labels import Block, FloatArray, TargetTable
from escalml.data.reading import read_rows
from escalml.errors import EscalmlError
from escalml.evaluation.bootstrap import Estimate, estimate, resamples
from escalml.evaluation.metrics import IntArray, confusion, count_levels, macro_f1
from escalml.models.thresholds import rule_of, threshold_for_cost
from escalml.training import KINDS
from escalml.training.learn import Examples
from escalml.training.stages.arguments import parser_of, run, write_json
from escalml.training.train import examples_of

SHARED = "../shared/data"
DATA = "benchmarks/complaint_severity_xci/complaint_severity_xci.csv"
OUT = "models/evaluation/complaint_severity"
PUBLISHED = {"complaint": 88.2, "reproach": 55.7}
CAVEAT = """\
published: Jin & Aletras (2021), larger transformers on all 3,448 tweets; their folds, and what they did about
duplicates, are not known here. Ours: the tweets at hand, near-duplicates never in two folds. `annotated`: without the
replies and tweets at random that count as no complaint unread. reproach: four levels, of true complaints alone."""


@dataclass(frozen=True)
class Tweets:
    """The benchmark: what a model learns from, and whether a person read the row. `annotated`: shape (n,)."""

    examples: Examples
    annotated: NDArray[np.bool_]

    def take(self, rows: Sequence[int]) -> "Tweets":
        """Some of the rows."""
        return Tweets(self.examples.take(rows), self.annotated[rows])


@dataclass(frozen=True)
class Task:
    """What is measured: true and predicted class, fold and group of each labelled row. All of shape (n,)."""

    name: str
    n_classes: int
    true: IntArray
    predicted: IntArray
    folds: IntArray
    groups: Sequence[str]


@dataclass(frozen=True)
class Result:
    """Macro-F1 in percent: of each fold, their mean and standard deviation, and of all rows pooled."""

    task: str
    n: int
    by_fold: Sequence[float]
    mean: float
    deviation: float | None  # of one fold there is none
    pooled: Estimate
    published: float | None


def main(argv: list[str] | None = None) -> int:
    """Run the benchmark."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--kind", choices=KINDS, default="tfidf", help="default tfidf, in seconds; the others: minutes")
    parser.add_argument("--folds", type=int, help="default: n_folds of the settings")
    parser.add_argument("--first", type=int, help="run only so many folds; default all")
    parser.add_argument("--inner", action="store_true", help="to choose settings: the test rows of fold 1 are left out")
    parser.add_argument("--settings", type=Path, default=Path(__file__).with_suffix(".yaml"), help="a YAML file")
    parser.add_argument("--out", type=Path, help=f"where folds and figures go; default {OUT}")
    options = parser.parse_args(argv)
    params = read_params(options.settings)
    params = params.model_copy(update={"n_folds": options.folds or params.n_folds})
    shared = Path(os.environ.get("ESCALML_SHARED") or options.root / SHARED)
    tweets = read_tweets(shared / DATA, params)
    folds = folds_of(tweets.examples, params)
    if options.inner:
        tweets = tweets.take(np.flatnonzero(folds != 0).tolist())
        folds = folds_of(tweets.examples, params)
    out = options.out or options.root / OUT
    n_run = options.first or params.n_folds
    log_odds = out_of_fold(options.kind, tweets.examples, folds, params, out, n_run=n_run)
    results = [score(task, params) for task in tasks_of(tweets, folds, log_odds, params)]
    figures = out / f"{options.kind}{'-inner' if options.inner else ''}.json"
    write_json(figures, [asdict(result) for result in results])
    print(f"{options.kind}, {len(results[0].by_fold)} of {params.n_folds} folds; macro-F1 in percent")
    print(f"{table_of(results)}\n{CAVEAT}\nwrote {figures}")
    return 0


def read_tweets(path: Path, params: Params) -> Tweets:
    """Read the benchmark.

    Parameters
    ----------
    path
        Its CSV file.
    params
        Targets: of `complaint`, yes or no, and `reproach`, whose labels are the names of the severities.

    Returns
    -------
    All rows; `reproach` is unlabelled where a tweet is no complaint.

    Raises
    ------
    EscalmlError
        If the file is not there, or a row is not valid.
    """
    if not path.is_file():
        raise EscalmlError(
            f"{path}: no such file, and the tweets are not ours to ship; set ESCALML_SHARED to the folder that has "
            f"{DATA}, or leave this benchmark out."
        )
    rows = [row.fields for row in read_rows(path, required=None)]
    labelled = [
        labelled_message(_fields(row), tuple(params.targets), where=f"{path}: row {number}", source="xci")
        for number, row in enumerate(rows, start=1)
    ]
    annotated = np.array([row["service_row"] == "1" for row in rows])
    return Tweets(examples_of(labelled, TargetTable(params.targets), params), annotated)


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as the fields of a labelled message."""
    complaint = row["complaint"] == "1"
    labels = {"complaint": complaint, "reproach": row["severity_name"] if complaint else None}
    return {"id": row["id"], "text": row["text"], "channel": "social"} | labels


def tasks_of(tweets: Tweets, folds: IntArray, log_odds: FloatArray, params: Params) -> list[Task]:
    """What is measured: each field on its labelled rows, complaint also on the annotated ones alone.

    Parameters
    ----------
    tweets
        The rows.
    folds
        Shape (n,).
    log_odds
        Shape (n, n_targets); NaN in folds that were not run.
    params
        Targets, and what a missed one costs.

    Returns
    -------
    The tasks.

    Raises
    ------
    EscalmlError
        If a threshold is not by cost.
    """
    table = TargetTable(params.targets)
    predicted = table.predict(expit(log_odds), thresholds_of(table, params.thresholds))
    tasks = []
    for field, block in table.blocks.items():
        true = tweets.examples.targets[:, block.span]
        measured = ~np.isnan(log_odds[:, 0]) & ~np.isnan(true).any(axis=1)
        selections = {field: measured}
        if field == "complaint":
            selections["complaint, annotated"] = measured & tweets.annotated
        for name, rows in selections.items():
            task = Task(
                name=name,
                n_classes=len(block.config.labels) or 2,
                true=classes_of(block, true[rows]),
                predicted=classes_of(block, predicted[rows, block.span]),
                folds=folds[rows],
                groups=[tweets.examples.groups[row] for row in np.flatnonzero(rows).tolist()],
            )
            tasks.append(task)
    return tasks


def thresholds_of(table: TargetTable, config: ThresholdsConfig) -> FloatArray:
    """Threshold of every target by its cost, before any score is seen; an EscalmlError names a rule of another kind."""
    rules = {column: rule_of(column, table, config) for column in table.columns}
    for column, rule in rules.items():
        if rule.by != "cost":
            raise EscalmlError(f"thresholds: {column} is by {rule.by}, which needs held-out scores; give it a cost.")
    return table.row({column: threshold_for_cost(rule.value or 0.0) for column, rule in rules.items()})


def classes_of(block: Block, columns: FloatArray) -> IntArray:
    """Class of each row: no or yes, level, or label. Shape (n, n_columns) -> (n,)."""
    multiclass = block.config.kind == "multiclass"
    classes: IntArray = np.argmax(columns, axis=1) if multiclass else columns.sum(axis=1).astype(np.int64)
    return classes


def score(task: Task, params: Params) -> Result:
    """Macro-F1 of a task; the interval is over groups of near-duplicates, drawn with replacement."""

    def percent(weights: FloatArray) -> FloatArray:
        return 100 * macro_f1(count_levels(confusion(task.true, task.predicted, task.n_classes, weights)))

    config: EvaluationConfig = params.evaluation
    by_fold = percent((task.folds == np.unique(task.folds)[:, None]).astype(float))
    samples = resamples(task.groups, config.n_bootstrap, params.seed)
    return Result(
        task=task.name,
        n=len(task.true),
        by_fold=by_fold.tolist(),
        mean=float(by_fold.mean()),
        deviation=float(by_fold.std(ddof=1)) if len(by_fold) > 1 else None,
        pooled=estimate(np.concatenate([percent(weights) for weights in samples]), config.interval),
        published=PUBLISHED.get(task.name),
    )


def table_of(results: Sequence[Result]) -> str:
    """The results for a person to read."""
    lines = [f"{'task':20} {'rows':>5}  mean of folds (sd)  {'pooled [interval]':20}  published"]
    for result in results:
        mean = f"{result.mean:.1f}" + ("" if result.deviation is None else f" ({result.deviation:.1f})")
        pooled = f"{result.pooled.value:.1f} [{result.pooled.low:.1f}, {result.pooled.high:.1f}]"
        lines.append(f"{result.task:20} {result.n:5}  {mean:18}  {pooled:20}  {result.published or '-'}")
    return "\n".join(lines)


if __name__ == "__main__":
    run(main)
