"""Stage 2: data/processed/messages.jsonl -> models/tfidf/ (n-gram model, calibration, thresholds)."""

from pathlib import Path

from escalml.config import read_params
from escalml.dataset import read_labelled
from escalml.pipeline import train
from escalml.rows import file_sha256
from prepare import DATA
from stage import parser_of, run

MODEL = "models/tfidf"


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of(__doc__)
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--model", type=Path, help=f"where to write; default {MODEL}")
    options = parser.parse_args(argv)
    params = read_params(options.root / "params.yaml")
    data, model = options.data or options.root / DATA, options.model or options.root / MODEL
    scorer = train(read_labelled(data, tuple(params.targets)), params, data_sha256=file_sha256(data))
    scorer.save(model)
    facts = scorer.manifest.trained_on
    print(f"trained on {facts.n_messages} messages; wrote {model}; next: python training/evaluate.py")
    return 0


if __name__ == "__main__":
    run(main)
