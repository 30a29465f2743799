"""Apart: how a model reads each kind of hard message (data/corpus/kinds.jsonl) -> a table with intervals.

Two readers who saw no label, half each, tagged the English messages of `corpus` and `corpus2` outside of the train
split; data/README.md says what each kind is. A message may be of several. *Unseen*: labelled high or critical, at
level 1 by the shipped policy, and no person is told to look.
On validation and gate; --split test is for a model that is to be reported, once.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from escalml.assets import asset
from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.evaluation import evaluation_set
from escalml.evaluation.evaluate import evaluate
from escalml.evaluation.scorecard import slice_cell
from escalml.evaluation.table_cells import markdown_table
from escalml.records import LabelledMessage
from escalml.routing import read_policy
from escalml.scoring.answer import answer
from escalml.scoring.scorer import Scorer
from escalml.training.stages.arguments import parser_of, run
from escalml.training.stages.prepare import DATA

KINDS = {
    "calm_grave": "grave, told calmly",
    "look_alike": "harmless, in grave words",
    "thread_decides": "the thread decides",
    "short": "at most six words",
    "second_hand": "about somebody else",
    "sarcasm": "sarcasm, mockery",
    "closing": "thanks, closing",
    "noisy": "noisy: typos, speech, wrapping",
    "automatic": "written by a program",
    "opt_out": "opt-out",
    "": "none of these",
}
METRICS = {
    "severity/qwk": "severity QWK ↑",
    "severity/under_triage_critical": "critical ones read as less ↓",
    "escalated/roc_auc": "escalated AUC ↑",
    "escalated/average_precision": "escalated AP ↑",
}
GRAVE = ("high", "critical")
FEW = 5  # positives below which a cell shows a dash
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def main(argv: list[str] | None = None) -> int:
    """Print the table."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--model", type=Path, default=asset("models/champion"), help="folder of a model")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--split", nargs="+", default=["validation", "gate"], help="default validation gate")
    parser.add_argument("--n-bootstrap", type=int, default=1000, help="replicates; default 1000")
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    lines = (options.root / "data/corpus/kinds.jsonl").read_text(encoding="utf-8").splitlines()
    kinds = {tagged["id"]: tuple(tagged["kinds"]) for tagged in map(json.loads, lines)}
    rows = [
        row
        for row in read_labelled(options.data or options.root / DATA, tuple(params.targets))
        if row.split in options.split and row.message.id in kinds
    ]
    scorer = Scorer.load(options.model)
    probabilities = scorer.probabilities([row.message for row in rows])
    graves, unseen, calls = _decided(scorer, rows)
    config = params.evaluation.model_copy(update={"n_bootstrap": options.n_bootstrap})
    table = []
    for kind, words in KINDS.items():
        mask = np.array([kind in kinds[row.message.id] if kind else not kinds[row.message.id] for row in rows])
        data = evaluation_set(
            kind or "none", "hard", [row for row, of in zip(rows, mask, strict=True) if of], scorer.table
        )
        thresholds = {"model": scorer.thresholds}
        measured = evaluate(
            data, {"model": probabilities[mask]}, scorer.table, thresholds, config, seed=params.seed
        ).models["model"]
        cells = [slice_cell(measured.get(metric)) for metric in METRICS]
        counts = [
            f"{(unseen & mask).sum()} of {(graves & mask).sum()}",
            f"{(calls & mask).sum()} of {(~graves & mask).sum()}",
        ]
        table.append([words, f"{mask.sum()}", *cells, *counts])
    columns = [
        "kind",
        "messages",
        *METRICS.values(),
        "high or critical: unseen",
        "low or medium: called high or critical",
    ]
    print(markdown_table(columns, table))
    return 0


def _decided(scorer: Scorer, rows: Sequence[LabelledMessage]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Which messages are labelled high or critical; which of these nobody sees; which of the others are called so."""
    results = answer(scorer, read_policy(asset("serving/policy.yaml")), [row.message for row in rows], now=NOW)
    graves = np.array([row.labels.get("severity") in GRAVE for row in rows])
    waits = np.array([result.route.level == 1 and not result.review for result in results])
    called = np.array([result.severity is not None and result.severity.level in GRAVE for result in results])
    return graves, graves & waits, ~graves & called


if __name__ == "__main__":
    run(main)
