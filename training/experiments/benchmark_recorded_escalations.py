"""Benchmark: questions that a support desk escalated (Mozilla, 2020 to 2022), replayed by `escalml backtest`.

The questions are read from benchmarks/mozilla_escalate below $ESCALML_SHARED, whose README says how they were built
from the desk's public snapshots; no text is kept. Scores are kept below models/evaluation, so a run that was
interrupted goes on. With `--negatives N` all questions that were escalated are scored, and N of the others at random,
each of which then stands for several.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from escalml.assets import asset
from escalml.data.labels import FloatArray
from escalml.data.outcomes import parse_outcome
from escalml.errors import EscalmlError
from escalml.evaluation.backtest import Backtest, Options, Past, backtest, read_past
from escalml.evaluation.backtest.leaks import find_leaks
from escalml.evaluation.table_cells import figure, markdown_table
from escalml.models.manifest import model_sha256
from escalml.scoring.scorer import Scorer
from escalml.training.stages.arguments import parser_of, run, write_json

SHARED = "../shared/data"
DATA = "benchmarks/mozilla_escalate/questions.jsonl.gz"
OUT = "models/evaluation/recorded_escalations"
METRICS = ("roc_auc", "average_precision", "recall_at_5", "recall_at_10", "recall_at_20", "recall_at_30")
CAVEAT = """\
A question without the tag is not known to be harmless, and the tag's use fell over time. Measured on the last 30 % of
time; the head, the calibration and the words learned from the first 70 %. The champion was not trained on these."""
_AT_A_TIME = 200


def main(argv: list[str] | None = None) -> int:
    """Run the benchmark."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--negatives", type=int, help="score so many of the questions that were not escalated")
    parser.add_argument("--model", type=Path, help="a model directory; default the shipped champion")
    parser.add_argument("--fast", action="store_true", help="only the n-gram part of a blend")
    parser.add_argument("--seed", type=int, default=0, help="of the random questions and the bootstrap")
    parser.add_argument("--out", type=Path, help=f"where scores and figures go; default {OUT}")
    options = parser.parse_args(argv)
    path = Path(os.environ.get("ESCALML_SHARED") or options.root / SHARED) / DATA
    if not path.is_file():
        raise EscalmlError(
            f"{path}: no such file, and the questions are not ours to ship; set ESCALML_SHARED to the folder that has "
            f"{DATA}, or leave this benchmark out."
        )
    outcome = parse_outcome("escalated")
    past = read_past(path, outcome)
    model = options.model or asset("models/champion")
    name = f"{model_sha256(model)[:12]}{'-fast' if options.fast else ''}"
    scorer, out = Scorer.load(model, fast=options.fast), options.out or options.root / OUT
    order = order_of(past, options.negatives, options.seed)
    probabilities = score_rows(scorer, past, order, out / f"scores-{name}-{options.seed}")
    found = backtest(
        past,
        scorer,
        probabilities,
        export="Mozilla support questions",
        model=name,
        leaks=find_leaks(past, outcome, {}),
        options=Options(seed=options.seed),
        weights=weights_of(past, order),
    )
    # Of the cases only ids: their texts are not ours to keep.
    write_json(
        out / f"{name}.json", found.model_copy(update={"missed": (), "false_alarms": ()}).model_dump(mode="json")
    )
    print(f"{table_of(found)}\n\n{CAVEAT}\nwrote {out / f'{name}.json'}")
    return 0


def order_of(past: Past, n_negatives: int | None, seed: int) -> NDArray[np.int64]:
    """Rows to be scored, first those with the outcome, then others in random order, which more of them only extend."""
    others = np.random.default_rng(seed).permutation(np.flatnonzero(past.outcomes == 0))
    order: NDArray[np.int64] = np.concatenate([np.flatnonzero(past.outcomes == 1), others[:n_negatives]])
    return order


def weights_of(past: Past, order: NDArray[np.int64]) -> FloatArray:
    """How many questions each scored one stands for; 0 for the others. Shape (n,)."""
    weights = np.zeros(len(past))
    weights[order] = 1.0
    negatives = past.outcomes == 0
    weights[negatives] *= negatives.sum() / weights[negatives].sum()
    return weights


def score_rows(scorer: Scorer, past: Past, order: NDArray[np.int64], folder: Path) -> FloatArray:
    """Probability of every target for the rows of `order`, those of an earlier run read from the folder; others 0.5.

    Parameters
    ----------
    scorer
        The model.
    past
        The questions.
    order
        Rows to be scored.
    folder
        Where scores are kept: numbers of rows and probabilities, no text.

    Returns
    -------
    Shape (n, n_targets).
    """
    folder.mkdir(parents=True, exist_ok=True)
    probabilities = np.full((len(past), len(scorer.table)), 0.5)
    done = np.zeros(len(past), dtype=bool)
    for kept in sorted(folder.glob("*.npz")):
        with np.load(kept) as arrays:
            probabilities[arrays["rows"]], done[arrays["rows"]] = arrays["probabilities"], True
    left: Sequence[int] = order[~done[order]].tolist()
    for start in range(0, len(left), _AT_A_TIME):
        rows = list(left[start : start + _AT_A_TIME])
        probabilities[rows] = scorer.probabilities([past.messages[row] for row in rows])
        np.savez(folder / f"{int(done.sum()):06d}.npz", rows=rows, probabilities=probabilities[rows])
        done[rows] = True
        print(f"scored {int(done.sum()):,} of {len(order):,}", flush=True)
    return probabilities


def table_of(found: Backtest) -> str:
    """The figures for a person to read, as Markdown."""
    last = found.last
    head = (
        f"{last.n:,} questions of {last.since.date()} to {last.until.date()}, {last.n_positive:,} escalated; "
        f"{found.n_scored:,} of all {found.first.n + last.n:,} scored; {100 * found.interval:g} % intervals by "
        f"bootstrap over texts and weeks, the wider of both, {found.n_bootstrap} draws each"
    )
    rows = [[ranking.name, *(figure(ranking.metrics[metric]) for metric in METRICS)] for ranking in found.rankings]
    return f"{head}\n\n{markdown_table(['order', *METRICS], rows)}\n\nhead: {found.verdict.says}"


if __name__ == "__main__":
    run(main)
