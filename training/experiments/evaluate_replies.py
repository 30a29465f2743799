"""Apart: how far the reply checklist agrees with readers -> data/replies/agreement.json.

The rules were written on the half `development`. The half `test` is for a version that is finished: it is measured only
on request, and every look at it is one less that means something. Truth is what both readers say; where they differ,
the row is left out and counted.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from escalml.evaluation.bootstrap import Estimate, estimate, resamples
from escalml.records import CheckItem, CheckName, DraftReply
from escalml.replies import check_reply
from escalml.training.stages.arguments import parser_of, run, write_json

REPLIES = "data/replies/replies.jsonl"
AGREEMENT = "data/replies/agreement.json"
SPLITS = ("development", "test")
# What the readers call each item. They mark a leak, the checklist its absence.
LABELS: dict[CheckName, str] = {
    "answers": "answers",
    "few_messages": "few_messages",
    "channel_fit": "channel_fit",
    "no_personal_data": "leaks",
    "tone": "tone",
    "positive_end": "positive_end",
    "eta": "eta",
    "apology": "apology",
    "explains": "explains",
}
N_REPLICATES, SEED, SHARE = 1_000, 7, 0.95

Row = dict[str, Any]
FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Agreement:
    """One item against what both readers say, on the replies to which it applies; `precision` and `recall` of fails."""

    item: CheckName
    n: int
    n_failed: int
    n_disputed: int
    readers_kappa: float | None
    accuracy: Estimate
    kappa: Estimate
    precision: Estimate
    recall: Estimate


def main(argv: list[str] | None = None) -> int:
    """Run the measurement."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--test", action="store_true", help="also the test half; for a finished version")
    parser.add_argument("--out", type=Path, help=f"where to write; default {AGREEMENT}")
    options = parser.parse_args(argv)
    rows = read_replies(options.root / REPLIES)
    measured = {
        split: measure([row for row in rows if row["split"] == split])
        for split in (SPLITS if options.test else SPLITS[:1])
    }
    out = options.out or options.root / AGREEMENT
    write_json(out, {split: [asdict(item) for item in items] for split, items in measured.items()})
    for split, items in measured.items():
        print(f"{split}\n\n{table(items)}\n")
    print(f"wrote {out}")
    return 0


def read_replies(path: Path) -> list[Row]:
    """The labelled replies of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def measure(rows: Sequence[Row]) -> list[Agreement]:
    """Agreement of every item on some replies."""
    checked = [check_reply(DraftReply.model_validate(row), approval_until_days=0).items for row in rows]
    return [
        measure_item(name, rows, [item for items in checked for item in items if item.name == name]) for name in LABELS
    ]


def measure_item(name: CheckName, rows: Sequence[Row], items: Sequence[CheckItem]) -> Agreement:
    """Agreement of one item.

    Parameters
    ----------
    name
        The item.
    rows
        Replies with the labels of both readers; null where an item does not apply.
    items
        What the checklist says of each.

    Returns
    -------
    The agreement; where the checklist takes an item for not applicable, the row does not count.
    """
    said = [[_fails(name, row[reader]) for reader in ("reader_1", "reader_2")] for row in rows]
    applies = [
        (both, item.verdict == "fail")
        for both, item in zip(said, items, strict=True)
        if None not in both and item.verdict != "not_applicable"
    ]
    settled = [(both[0], found) for both, found in applies if both[0] == both[1]]
    true, found = (np.array(column, dtype=bool) for column in zip(*settled, strict=True))
    first, second = (np.array(column, dtype=bool) for column in zip(*(both for both, _ in applies), strict=True))
    figures = np.concatenate(
        [_figures(weights, true, found) for weights in resamples(_own_groups(len(true)), N_REPLICATES, SEED)], axis=1
    )
    readers = _figures(np.ones((1, len(first))), first, second)[1, 0]
    return Agreement(
        name,
        len(true),
        int(true.sum()),
        len(applies) - len(settled),
        None if np.isnan(readers) else float(readers),
        *(estimate(figure, SHARE) for figure in figures),
    )


def _fails(name: CheckName, labels: dict[str, bool | None]) -> bool | None:
    """Whether a reader finds that an item does not hold; None where it does not apply."""
    label = labels[LABELS[name]]
    return label if label is None or LABELS[name] == "leaks" else not label


def _own_groups(n: int) -> list[str]:
    """A group of its own for each of n rows: no two replies answer the same message."""
    return [str(i) for i in range(n)]


def _figures(weights: FloatArray, true: NDArray[np.bool_], found: NDArray[np.bool_]) -> FloatArray:
    """Accuracy, kappa, precision and recall of fails in each resample; NaN where undefined. Shape (4, n_resamples)."""
    both, only_true = weights @ (true & found), weights @ (true & ~found)
    only_found, neither = weights @ (~true & found), weights @ (~true & ~found)
    n = both + only_true + only_found + neither
    agreed = (both + neither) / n
    by_chance = ((both + only_true) * (both + only_found) + (neither + only_true) * (neither + only_found)) / n**2
    with np.errstate(invalid="ignore", divide="ignore"):
        kappa = (agreed - by_chance) / (1 - by_chance)
        return np.stack([agreed, kappa, both / (both + only_found), both / (both + only_true)])


def table(items: Sequence[Agreement]) -> str:
    """The figures as a Markdown table."""
    lines = [
        "| item | n (failed, disputed) | accuracy | kappa | precision of fail | recall of fail | kappa of readers |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for item in items:
        cells = [_cell(figure) for figure in (item.accuracy, item.kappa, item.precision, item.recall)]
        readers = "-" if item.readers_kappa is None else f"{item.readers_kappa:.2f}"
        counts = f"{item.n} ({item.n_failed}, {item.n_disputed})"
        lines.append(f"| `{item.item}` | {counts} | {' | '.join(cells)} | {readers} |")
    return "\n".join(lines)


def _cell(figure: Estimate) -> str:
    """A figure with its interval."""
    if figure.value is None:
        return "-"
    return f"{figure.value:.2f} [{figure.low:.2f}, {figure.high:.2f}]"


if __name__ == "__main__":
    run(main)
