"""Compares two scored files: scores, inputs, shares, words, and what performance is to be expected."""

from collections.abc import Sequence

import numpy as np

from escalml.config import EvaluationConfig
from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.evaluation.bootstrap import estimate
from escalml.evaluation.drift.distances import (
    Distance,
    Sizes,
    beyond_chance,
    category_distance,
    number_distance,
    share_distance,
    verdict,
)
from escalml.evaluation.drift.performance import change_of, expected_figures
from escalml.evaluation.drift.record import Check, Drift, Expected, Kind, Side, Verdict
from escalml.evaluation.drift.sample import Sample
from escalml.evaluation.drift.words import words_distance
from escalml.evaluation.evaluate import Metric

_WORST: tuple[Verdict, ...] = ("same", "look", "drift")


def compare(reference: Sample, current: Sample, *, config: EvaluationConfig | None = None, seed: int = 0) -> Drift:
    """Compare two files.

    Parameters
    ----------
    reference
        What was usual, such as the messages of the months in which the model was measured.
    current
        What came since.
    config
        Replicates and interval of the bootstrap.
    seed
        Of the bootstrap, and of what is drawn of many texts.

    Returns
    -------
    Every check with its verdict. A difference counts where it is large and, among all checks, beyond chance.

    Raises
    ------
    EscalmlError
        If the files were not scored by one and the same model: their scores do not compare.
    """
    config = config or EvaluationConfig()
    _require_one_model(reference, current)
    words, changed = words_distance(reference, current, seed=seed)
    checks = [*_checks(reference, current), _check("words", "words", words)]
    expected = _expected(reference, current, config, seed)
    answers = beyond_chance([*(one.p_value for one in checks), *(one.p_value for one in expected)])
    checks = [
        one.model_copy(update={"verdict": verdict(one.measures, is_beyond_chance=is_beyond)})
        for one, is_beyond in zip(checks, answers, strict=False)
    ]
    expected = [
        one.model_copy(update={"verdict": _of_change(one, is_beyond)})
        for one, is_beyond in zip(expected, answers[len(checks) :], strict=True)
    ]
    return Drift(
        reference=_side(reference),
        current=_side(current),
        model=reference.model_sha256[:12] if reference.model_sha256 else next(iter(reference.models)),
        verdict=max((*(one.verdict for one in checks), *(one.verdict for one in expected)), key=_WORST.index),
        checks=tuple(checks),
        expected=tuple(expected),
        words=tuple(changed),
        notes=tuple(_notes(reference, current)),
    )


def _require_one_model(reference: Sample, current: Sample) -> None:
    hashes = {side.model_sha256 for side in (reference, current)} - {None}
    if max(len(reference.models | current.models), len(hashes)) > 1:
        raise EscalmlError(
            f"{current.title}: more than one model scored the two files; score both with the same one. Scores of two "
            "models differ whatever comes in."
        )


def _checks(reference: Sample, current: Sample) -> list[Check]:
    """Scores, inputs and shares."""
    sizes = Sizes(reference.n_independent, current.n_independent)
    found = []
    for name in reference.probabilities.keys() & current.probabilities.keys():
        one, two = reference.probabilities[name], current.probabilities[name]
        found.append(_check(name, "score", number_distance(one, two, sizes), _means(one, two)))
    found.sort(key=lambda check: list(reference.probabilities).index(check.name))
    lengths = (reference.lengths, current.lengths)
    found.append(_check("length", "input", number_distance(*lengths, sizes), _means(*lengths)))
    categories: list[tuple[str, Sequence[str], Sequence[str]]] = [
        ("language", reference.languages, current.languages),
        ("severity", reference.severities, current.severities),
        ("topic", reference.topics, current.topics),
    ]
    if reference.channels and current.channels:
        categories.append(("channel", reference.channels, current.channels))
    found += [
        _check(name, "input", category_distance(one, two, sizes), says=_most_changed(one, two))
        for name, one, two in categories
    ]
    for name, one in reference.flags.items():
        two = current.flags[name]
        found.append(_check(name, "share", share_distance(one, two, sizes), _means(one, two)))
    return found


def _check(
    name: str, kind: Kind, distance: Distance, means: tuple[float, float] | None = None, says: str = ""
) -> Check:
    return Check(
        name=name,
        kind=kind,
        measures=distance.measures,
        p_value=distance.p_value,
        verdict="same",
        reference=means[0] if means else None,
        current=means[1] if means else None,
        says=says,
    )


def _means(reference: FloatArray, current: FloatArray) -> tuple[float, float]:
    return float(reference.mean()), float(current.mean())


def _most_changed(reference: Sequence[str], current: Sequence[str]) -> str:
    """The category whose share changed most."""
    names = np.unique([*reference, *current])
    shares = [np.array([np.mean(np.array(side) == name) for name in names]) for side in (reference, current)]
    place = int(np.argmax(np.abs(shares[1] - shares[0])))
    return f"{names[place]}: {100 * shares[0][place]:.1f} % → {100 * shares[1][place]:.1f} %"


def _expected(reference: Sample, current: Sample, config: EvaluationConfig, seed: int) -> list[Expected]:
    before, after = (expected_figures(side, config, seed=seed + n) for n, side in enumerate((reference, current)))
    found = []
    for name in before.keys() & after.keys():
        change, p_value = change_of(before[name], after[name], config.interval)
        found.append(
            Expected(
                name=name,
                reference=_metric(before[name], config, len(reference)),
                current=_metric(after[name], config, len(current)),
                change=Metric(value=change.value, low=change.low, high=change.high, n=len(current), n_positive=None),
                p_value=p_value,
                verdict="same",
            )
        )
    return sorted(found, key=lambda one: list(before).index(one.name))


def _metric(values: FloatArray, config: EvaluationConfig, n: int) -> Metric:
    e = estimate(values, config.interval)
    return Metric(value=e.value, low=e.low, high=e.high, n=n, n_positive=None)


def _of_change(expected: Expected, is_beyond_chance: bool) -> Verdict:
    return verdict({"change": abs(expected.change.value or 0.0)}, is_beyond_chance=is_beyond_chance)


def _side(sample: Sample) -> Side:
    return Side(
        title=sample.title,
        n=len(sample),
        n_independent=sample.n_independent,
        since=sample.since,
        until=sample.until,
    )


def _notes(reference: Sample, current: Sample) -> list[str]:
    said = []
    if reference.channels is None or current.channels is None:
        said.append(
            "The messages' own files were not given: channels are not compared, and messages of one conversation count "
            "as independent of one another, which makes small differences look surer than they are."
        )
    if not any(reference.texts) or not any(current.texts):
        said.append("A file holds no redacted texts: length and words say nothing.")
    return said
