"""Stage 3: models/tfidf -> models/evaluation/tfidf/ (figures, tables, plots) and an MLflow run.

Choose models on the validation split. --split test is for a model that is to be reported, once; MLflow records it.
"""

from pathlib import Path

from escalml.config import EvaluationConfig, read_params
from escalml.dataset import read_labelled
from escalml.evaluation.scorecard import report, results_table
from escalml.manifest import model_sha256
from escalml.pipeline import draw_measurements, measure
from escalml.registry import default_tracking_uri, log_run
from escalml.scoring import Scorer
from prepare import DATA
from stage import parser_of, run, write_json
from train import MODEL

SHOWN = ("severity/qwk", "escalated/average_precision", "escalated/ece", "privacy/micro_f1", "topic/micro_f1")
MEASURED = "model.sha256"  # the model that the figures beside it are of
EVALUATION = "models/evaluation/tfidf"


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of(__doc__)
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--model", type=Path, help=f"model directory; default {MODEL}")
    parser.add_argument("--out", type=Path, help=f"folder for the figures; default {EVALUATION}")
    parser.add_argument("--split", choices=("validation", "gate", "test"), help="default: evaluation.split")
    parser.add_argument("--n-bootstrap", type=int, help="replicates; default: evaluation.n_bootstrap")
    options = parser.parse_args(argv)
    root = options.root
    params = read_params(root / "params.yaml")
    changes = {"split": options.split, "n_bootstrap": options.n_bootstrap}
    settings = params.evaluation.model_dump() | {name: value for name, value in changes.items() if value}
    params = params.model_copy(update={"evaluation": EvaluationConfig(**settings)})
    model, out = options.model or root / MODEL, options.out or root / EVALUATION
    scorer = Scorer.load(model)
    measurements = measure(scorer, read_labelled(options.data or root / DATA, tuple(params.targets)), params)
    evaluations = [measured.evaluation for measured in measurements]
    out.mkdir(parents=True, exist_ok=True)
    plots = draw_measurements(measurements, scorer, out)
    write_json(out / "evaluation.json", [evaluation.model_dump(mode="json") for evaluation in evaluations])
    (out / MEASURED).write_text(model_sha256(model) + "\n")
    (out / "results.md").write_text(report(evaluations) + "\n", encoding="utf-8")
    uri = default_tracking_uri(root)
    name = f"{scorer.manifest.kind}, {params.evaluation.split}"
    run_id = log_run(uri, model=model, params=params, evaluations=evaluations, plots=plots, name=name)
    print(f"{results_table(evaluations, metrics=SHOWN)}\n\nwrote {out} (all figures: results.md); logged run {run_id}")
    print("next: python training/register.py")
    return 0


if __name__ == "__main__":
    run(main)
