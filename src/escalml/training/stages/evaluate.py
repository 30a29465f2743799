"""Measure a saved model: models/tfidf -> models/evaluation/tfidf/ (figures, tables, plots, card) and an MLflow run.

Choose models on the validation split. --split test is for a model that is to be reported, once; MLflow records it.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from escalml.assets import asset
from escalml.config import EvaluationConfig, Params, read_params
from escalml.data.dataset import read_labelled
from escalml.data.labels import TargetTable
from escalml.data.sources import SOURCES, read_sources
from escalml.evaluation import Evaluation
from escalml.evaluation.behaviour import behave
from escalml.evaluation.card import model_card
from escalml.evaluation.deletion import deletion_test
from escalml.evaluation.leave_one_source_out import LeaveOneSourceOut
from escalml.evaluation.provenance import file_sizes
from escalml.evaluation.scorecard import report, results_table
from escalml.models.manifest import model_sha256
from escalml.records import Record
from escalml.registry import default_tracking_uri, log_run
from escalml.routing import read_policy
from escalml.scoring.scorer import Scorer
from escalml.training import draw_measurements, measure, measure_identifiers, measure_lead_time, measure_levels
from escalml.training.gate import SHIPPED_FIELDS
from escalml.training.plain_rival import METRIC_OF
from escalml.training.recalibration import measure_prior_shift
from escalml.training.stages.arguments import parser_of, write_json
from escalml.training.stages.prepare import DATA
from escalml.training.stages.train import MODEL

SHOWN = ("severity/qwk", "escalated/average_precision", "escalated/ece", "privacy/micro_f1", "topic/micro_f1")
CONVERSATIONS = "data/corpus/threads.jsonl"
MARKED = ("data/corpus/corpus.jsonl", "data/corpus/corpus2.jsonl")  # whose texts were read for identifiers
POLICY = "serving/policy.yaml"
METRICS = "metrics.json"  # for `dvc metrics`
MEASURED = "model.sha256"  # the model that the figures beside it are of
EVALUATION = "models/evaluation/tfidf"
# Flagged messages of a model with heads whose explanations are tested; what it stands on was tested on all. At a desk
# where much escalates nearly every message is flagged, and each asks the encoder some twenty times.
MOST_EXPLAINED = 100
LEFT_OUT = "models/evaluation/leave_one_source_out.json"  # where training/experiments/leave_one_source_out.py writes


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of("evaluate", __doc__)
    parser.add_argument("--data", type=Path, help=f"labelled messages; default {DATA}")
    parser.add_argument("--model", type=Path, help=f"model directory; default {MODEL}")
    parser.add_argument("--out", type=Path, help=f"folder for the figures; default {EVALUATION}")
    parser.add_argument("--left-out", type=Path, help=f"from leave_one_source_out.py, for the card; default {LEFT_OUT}")
    parser.add_argument("--split", choices=("validation", "gate", "test"), help="default: evaluation.split")
    parser.add_argument("--n-bootstrap", type=int, help="replicates; default: evaluation.n_bootstrap")
    options = parser.parse_args(argv)
    root = options.root
    params = _with_options(read_params(root / "params.yaml"), options)
    model, out = options.model or root / MODEL, options.out or root / EVALUATION
    scorer, sources = Scorer.load(model), read_sources(asset(SOURCES))
    rows = read_labelled(options.data or root / DATA, tuple(params.targets))
    once = scorer.remembering()  # most of what follows scores the same messages
    measurements = measure(once, rows, params)
    evaluations = [measured.evaluation for measured in measurements]
    lead_time = measure_lead_time(once, asset(CONVERSATIONS), params)
    prior_shift = measure_prior_shift(once, rows, params)
    left_out = read_left_out(options.left_out or root / LEFT_OUT, scorer.manifest.trained_on.data_sha256)
    of_split = [row for row in rows if row.split == params.evaluation.split and row.at_random]
    most = MOST_EXPLAINED if scorer.manifest.built_on else None
    deletion = deletion_test(scorer, of_split, params.evaluation, seed=params.seed, most=most)
    behaviour = behave(once, [row.message for row in of_split if row.language == "en"], seed=params.seed)
    identifiers = measure_identifiers(once, [asset(path) for path in MARKED], params)
    levels = measure_levels(once, read_policy(asset(POLICY), targets=scorer.manifest.targets), rows, params)
    card = model_card(
        scorer.manifest,
        file_sizes(model),
        sources,
        evaluations,
        lead_time=lead_time,
        prior_shift=prior_shift,
        left_out=left_out,
        deletion=deletion,
        behaviour=behaviour,
        identifiers=identifiers,
        levels=levels,
    )
    out.mkdir(parents=True, exist_ok=True)
    plots = draw_measurements(measurements, scorer, out)
    records: dict[str, Record | None] = {
        "lead_time": lead_time,
        "prior_shift": prior_shift,
        "deletion": deletion,
        "behaviour": behaviour,
        "identifiers": identifiers,
        "levels": levels,
        "leave_one_source_out": left_out,
    }
    write_figures(out, evaluations, records, scorer.table)
    (out / "card.md").write_text(card + "\n", encoding="utf-8")
    (out / MEASURED).write_text(model_sha256(model) + "\n")
    results = report(evaluations, lead_time, prior_shift, deletion, identifiers)
    (out / "results.md").write_text(results + "\n", encoding="utf-8")
    uri = default_tracking_uri(root)
    run_id = log_run(
        uri,
        model=model,
        params=params,
        evaluations=evaluations,
        plots=plots,
        name=f"{scorer.manifest.kind}, {params.evaluation.split}",
        lead_time=lead_time,
    )
    table = results_table(evaluations, metrics=(*SHOWN, *own_headlines(scorer.table)))
    print(f"{table}\n\nwrote {out} (results.md, card.md); logged run {run_id}")
    print("next: escalml register")
    return 0


def _with_options(params: Params, options: argparse.Namespace) -> Params:
    """The parameters, with the split and the replicates that the options name."""
    changes = {"split": options.split, "n_bootstrap": options.n_bootstrap}
    settings = params.evaluation.model_dump() | {name: value for name, value in changes.items() if value}
    return params.model_copy(update={"evaluation": EvaluationConfig(**settings)})


def write_figures(
    out: Path, evaluations: Sequence[Evaluation], records: Mapping[str, Record | None], table: TargetTable
) -> None:
    """Write what was measured, each kind to its file."""
    write_json(out / "evaluation.json", [evaluation.model_dump(mode="json") for evaluation in evaluations])
    for name, record in records.items():
        write_json(out / f"{name}.json", record.model_dump(mode="json") if record else None)
    write_json(out / METRICS, headline_figures(evaluations, table))


def own_headlines(table: TargetTable) -> tuple[str, ...]:
    """The figure of each field that is not one of the shipped ones."""
    fields = table.blocks.items()
    return tuple(f"{name}/{METRIC_OF[block.config.kind]}" for name, block in fields if name not in SHIPPED_FIELDS)


def headline_figures(evaluations: Sequence[Evaluation], table: TargetTable) -> dict[str, dict[str, float]]:
    """The model's main figures by data set, as `dvc metrics` compares them."""
    names = (*SHOWN, *own_headlines(table))
    return {
        evaluation.dataset: {
            name: metric.value
            for name in names
            if (metric := evaluation.models["model"].get(name)) and metric.value is not None
        }
        for evaluation in evaluations
    }


def read_left_out(path: Path, data_sha256: str) -> LeaveOneSourceOut | None:
    """What leaving out sources did; None where nobody measured it, or on other data than the model learned from."""
    if not path.exists():
        return None
    measured = LeaveOneSourceOut.model_validate_json(path.read_bytes())
    if measured.data_sha256 == data_sha256:
        return measured
    print(f"{path} is of other data: not in the card; run python training/experiments/leave_one_source_out.py again.")
    return None
