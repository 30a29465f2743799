"""Register models/tfidf in MLflow as a new version, move the alias `champion` to it, export it to models/champion/.

No DVC stage: it changes a server. The model must have been measured (`escalml evaluate`) as it is now.
"""

import shutil
from pathlib import Path

from escalml.errors import EscalmlError
from escalml.models.manifest import model_sha256
from escalml.registry import CHAMPION, MODEL_NAME, default_tracking_uri, fetch_model, latest_run, register, shown_uri
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.evaluate import EVALUATION, MEASURED
from escalml.training.stages.train import MODEL

EXPORT = "models/champion"
REPORT = (
    "evaluation.json",
    "lead_time.json",
    "prior_shift.json",
    "deletion.json",
    "identifiers.json",
    "levels.json",
    "leave_one_source_out.json",
    "results.md",
    "card.md",
)


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of("register", __doc__)
    parser.add_argument("--model", type=Path, help=f"model directory; default {MODEL}")
    parser.add_argument("--evaluation", type=Path, help=f"its figures; default {EVALUATION}")
    parser.add_argument("--export", type=Path, help=f"where the champion goes; default {EXPORT}")
    options = parser.parse_args(argv)
    root = options.root
    model, export = options.model or root / MODEL, options.export or root / EXPORT
    figures = options.evaluation or root / EVALUATION
    uri = default_tracking_uri(root)
    sha256 = model_sha256(model)
    run_id = latest_run(uri, sha256)
    measured = figures / MEASURED
    if run_id is None or not measured.exists() or measured.read_text().strip() != sha256:
        raise EscalmlError(f"{model} has not been measured as it is now; run `escalml evaluate` first.")
    registration = register(uri, model=model, run_id=run_id)
    fetch_model(uri, f"models:/{MODEL_NAME}@{CHAMPION}", export)
    for name in REPORT:
        (export / name).unlink(missing_ok=True)
        if (figures / name).exists():  # figures of before something was measured lack it
            shutil.copyfile(figures / name, export / name)
    print(
        f"registered {MODEL_NAME} version {registration.version} as `{CHAMPION}` in {shown_uri(uri)}; "
        f"exported to {export}"
    )
    return 0
