"""How well private matters are recognised: our categories on public messages, and Maison DLP with its shortcut removed.

    ESCALML_SHARED=../shared/data python tests/benchmarks/bench_privacy_categories.py

Public messages: precision and miss rate of each category at the shipped thresholds; validation and gate by default
(the encoder's fit was stopped by validation rows, which flatters it a little).

Maison DLP: 1,200 short support messages, half of them sensitive, of which 99.7 % of the clean ones are questions and
1.3 % of the others: "has no question mark" alone nearly solves it, so its plain figures mean nothing. Shown are slices
(*False Keywords*: clean messages with alarming words) in four forms, made mechanically: closing punctuation is cut off,
every other question mark becomes a full stop, then
- question: `Can you help me with this: <text>?`
- statement: `I am writing about this: <text>.`
`as questions` and `as statements` give every message the same form, so that it tells nothing; `swapped` makes sensitive
messages questions and clean ones statements, so that it misleads. AUC is of the highest category's probability,
intervals are over its 100 points (topics). Its idea of sensitive is wider than ours (pet names, links, moods), which
bounds what a model of our categories can reach. Never trained or tuned on.
"""

import argparse
import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from escalml.assets import asset
from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.evaluation.bootstrap import estimate, resamples
from escalml.evaluation.metrics import count_labels, precision, ratio, recall, review_curve, roc_auc
from escalml.evaluation.table_cells import markdown_table
from escalml.records import Message
from escalml.scoring.scorer import Scorer

N_BOOTSTRAP = 500
CLEAN = ("Direct", "Typo", "False Keywords")
SENSITIVE = ("Direct", "Typo", "Contextual")
_CLOSING = re.compile(r"[\s.!?…]+$")


def question(text: str) -> str:
    """The text as a question."""
    return f"Can you help me with this: {_bare(text)}?"


def statement(text: str) -> str:
    """The text as a statement."""
    return f"I am writing about this: {_bare(text)}."


def _bare(text: str) -> str:
    return _CLOSING.sub("", text).replace("?", ".")


WRITTEN = {"as written": str, "as questions": question, "as statements": statement}


def public_categories(scorer: Scorer, shared: Path, splits: Sequence[str]) -> None:
    """Print precision and miss rate of each category."""
    fields = tuple(read_params(asset("params.yaml")).targets)
    rows = [row for row in read_labelled(shared / "public" / "messages.jsonl", fields) if row.split in splits]
    columns = [column for column, name in enumerate(scorer.table.columns) if name.startswith("privacy_")]
    targets = scorer.table.encode_rows(rows)[:, columns]
    flagged = (scorer.probabilities([row.message for row in rows]) >= scorer.thresholds)[:, columns]
    read = ~np.isnan(targets).any(axis=1)
    targets, flagged = targets[read], flagged[read].astype(float)
    groups = [row.group for row, is_read in zip(rows, read, strict=True) if is_read]
    counts = count_labels(targets, flagged, np.vstack(list(resamples(groups, N_BOOTSTRAP, 0))))
    table = []
    for place, column in enumerate(columns):
        n_true, n_flagged = int(targets[:, place].sum()), int(flagged[:, place].sum())
        found = [precision(counts)[:, place], 1 - recall(counts)[:, place]]
        table.append([f"`{scorer.table.columns[column]}`", *map(_figure, found), str(n_true), str(n_flagged)])
    print(f"\n## Public messages, {' + '.join(splits)}: {len(groups):,} messages\n")
    print(markdown_table(["category", "precision ↑", "miss rate ↓", "labelled so", "flagged"], table))


def maison(scorer: Scorer, shared: Path) -> None:
    """Print flagged shares and AUC of each form."""
    rows = [json.loads(line) for line in (shared / "privacy/maison_dlp/maison_dlp.jsonl").read_text().splitlines()]
    sensitive = np.array([row["label"] == 1 for row in rows])
    subtype = np.array([row["subtype"] for row in rows])
    weights = np.vstack(list(resamples([row["point"] for row in rows], N_BOOTSTRAP, 0)))
    columns = [column for column, name in enumerate(scorer.table.columns) if name.startswith("privacy_")]
    hard = sensitive | (subtype == "False Keywords")
    texts = {form: np.array([rewrite(row["text"]) for row in rows], object) for form, rewrite in WRITTEN.items()}
    scored = {form: scorer.probabilities([Message(text=text) for text in all_]) for form, all_ in texts.items()}
    for both in (texts, scored):
        mask = sensitive if both is texts else sensitive[:, None]
        both["swapped"] = np.where(mask, both["as questions"], both["as statements"])
    shares, order = [], []
    for form, probabilities in scored.items():
        private = probabilities[:, columns]
        flagged = (private >= scorer.thresholds[columns]).any(axis=1)
        slices = [sensitive & (subtype == name) for name in SENSITIVE] + [~sensitive & (subtype == n) for n in CLEAN]
        shares.append([form, *(_figure(ratio(weights @ (flagged & part), weights @ part)) for part in slices)])
        no_mark = np.array([float("?" not in text) for text in texts[form]])
        order.append([form])
        for score in (private.max(axis=1), no_mark):
            for part in (np.ones(len(rows), bool), hard):
                curve = review_curve(sensitive[part].astype(float), score[part], weights[:, part])
                order[-1].append(_figure(roc_auc(curve)))
    print(f"\n## Maison DLP: {len(rows):,} messages\n\nShare flagged with any category:\n")
    header = ["form", *(f"sensitive, {name} ↑" for name in SENSITIVE), *(f"clean, {name} ↓" for name in CLEAN)]
    print(markdown_table(header, shares))
    print("\nAUC, sensitive against all clean messages, and against False Keywords alone:\n")
    header = [f"{name}, {part}" for name in ("ours", "no question mark") for part in ("all", "False Keywords")]
    print(markdown_table(["form", *header], order))


def _figure(values: np.ndarray) -> str:
    e = estimate(values, 0.95)
    return "–" if e.value is None else f"{e.value:.2f} [{e.low:.2f}, {e.high:.2f}]"


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", choices=("validation", "gate", "test"), action="append", help="of public messages")
    parser.add_argument("--model", type=Path, default=asset("models/champion"), help="model directory")
    options = parser.parse_args()
    scorer, shared = Scorer.load(options.model), Path(os.environ.get("ESCALML_SHARED", "../shared/data"))
    splits = options.split or ["validation", "gate"]
    for show in (lambda: public_categories(scorer, shared, splits), lambda: maison(scorer, shared)):
        try:
            show()
        except FileNotFoundError as error:
            print(f"skipped: {Path(error.filename).name} is not under {shared}; set ESCALML_SHARED")


if __name__ == "__main__":
    main()
