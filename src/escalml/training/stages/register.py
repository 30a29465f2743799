"""Register models/tfidf in MLflow as a new version, move the alias `champion` to it, export it to models/champion/.

A gate stands before it: the model is compared with the one in models/champion/ on the split `gate`, on the same
messages. Where it is not better in anything that matters, or worse somewhere, nothing is changed, a table says why, and
the exit code is 4. --force REASON registers it all the same, and keeps the reason with the version. `escalml rollback`
goes back. No DVC stage: it changes a server. The model must have been measured (`escalml evaluate`) as it is now.
"""

import shutil
import sys
from pathlib import Path

from escalml.assets import asset
from escalml.config import Params, read_params
from escalml.data.dataset import read_labelled
from escalml.errors import EscalmlError
from escalml.models.manifest import MANIFEST, model_sha256, read_manifest
from escalml.registry import (
    CHAMPION,
    MODEL_NAME,
    champion_version,
    default_tracking_uri,
    fetch_model,
    latest_run,
    register,
    shown_uri,
)
from escalml.scoring.scorer import Scorer
from escalml.training.gate import SPLIT, judge
from escalml.training.gate_verdict import Verdict
from escalml.training.measure import measure_identifiers
from escalml.training.side_by_side import same_base
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.evaluate import EVALUATION, MARKED, MEASURED
from escalml.training.stages.prepare import DATA
from escalml.training.stages.train import MODEL

EXPORT = "models/champion"
REFUSED = 4  # exit code
REPORT = (
    "evaluation.json",
    "lead_time.json",
    "prior_shift.json",
    "deletion.json",
    "behaviour.json",
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
    parser.add_argument("--export", type=Path, help=f"where the champion is, and goes; default {EXPORT}")
    parser.add_argument("--data", type=Path, help=f"labelled messages to compare on; default {DATA}")
    parser.add_argument("--force", metavar="REASON", help="register whatever the gate says; kept with the version")
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
    if is_champion(model, export) and champion_version(uri) is not None:
        print(f"{model} is the champion already; nothing to do.")
        return 0
    verdict = compare(model, export, options.data or root / DATA, read_params(root / "params.yaml"))
    if verdict and not verdict.promoted:
        print(f"{verdict.table()}\n", file=sys.stderr)
        if not options.force:
            print(f"refused: {reasons(verdict)}. The champion stays; --force REASON overrules.", file=sys.stderr)
            print("".join(f"{line}.\n" for line in verdict.advice), end="", file=sys.stderr)
            return REFUSED
    if champion_version(uri) is None and (export / MANIFEST).exists():
        register(uri, model=export, run_id=None, tags={"why": "it was in use before anything was registered"})
    why = f"forced: {options.force}" if options.force else "passed the gate" if verdict else "there was no champion"
    registration = register(uri, model=model, run_id=run_id, tags={"why": why})
    export_champion(uri, export, figures)
    print(
        f"registered {MODEL_NAME} version {registration.version} as `{CHAMPION}` in {shown_uri(uri)} ({why}); "
        f"exported to {export}"
    )
    return 0


def compare(model: Path, export: Path, data: Path, params: Params) -> Verdict | None:
    """What the gate says; None where there is no champion, or the model is the champion."""
    if not (export / MANIFEST).exists() or is_champion(model, export):
        return None
    champion, challenger = Scorer.load(export), Scorer.load(model)
    rows = read_labelled(data, tuple(params.targets))
    on_gate = params.model_copy(update={"evaluation": params.evaluation.model_copy(update={"split": SPLIT})})
    find_names = champion.classifier.finds_names and challenger.classifier.finds_names
    both = [champion, challenger] if find_names and not same_base(champion, challenger) else []
    names = [measure_identifiers(scorer, [asset(path) for path in MARKED], on_gate) for scorer in both]
    return judge(champion, challenger, rows, params, names=(names[0], names[1]) if names else (None, None))


def is_champion(model: Path, export: Path) -> bool:
    """Whether a model is the exported one, whatever version number that was given."""
    if not (export / MANIFEST).exists():
        return False
    one, other = (read_manifest(path).model_copy(update={"version": ""}) for path in (model, export))
    return one == other


def reasons(verdict: Verdict) -> str:
    """Why the gate refuses, in one line."""
    return "; ".join(
        f"{check.metric} on {check.messages} ({check.difference or check.challenger}; {check.demand})"
        for check in verdict.failed
    )


def export_champion(uri: str, export: Path, figures: Path | None = None) -> None:
    """Write the champion as a plain folder, with the figures that are its own; those of another model go."""
    fetch_model(uri, f"models:/{MODEL_NAME}@{CHAMPION}", export)
    for name in REPORT:
        (export / name).unlink(missing_ok=True)
        if figures and (figures / name).exists():  # figures of before something was measured lack it
            shutil.copyfile(figures / name, export / name)
