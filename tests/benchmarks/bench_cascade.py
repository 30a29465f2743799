"""What `--fast --encoder-above P` costs and loses, for several P: validation and gate rows of a labelled file.

    python tests/benchmarks/bench_cascade.py [--data models/challenger/messages.jsonl] [--model models/champion]

The n-gram part and the whole blend each read every message once, which is timed; what a cascade would say and cost at
each P follows from the two. `share` goes to the blend. Rows that were picked or written for training do not count.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score, cohen_kappa_score

from escalml.assets import asset
from escalml.data.dataset import read_labelled
from escalml.records import LabelledMessage, Message, Prediction
from escalml.scoring.cascade import is_unsure, only_read_by
from escalml.scoring.scorer import Scorer

LEVELS = ("low", "medium", "high", "critical")
ABOVE = (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1.01)


def main() -> None:
    """Print a table for each set of rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--data", type=Path, nargs="+", default=[asset(f"data/corpus/corpus{n}.jsonl") for n in ("", 2)]
    )
    parser.add_argument("--model", type=Path, default=asset("models/champion"))
    chosen = parser.parse_args()
    fast, whole = Scorer.load(chosen.model, fast=True), Scorer.load(chosen.model)
    rows = [row for file in chosen.data for row in read_labelled(file, tuple(whole.table.blocks))]
    rows = [row for row in rows if row.split in ("validation", "gate") and row.sampling == "random"]
    messages = [row.message for row in rows]
    said, ms = zip(*(_timed(scorer, messages) for scorer in (fast, whole)), strict=True)
    only_whole = only_read_by(whole, fast)
    print(f"CPU of a message: n-grams {ms[0]:.2f} ms, whole {ms[1]:.2f} ms")
    for name in dict.fromkeys(_set_of(row) for row in rows):
        places = [place for place, row in enumerate(rows) if _set_of(row) == name]
        picked = [rows[place] for place in places]
        print(f"\n{name}: {len(picked)} messages\nabove  share  AP     QWK    critical missed  ms of CPU")
        for above in ABOVE:
            asked = [above <= 1 and is_unsure(said[0][place], above, only_whole) for place in places]
            answers = [said[ask][place] for place, ask in zip(places, asked, strict=True)]
            share = float(np.mean(asked))
            shown, cost = "never" if above > 1 else f"{above:5.2f}", ms[0] + share * ms[1]
            print(f"{shown}  {share:4.0%}  {_figures(picked, answers)}  {cost:.2f}")
        print(f"whole  100%  {_figures(picked, [said[1][place] for place in places])}  {ms[1]:.2f}")


def _timed(scorer: Scorer, messages: Sequence[Message]) -> tuple[list[Prediction], float]:
    """Predictions, and milliseconds of CPU a message."""
    scorer.predict(messages[:64])
    before = time.process_time()
    return scorer.predict(messages), (time.process_time() - before) * 1000 / len(messages)


def _set_of(row: LabelledMessage) -> str:
    return row.source if row.source.startswith("corpus") else "public"


def _figures(rows: Sequence[LabelledMessage], answers: Sequence[Prediction]) -> str:
    """AP of `escalated`, QWK of severity, share of critical ones read as less."""
    known = [
        (row.labels["escalated"], answer.targets["escalated"])
        for row, answer in zip(rows, answers, strict=True)
        if row.labels.get("escalated") is not None
    ]
    levels = [
        (LEVELS.index(row.labels["severity"]), LEVELS.index(answer.severity.level))
        for row, answer in zip(rows, answers, strict=True)
        if row.labels.get("severity")
    ]
    critical = [answer < 3 for label, answer in levels if label == 3]
    ap = average_precision_score(*map(list, zip(*known, strict=True)))
    qwk = cohen_kappa_score(*map(list, zip(*levels, strict=True)), weights="quadratic")
    return f"{ap:.3f}  {qwk:.3f}  {np.mean(critical):.2f} of {len(critical):<8}"


if __name__ == "__main__":
    main()
