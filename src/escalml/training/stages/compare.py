"""Compare: does a model that learned from own labels pay? Champion and challenger on your own messages, paired.

The messages are those of `data/processed/messages.jsonl` whose source the champion did not learn from; by default those
of the split `test`, which nothing was chosen on. --curve also trains heads on parts of your labels and says what about
more of them would bring, measured on `validation`.
"""

import json
from pathlib import Path

from escalml.assets import asset
from escalml.config import read_params
from escalml.data.dataset import read_labelled
from escalml.scoring.scorer import Scorer
from escalml.training.heads import own_rows
from escalml.training.learning_curve import learning_curves
from escalml.training.own_gain import compare_on_own
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.prepare import DATA, now_and_then
from escalml.training.stages.train import HEAD, MODELS

CHAMPION = "models/champion"


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of("compare", __doc__)
    parser.add_argument("--model", type=Path, help=f"the challenger; default {MODELS}/{HEAD}")
    parser.add_argument("--champion", type=Path, help=f"default {CHAMPION}, else the shipped one")
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--split", choices=("validation", "gate", "test"), default="test", help="default test")
    parser.add_argument("--curve", action="store_true", help="also what more labels would bring; trains three times")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures as JSON")
    options = parser.parse_args(argv)
    root: Path = options.root
    params = read_params(root / "params.yaml")
    there = root / CHAMPION
    champion = Scorer.load(options.champion or (there if there.exists() else asset(CHAMPION)))
    challenger = Scorer.load(options.model or root / MODELS / HEAD)
    rows = read_labelled(options.data or root / DATA, tuple(params.targets | challenger.manifest.targets))
    gain = compare_on_own(champion, challenger, own_rows(rows, champion, options.split), params, split=options.split)
    print(f"{gain.n:,} own messages of the split {gain.split}:\n\n{gain.table()}\n")
    curves = learning_curves(rows, params, champion, on_step=now_and_then()) if options.curve else []
    for curve in curves:
        print(f"{curve.sentence()}.")
    if options.json:
        found = {"gain": gain.model_dump(mode="json"), "curves": [curve.model_dump(mode="json") for curve in curves]}
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print("next: escalml evaluate, then escalml register: the gate decides")
    return 0
