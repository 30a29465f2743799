"""Apart: how models read desks that no model learned from (data/corpus/corpus4.jsonl) -> tables with intervals.

A new desk has its own people, channel and way of writing. Each desk of the validation and test split of `corpus4` is
one of these: none of its messages is learned from. The mean of severity QWK over desks counts each desk once; its
interval comes from desks drawn again.
On validation; --split test is for a model that is to be reported, once.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from escalml.assets import asset
from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.data.labels import FloatArray, TargetTable
from escalml.evaluation.table_cells import markdown_table
from escalml.records import Message
from escalml.scoring.scorer import Scorer
from escalml.training.stages.arguments import parser_of, run
from escalml.training.stages.prepare import DATA

SOURCE = "corpus4"
LEVELS = ("severity_ge_medium", "severity_ge_high", "severity_ge_critical")
Statistic = Callable[[np.ndarray], float]


def main(argv: list[str] | None = None) -> int:
    """Print the tables."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--models", type=Path, nargs="+", default=[asset("models/champion")], help="folders of models")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--split", default="validation", help="default validation")
    parser.add_argument("--n-bootstrap", type=int, default=1000, help="replicates; default 1000")
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    rows = [
        row
        for row in read_labelled(options.data or options.root / DATA, tuple(params.targets))
        if row.source == SOURCE and row.split == options.split
    ]
    lines = (options.root / f"data/corpus/{SOURCE}.jsonl").read_text(encoding="utf-8").splitlines()
    industry = {message["id"]: message["industry"] for message in map(json.loads, lines)}
    desks = np.array([f"{industry[str(row.message.id)]} ({row.language})" for row in rows])
    languages = np.array([row.language for row in rows])
    table = TargetTable(params.targets)
    truth = table.encode_rows(rows)
    levels = truth[:, [table.index(name) for name in LEVELS]].sum(axis=1).astype(int)
    escalated = truth[:, table.index("escalated")]
    said = [_said(Scorer.load(model), [row.message for row in rows]) for model in options.models]

    parts = {"all": np.full(len(rows), True), **{code: languages == code for code in sorted(set(languages))}}
    cells = []
    for name, mask in parts.items():
        groups = [np.flatnonzero(mask & (desks == desk)) for desk in sorted(set(desks[mask]))]
        line = [name, f"{mask.sum()}", f"{len(groups)}"]
        for read, probability in said:
            line += [
                _with_interval(_mean_of(groups, _qwk(levels, read)), len(groups), options.n_bootstrap),
                _with_interval(_over(groups, _qwk(levels, read)), len(groups), options.n_bootstrap),
                _with_interval(_over(groups, _auc(escalated, probability)), len(groups), options.n_bootstrap),
                _missed(levels[mask], read[mask]),
            ]
        cells.append(line)
    figures = ["severity QWK, mean of desks", "severity QWK", "escalated AUC", "critical ones read as less"]
    print(markdown_table(["language", "messages", "desks", *figures * len(said)], cells))
    return 0


def _said(scorer: Scorer, messages: Sequence[Message]) -> tuple[np.ndarray, FloatArray]:
    """The severity level of each message as a number, and the probability that it escalates."""
    probabilities = scorer.probabilities(messages)
    columns = [scorer.table.index(name) for name in LEVELS]
    reached = probabilities[:, columns] >= scorer.thresholds[columns]
    return np.cumprod(reached, axis=1).sum(axis=1), probabilities[:, scorer.table.index("escalated")]


def _qwk(levels: np.ndarray, read: np.ndarray) -> Statistic:
    return lambda rows: float(cohen_kappa_score(levels[rows], read[rows], weights="quadratic"))


def _auc(truth: FloatArray, probability: FloatArray) -> Statistic:
    return lambda rows: float(roc_auc_score(truth[rows], probability[rows]))


def _mean_of(groups: Sequence[np.ndarray], statistic: Statistic) -> Statistic:
    """The mean of a statistic over the desks drawn, each counted once."""
    each = np.array([statistic(group) for group in groups])
    return lambda drawn: float(each[drawn].mean())


def _over(groups: Sequence[np.ndarray], statistic: Statistic) -> Statistic:
    """A statistic of the messages of the desks drawn."""
    return lambda drawn: statistic(np.concatenate([groups[number] for number in drawn]))


def _with_interval(statistic: Statistic, n: int, n_bootstrap: int) -> str:
    """A statistic and its 95 % interval over desks drawn again."""
    rng = np.random.default_rng(0)
    values = [statistic(rng.integers(0, n, n)) for _ in range(n_bootstrap)]
    low, high = np.percentile(values, [2.5, 97.5])
    return f"{statistic(np.arange(n)):.2f} [{low:.2f}, {high:.2f}]"


def _missed(levels: np.ndarray, read: np.ndarray) -> str:
    critical = levels == len(LEVELS)
    return f"{(read[critical] < len(LEVELS)).mean():.2f} of {critical.sum()}"


if __name__ == "__main__":
    run(main)
