"""Stage 2: data/processed/messages.jsonl -> models/tfidf/ (n-gram model, calibration, thresholds)."""

from escalml.config import read_params
from escalml.dataset import file_sha256, read_labelled
from escalml.pipeline import train
from escalml.schema import LabelledMessage
from prepare import DATA
from stage import parser_of, run

MODEL = "models/tfidf"


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    options = parser_of(__doc__).parse_args(argv)
    params = read_params(options.root / "params.yaml")
    data = options.root / DATA
    rows: list[LabelledMessage] = read_labelled(data, tuple(params.targets))
    scorer = train(rows, params, data_sha256=file_sha256(data))
    scorer.save(options.root / MODEL)
    facts = scorer.manifest.trained_on
    print(f"trained on {facts.n_messages} messages; wrote {MODEL}; next: python training/evaluate.py")
    return 0


if __name__ == "__main__":
    run(main)
