"""Fit the head for requests for the next level, and add it to a model that has an encoder.

Learns from the train split's labels `requested_level` and from invented requests in seven languages. The rest of the
model stays as it is. The same data, seed and encoder give the same head. Ten minutes on one core; needs no extra.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.data.labels import FloatArray
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.head_files import ENCODER
from escalml.models.manifest import write_manifest
from escalml.records import LabelledMessage, Message
from escalml.scoring.language import detect_language
from escalml.scoring.scorer import Scorer
from escalml.training.request_head_fitting import fit_request_head, invent_requests
from escalml.training.request_phrases import ASKING
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.prepare import DATA

MODEL = "models/blend"
FIELD = "requested_level"
_LONGEST_BESIDE = 900  # characters of a message in which an invented request is hidden
_TOGETHER = 64


def main(argv: list[str] | None = None) -> int:
    """Run the training."""
    parser = parser_of("train-requests", __doc__)
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
    known = [row for row in rows if row.split == "train" and row.labels.get(FIELD) is not None]
    levels = [int(row.labels[FIELD]) for row in known]
    if len({level > 0 for level in levels}) < 2 or len({level for level in levels if level}) < 2:
        raise EscalmlError(f"--data: the train split needs messages that are labelled {FIELD} 0, 3 and 4.")
    invented = invent_requests(params.seed, texts_beside(known))
    print(f"reading {len(known)} labelled and {len(invented)} invented messages", file=sys.stderr, flush=True)
    head = fit_request_head(
        (vectors_of([row.message for row in known], scorer), levels),
        (vectors_of([Message(text=text) for text, _ in invented], scorer), [level for _, level in invented]),
        encoder=encoder,
        seed=params.seed,
    )
    head.save(model)
    write_manifest(scorer.manifest, model)
    print(f"least probability {head.least:.3f}; added the head to {model}; next: escalml evaluate --model {model}")
    return 0


def texts_beside(rows: Sequence[LabelledMessage]) -> Mapping[str, Sequence[str]]:
    """Short texts that ask for nobody, by language: for requests to be hidden in."""
    beside: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        text = row.message.text
        if int(row.labels[FIELD]) == 0 and len(text) <= _LONGEST_BESIDE:
            beside[detect_language(text, supported=frozenset(ASKING)).code or "en"].append(text)
    return beside


def vectors_of(messages: Sequence[Message], scorer: Scorer) -> FloatArray:
    """What a model's encoder makes of each message."""
    turns = scorer.manifest.features.history_turns
    parts = []
    for start in range(0, len(messages), _TOGETHER):
        some = messages[start : start + _TOGETHER]
        views = [view_message(message.as_read, history_turns=turns) for message in some]
        parts.append(scorer.classifier.look(views, for_names=False).vectors)
    return np.vstack(parts)
