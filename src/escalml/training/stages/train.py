"""Train a model: data/processed/messages.jsonl -> models/<kind>/ (model, calibration, thresholds, abstention).

`--kind tfidf` takes seconds. `head` keeps a champion as it is, names and alarms included, and teaches it what 50 to
5,000 own labels say, in seconds to minutes; it says whether that pays. `encoder` and `blend` (n-gram model and encoder)
need the extra `train`, a weights package, and an hour or more.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from escalml.config import Params, read_params
from escalml.data.dataset import read_labelled
from escalml.data.labels import TargetTable, levels_nobody_has
from escalml.data.reading import file_sha256
from escalml.errors import EscalmlError
from escalml.records import LabelledMessage
from escalml.scoring.scorer import Scorer
from escalml.training import CORPORA, KINDS, Progress, train
from escalml.training.heads import TrainedHeads, own_rows, rules_of, train_heads
from escalml.training.plain_rival import compare_with_plain
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.prepare import DATA

MODELS = "models"
MODEL = f"{MODELS}/tfidf"
HEAD = "head"
FITS = f"{MODELS}/fits"  # the last n-gram fit, for a change of thresholds
SECONDS_BETWEEN_LINES = 15.0


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of("train", __doc__)
    parser.add_argument("--kind", choices=(*KINDS, HEAD), default="tfidf", help="default tfidf")
    parser.add_argument("--champion", type=Path, help="of --kind head: the model to build on; default the shipped one")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--model", type=Path, help=f"where to write; default {MODELS}/<kind>")
    parser.add_argument("--base", help="weights to start from; default encoder.base of params.yaml")
    parser.add_argument(
        "--network",
        type=Path,
        help="folder of distil --with-labels: taken as it is; the folds alone are trained, from --base",
    )
    parser.add_argument("--checkpoints", type=Path, help="folder for what a killed training goes on from; default none")
    options: argparse.Namespace = parser.parse_args(argv)
    if options.network and options.kind not in ("encoder", "blend"):
        raise EscalmlError("--network names an encoder; give it with --kind blend or encoder.")
    if options.champion and options.kind != HEAD:
        raise EscalmlError(f"--champion names what heads are built on; give it with --kind {HEAD}.")
    params = read_params(options.root / "params.yaml")
    if options.base:
        params = params.model_copy(update={"encoder": params.encoder.model_copy(update={"base": options.base})})
    data, model = options.data or options.root / DATA, options.model or options.root / MODELS / options.kind
    rows = read_labelled(data, tuple(params.targets))
    say_who_looked_for_names(rows)
    if options.kind == HEAD:
        return add_heads(rows, params, data, model, champion=options.champion)
    params = without_unlabelled(params, rows)
    say_what_is_never_said(params, rows)
    scorer = train(
        rows,
        params,
        data_sha256=file_sha256(data),
        kind=options.kind,
        network=options.network,
        checkpoints=options.checkpoints,
        fits=options.root / FITS,
        on_progress=Reporter(),
    )
    scorer.save(model)
    facts = scorer.manifest.trained_on
    print(f"trained on {facts.n_messages} messages; wrote {model}; next: escalml evaluate --model {model}")
    return 0


def without_unlabelled(params: Params, rows: Sequence[LabelledMessage]) -> Params:
    """The parameters without the fields that no training message labels, as when own files alone are learned from."""
    labelled = {name for row in rows if row.split == "train" for name, label in row.labels.items() if label is not None}
    left_out = [name for name in params.targets if name not in labelled]
    if not left_out or not labelled:
        return params
    print(f"no training message has a label of {', '.join(left_out)}: not in the model", file=sys.stderr)
    targets = {name: config for name, config in params.targets.items() if name in labelled}
    return params.model_copy(
        update={"targets": targets, "thresholds": rules_of(params.thresholds, TargetTable(targets))}
    )


def say_what_is_never_said(params: Params, rows: Sequence[LabelledMessage]) -> None:
    """Name the top levels that no training message has: the model cannot know them."""
    table = TargetTable(params.targets)
    for column in levels_nobody_has(table.encode_rows([row for row in rows if row.split == "train"]), table):
        block = table.block_of(table.columns[column])
        level = block.config.labels[column - block.start + 1]
        print(
            f"{block.field}: no training message is {level}, so this model never says {level}. "
            f"--kind {HEAD} keeps what the champion knows of it; labels.{block.field}.values of an own file can map a "
            "value of yours to it.",
            file=sys.stderr,
        )


def add_heads(
    rows: Sequence[LabelledMessage], params: Params, data: Path, model: Path, *, champion: Path | None
) -> int:
    """Train heads on a champion and say what they are worth."""
    started = monotonic()
    trained = train_heads(rows, params, Scorer.load(champion), data_sha256=file_sha256(data))
    trained.scorer.save(model)
    seconds = monotonic() - started
    held_out = own_rows(rows, trained.base, "validation")
    fields = (*trained.headed, *trained.kept)
    for comparison in compare_with_plain(trained.scorer, own_rows(rows, trained.base), held_out, fields, params):
        kept = "" if comparison.field in trained.headed else " (a head was no better: it keeps the champion's scores)"
        print(f"{comparison.sentence()}{kept}.")
    for target, counts in trained.unlearned.items():
        print(f"{target}: too few own labels ({counts}); {fate_of(target, trained)}.")
    print(
        f"heads learned from {trained.n_own} own messages in {seconds:.0f} s; wrote {model}; "
        f"next: escalml compare --model {model}, or escalml evaluate --model {model}"
    )
    return 0


def fate_of(target: str, trained: TrainedHeads) -> str:
    """What became of a target that own labels did not teach."""
    if target in trained.base.table.columns:
        return "as the champion has it"
    return "never flagged" if target in trained.scorer.table.columns else "not in the model"


def say_who_looked_for_names(rows: Sequence[LabelledMessage]) -> None:
    """Say how many messages, the corpora's apart, nobody has read for names."""
    others = [row for row in rows if row.split == "train" and row.source not in CORPORA]
    unread = sum(row.found_words is None for row in others)
    if unread:
        print(
            f"names: {unread} of {len(others)} messages that are not the corpora's were not read for names; "
            "escalml prepare reads own files",
            file=sys.stderr,
        )


class Reporter:
    """Says on stderr how far a long fit is, a line now and then."""

    def __init__(self) -> None:
        self.started = self.said = monotonic()

    def __call__(self, progress: Progress) -> None:
        """Report, unless a line has just been written."""
        now = monotonic()
        if not progress.finished and now - self.said < SECONDS_BETWEEN_LINES:
            return
        self.said = now
        note = "done" if progress.finished else progress.note
        print(f"[{now - self.started:6.0f} s] {progress.kind}, {progress.part}: {note}", file=sys.stderr, flush=True)
