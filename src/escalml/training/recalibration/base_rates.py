"""Base rates: a model for a desk where a matter is rarer, or more frequent, than where it was calibrated.

Needs no labels, only the rates.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from escalml.config import Params, ThresholdsConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.evaluation.prior_shift import RATE, PriorShift, evaluate_prior_shift
from escalml.models.abstention import CRITICAL, ESCALATED, move_quantiles
from escalml.models.calibration import prior_shift
from escalml.models.manifest import Manifest, Readout
from escalml.models.thresholds import move, rule_of
from escalml.records import LabelledMessage
from escalml.scoring.scorer import Scorer

# They hold only where `escalated` does, so their rates rise and fall with its own. The requested level is left alone:
# who asks for the manager gets the manager, however few do.
PARTS_OF_ESCALATION = "reasons"
SomeReadout = TypeVar("SomeReadout", bound=Readout)


def shift_base_rates(manifest: Manifest, rates: Mapping[str, float]) -> Manifest:
    """Correct probabilities for other base rates.

    Parameters
    ----------
    manifest
        Of the model.
    rates
        Target -> its base rate at the desk, in (0, 1). Reasons follow `escalated` in proportion unless they have a rate
        of their own; that is an approximation, and too strict for a message that surely escalates.

    Returns
    -------
    The manifest for that desk. Thresholds by cost stay, since costs do; all others move along, so that the same
    messages are flagged, and so do the quantiles of abstention.

    Raises
    ------
    EscalmlError
        If a target is unknown or a rate not allowed.

    References
    ----------
    Saerens, Latinne & Decaestecker (2002), Adjusting the Outputs of a Classifier to New a Priori Probabilities.
    """
    table = TargetTable(manifest.targets)
    shifted = _shifted(manifest, rates, table, manifest.threshold_rules)
    fast = manifest.fast and _shifted(manifest.fast, rates, table, manifest.threshold_rules)
    return shifted.model_copy(update={"fast": fast})


def _shifted(
    readout: SomeReadout, rates: Mapping[str, float], table: TargetTable, rules: ThresholdsConfig
) -> SomeReadout:
    """One readout, corrected."""
    facts, quantiles = readout.calibration, readout.review_quantiles
    known = dict(zip(table.columns, facts.base_rates, strict=True))
    wanted = _with_parts(rates, known, table)
    shifts = {name: prior_shift(known[name], rate) for name, rate in wanted.items()}
    moved = {
        name: move(readout.thresholds[name], shift)
        for name, shift in shifts.items()
        if rule_of(name, table, rules).by != "cost"
    }
    if quantiles and ESCALATED in shifts:
        quantiles = move_quantiles(quantiles, shifts[ESCALATED])
    limit = readout.critical_limit
    if limit is not None and CRITICAL in shifts:
        limit = move(limit, shifts[CRITICAL])
    request = readout.request_probability
    if request is not None and ESCALATED in shifts:  # who asks for the next level stays flagged
        request = max(move(request, shifts[ESCALATED]), moved.get(ESCALATED, readout.thresholds[ESCALATED]))
    intercepts = zip(table.columns, facts.intercepts, strict=True)
    calibration = facts.model_copy(
        update={
            "calibrated_on": _in_words(rates, facts.calibrated_on),
            "intercepts": tuple(intercept + shifts.get(name, 0.0) for name, intercept in intercepts),
            "base_rates": tuple((known | wanted).values()),
            "fitted_to": facts.fitted_to | dict.fromkeys(wanted, ()),
        }
    )
    update = {
        "calibration": calibration,
        "thresholds": readout.thresholds | moved,
        "review_quantiles": quantiles,
        "critical_limit": limit,
        "request_probability": request,
    }
    return readout.model_copy(update=update)


def _with_parts(rates: Mapping[str, float], known: Mapping[str, float], table: TargetTable) -> dict[str, float]:
    """The rates, and those of the parts of escalation that follow from them."""
    for name, rate in rates.items():
        table.index(name)
        if not 0 < rate < 1:
            raise EscalmlError(f"base rate of {name}: has to lie between 0 and 1, such as 0.03.")
    parts: dict[str, float] = {}
    if ESCALATED in rates:
        rate = rates[ESCALATED]
        reasons = table.blocks[PARTS_OF_ESCALATION].columns if PARTS_OF_ESCALATION in table.blocks else ()
        parts = {name: min(known[name] * rate / known[ESCALATED], rate) for name in reasons}
    return parts | dict(rates)


def _in_words(rates: Mapping[str, float], before: str) -> str:
    """What answers will say the model is calibrated on; without a rate of `escalated`, its old one stays in it."""
    given = [f"{'' if name == ESCALATED else f'{name} '}base rate {rate:.2g}" for name, rate in rates.items()]
    return f"{', '.join(given)}, given" if ESCALATED in rates else f"{before}; {', '.join(given)}, given"


def measure_prior_shift(scorer: Scorer, rows: Sequence[LabelledMessage], params: Params) -> PriorShift | None:
    """Show prior correction at work: the split as a desk where few messages escalate.

    Parameters
    ----------
    scorer
        The model under test.
    rows
        Labelled messages; of those of the split, the ones with a label of `escalated` count that chance picked.
    params
        Split, bins and seed.

    Returns
    -------
    The comparison; None where it cannot be made.
    """
    if ESCALATED not in scorer.table.columns:
        return None
    of_split = [row for row in rows if row.split == params.evaluation.split and row.at_random]
    labelled = [row for row in of_split if row.labels.get(ESCALATED) is not None]
    column, messages = scorer.table.index(ESCALATED), [row.message for row in labelled]
    shifted = shift_base_rates(scorer.manifest, {ESCALATED: RATE})
    corrected = scorer.with_model(scorer.classifier, shifted)
    return evaluate_prior_shift(
        scorer.table.encode_rows(labelled)[:, column],
        scorer.probabilities(messages)[:, column],
        corrected.probabilities(messages)[:, column],
        float(scorer.thresholds[column]),
        split=params.evaluation.split,
        n_bins=params.evaluation.n_bins,
        seed=params.seed,
    )
