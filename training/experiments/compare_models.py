"""Apart: two saved models on the same messages, paired -> a table of both and of their difference.

Each data set apart, with bootstrap replicates over groups that both share, in the fields that both models have. On
validation and gate; --split test is for a model that is to be reported, once.
"""

from collections.abc import Sequence
from pathlib import Path

from escalml.config import Params, read_params
from escalml.data.dataset import read_labelled
from escalml.data.labels import TargetTable
from escalml.evaluation import evaluation_set
from escalml.evaluation.leave_one_source_out import Change, Scores, changes
from escalml.evaluation.table_cells import arrow, figure, markdown_table, rounded, support
from escalml.records import LabelledMessage
from escalml.scoring.scorer import Scorer
from escalml.training.measure import data_set_of
from escalml.training.stages.arguments import parser_of, run
from escalml.training.stages.prepare import DATA

METRICS = (
    "severity/qwk",
    "severity/under_triage_critical",
    "escalated/roc_auc",
    "escalated/average_precision",
    "escalated/ece",
    "privacy/macro_f1",
    "topic/macro_f1",
)


def main(argv: list[str] | None = None) -> int:
    """Compare two models."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("old", type=Path, help="folder of a model")
    parser.add_argument("new", type=Path, help="folder of another")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--split", nargs="+", default=["validation", "gate"], help="default validation gate")
    parser.add_argument("--n-bootstrap", type=int, default=1000, help="replicates; default 1000")
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    evaluation = params.evaluation.model_copy(update={"n_bootstrap": options.n_bootstrap})
    params = params.model_copy(update={"evaluation": evaluation})
    rows = read_labelled(options.data or options.root / DATA, tuple(params.targets))
    of_split = [row for row in rows if row.split in options.split]
    print(compare([Scorer.load(path) for path in (options.old, options.new)], of_split, params))
    return 0


def compare(scorers: Sequence[Scorer], rows: Sequence[LabelledMessage], params: Params) -> str:
    """Both models and their difference on each data set, as Markdown."""
    shared = {name: config for name, config in scorers[0].manifest.targets.items() if name in scorers[1].table.blocks}
    table = TargetTable(shared)
    sets: dict[str, list[LabelledMessage]] = {}
    for row in rows:
        sets.setdefault(data_set_of(row, params), []).append(row)
    lines = []
    for name, part in sets.items():
        data = evaluation_set(name, "compared", part, table)
        old, new = (scores_of(scorer, part, table) for scorer in scorers)
        found = changes(data, old, new, table, params.evaluation, seed=params.seed, metrics=METRICS)
        lines += [[name, f"`{metric}` {arrow(metric)}", *cells_of(change)] for metric, change in found.items()]
    return markdown_table(["messages", "metric", "old", "new", "difference", "labelled (positive)"], lines)


def scores_of(scorer: Scorer, rows: Sequence[LabelledMessage], table: TargetTable) -> Scores:
    """What a model says of messages, of the targets of a table."""
    columns = [scorer.table.index(name) for name in table.columns]
    probabilities = scorer.probabilities([row.message for row in rows])
    return Scores(probabilities[:, columns], scorer.thresholds[columns])


def cells_of(change: Change) -> list[str]:
    """Old, new and difference with its interval."""
    old, new = (rounded(metric.value) if metric.value is not None else "–" for metric in (change.seen, change.unseen))
    return [old, new, figure(change.difference), support(change.seen)]


if __name__ == "__main__":
    run(main)
