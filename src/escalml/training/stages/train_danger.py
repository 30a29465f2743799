"""Fit the head that hears who may be in danger by their own hand, and add it to a model that has an encoder.

Learns from `data/corpus/farewells.jsonl` and from labelled messages of the train split that chance picked. The rest of
the model stays as it is. The same data, seed and encoder give the same head. A minute or two; needs no extra.
"""

import random
import sys
from collections.abc import Iterable
from pathlib import Path

from escalml.assets import asset
from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.data.reading import read_rows
from escalml.errors import EscalmlError
from escalml.models.head_files import ENCODER
from escalml.models.manifest import write_manifest
from escalml.records import Message
from escalml.scoring.alarms import find_alarms
from escalml.scoring.scorer import Scorer
from escalml.training.danger_head_fitting import fit_danger_head
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.prepare import DATA
from escalml.training.stages.train_requests import vectors_of

MODEL = "models/blend"
FAREWELLS = "data/corpus/farewells.jsonl"
ALARM = "danger_to_life"
MOST_ORDINARY = 6_000


def main(argv: list[str] | None = None) -> int:
    """Run the training."""
    parser = parser_of("train-danger", __doc__)
    parser.add_argument("--model", type=Path, help=f"the model that gets the head; default {MODEL}")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    model = options.model or options.root / MODEL
    scorer = Scorer.load(model)
    encoder = scorer.manifest.files.get(ENCODER)
    if encoder is None:
        raise EscalmlError(f"{model}: has no encoder, so there are no vectors to learn from; give a blend.")
    rows = read_labelled(options.data or options.root / DATA, tuple(params.targets))
    ordinary = ordinary_among((row.message for row in rows if row.split == "train" and row.at_random), params.seed)
    if not ordinary:
        raise EscalmlError("--data: the train split has no message that chance picked, to hear the others against.")
    told = [row.fields for row in read_rows(asset(FAREWELLS)) if not row.fields["held_out"]]
    print(f"reading {len(told)} invented and {len(ordinary)} labelled messages", file=sys.stderr, flush=True)
    telling, look_alikes = (
        vectors_of([Message(text=row["text"]) for row in told if row["farewell"] is farewell], scorer)
        for farewell in (True, False)
    )
    head = fit_danger_head(telling, look_alikes, vectors_of(ordinary, scorer), encoder=encoder, seed=params.seed)
    head.save(model)
    write_manifest(scorer.manifest, model)
    print(f"added the head to {model}; next: escalml evaluate --model {model}")
    return 0


def ordinary_among(messages: Iterable[Message], seed: int) -> list[Message]:
    """Messages that raise no alarm for a life, at most so many, drawn by chance."""
    found = [message for message in messages if not any(alarm.name == ALARM for alarm in find_alarms(message.text))]
    return random.Random(seed).sample(found, min(len(found), MOST_ORDINARY))
