"""Heads on the champion: a few own labels make a model that keeps all that the champion knows; no torch, in seconds.

Own rows are those of the train split whose source the champion did not learn from. The encoder, its names and its
alarms stay as they are; a field that own labels do not teach better keeps the champion's log-odds.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from escalml.config import Params, TargetConfig, ThresholdsConfig
from escalml.data.dataset import names_among
from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import view_message
from escalml.errors import EscalmlError
from escalml.models.abstention import CRITICAL, ESCALATED, fit_critical_limit, fit_review
from escalml.models.calibration import NOBODY_SAID, Calibration, fit_calibration
from escalml.models.head import NEW, Champion, HeadClassifier
from escalml.models.manifest import CalibrationFacts, Manifest, Readout, TrainingFacts
from escalml.models.ngrams import fit_vectorizers
from escalml.models.thresholds import rule_of, threshold_by
from escalml.records import LabelledMessage
from escalml.scoring.alarm_features import add_alarms, alarms_of
from escalml.scoring.hard_rules import REQUEST_PROBABILITY, raise_certain
from escalml.scoring.scorer import Scorer
from escalml.training.head_fitting import FittedHeads, Known, fit_heads
from escalml.training.learn import settings_of
from escalml.training.multiclass_pick import with_picks

UNLABELLED = "0 with, 0 without"


@dataclass(frozen=True)
class TrainedHeads:
    """A model of kind `head` and what it stands on, and what became of each field.

    `headed` are the fields that got heads, `kept` those with own labels enough whose heads were no better than the
    champion, fitted to the own rows; `unlearned` the targets with too few own labels, with their counts: the champion's
    stay as they are, a new one has its rate as its probability and is never flagged.
    """

    scorer: Scorer
    base: Scorer
    n_own: int
    headed: tuple[str, ...]
    kept: tuple[str, ...]
    unlearned: Mapping[str, str]


@dataclass(frozen=True)
class _Lesson:
    """What is learned from: own rows, their targets, what is known of them, and the columns of each field to teach."""

    own: Sequence[LabelledMessage]
    table: TargetTable
    targets: FloatArray
    known: Known
    fields: Sequence[Sequence[int]]

    @property
    def taught(self) -> list[int]:
        """All columns that own labels teach."""
        return [column for field in self.fields for column in field]

    def field_of(self, column: int) -> str:
        """The field that a column belongs to."""
        return self.table.block_of(self.table.columns[column]).field


def own_rows(rows: Sequence[LabelledMessage], champion: Scorer, split: str = "train") -> list[LabelledMessage]:
    """The rows of a split whose source the champion, or what its heads stand on, did not learn from."""
    known = under(champion).manifest.trained_on.sources
    return [row for row in rows if row.split == split and row.source not in known]


def under(champion: Scorer) -> Scorer:
    """What a champion's heads stand on; a champion without heads as it is."""
    built_on = champion.manifest.built_on
    if built_on is None:
        return champion
    return champion.with_model(cast("HeadClassifier", champion.classifier).champion, built_on)


def train_heads(rows: Sequence[LabelledMessage], params: Params, champion: Scorer, *, data_sha256: str) -> TrainedHeads:
    """Train heads on a champion.

    Parameters
    ----------
    rows
        Labelled messages; own ones of the train split are learned from.
    params
        Fields that own labels may teach, least numbers, rules of thresholds. The champion's other fields stay.
    champion
        The model to build on; of one that has heads, what they stand on.
    data_sha256
        Hash of the data file, for the manifest.

    Returns
    -------
    The model, and what became of each field.

    Raises
    ------
    EscalmlError
        If there are no own rows, or none of the targets has own labels enough; names the targets with their counts.
    """
    base = under(champion)
    own = own_rows(rows, base)
    if not own:
        raise EscalmlError(
            "no message of the train split is your own: each is of a source that the champion learned from "
            f"({', '.join(base.manifest.trained_on.sources)}). Name your file under prepare.own_files, run "
            "`escalml prepare`, and give its rows another source than these."
        )
    wanted = TargetTable({**base.manifest.targets, **params.targets})
    scarce = _scarce(own, wanted, params.tfidf.min_positives)
    targets_config = _learnable(wanted, base, scarce)
    table = TargetTable(targets_config)
    if all(column in scarce for column in table.columns):
        raise EscalmlError(
            f"{len(own)} own messages teach no target: each needs {params.tfidf.min_positives} conversations with it "
            f"and as many without ({_listed(scarce)}). Label more, or lower tfidf.min_positives in params.yaml."
        )
    fields = [
        [table.index(column) for column in block.columns if column not in scarce] for block in table.blocks.values()
    ]
    lesson = _Lesson(own, table, table.encode_rows(own), _known(own, base, table), [field for field in fields if field])
    fitted = _fit(lesson, params)
    manifest = _manifest(lesson, fitted, base, params, data_sha256)
    classifier = HeadClassifier(
        cast("Champion", base.classifier), lesson.known.columns, fitted.vectorizers, fitted.heads
    )
    headed, labelled = _headed(lesson, fitted), [lesson.field_of(field[0]) for field in lesson.fields]
    return TrainedHeads(
        scorer=base.with_model(classifier, manifest),
        base=base,
        n_own=len(own),
        headed=tuple(field for field in labelled if field in headed),
        kept=tuple(field for field in labelled if field not in headed),
        unlearned={name: counts for name, counts in scarce.items() if counts != UNLABELLED},
    )


def _fit(lesson: _Lesson, params: Params) -> FittedHeads:
    """Fit the n-grams of the own messages and the heads."""
    own, known = lesson.own, lesson.known
    vectorizers = fit_vectorizers(
        known.views,
        known.groups,
        params.tfidf,
        names=names_among(own, params.tfidf.min_df),
        named=[row.named_words for row in own],
        writers=[row.writer for row in own],
    )
    fitted = fit_heads(known, lesson.targets, lesson.fields, vectorizers, n_folds=params.n_folds, seed=params.seed)
    return fitted.with_constants(_constants(lesson.targets, known, lesson.taught))


def _manifest(lesson: _Lesson, fitted: FittedHeads, base: Scorer, params: Params, data_sha256: str) -> Manifest:
    """All of the model but its weights."""
    log_odds = lesson.known.own.copy()
    log_odds[:, fitted.heads.columns] = fitted.log_odds
    rules, headed = rules_of(params.thresholds, lesson.table), sorted(_headed(lesson, fitted))
    return Manifest(
        kind="head",
        targets=with_picks(
            log_odds, lesson.targets, lesson.known.groups, lesson.table, headed, rules, seed=params.seed
        ),
        features=base.manifest.features,
        **dict(_read_out(lesson, log_odds, fitted, base, rules)),
        threshold_rules=rules,
        languages=base.manifest.languages,
        built_on=base.manifest,
        trained_on=_facts(lesson.own, base, data_sha256, settings_of(params, "head")),
    )


def _headed(lesson: _Lesson, fitted: FittedHeads) -> set[str]:
    """The fields that got heads."""
    return {lesson.field_of(column) for column in fitted.heads.columns if column in lesson.taught}


def _scarce(own: Sequence[LabelledMessage], table: TargetTable, least: int) -> dict[str, str]:
    """Targets with too few own labels, and their counts in words; conversations count, of rows that chance picked."""
    targets = table.encode_rows(own)
    scarce = {}
    for column, name in enumerate(table.columns):
        n_yes, n_no = (
            len(
                {
                    row.group
                    for row, given in zip(own, targets[:, column], strict=True)
                    if given == label and row.at_random
                }
            )
            for label in (1.0, 0.0)
        )
        if min(n_yes, n_no) < least:
            scarce[name] = f"{n_yes} with, {n_no} without"
    return scarce


def _listed(scarce: Mapping[str, str]) -> str:
    """The targets with any own label, with their counts."""
    return "; ".join(f"{name}: {counts}" for name, counts in scarce.items() if counts != UNLABELLED) or (
        "no own message has a label"
    )


def _learnable(wanted: TargetTable, base: Scorer, scarce: Mapping[str, str]) -> dict[str, TargetConfig]:
    """The fields of which somebody knows something: the champion, or own labels."""
    return {
        field: block.config
        for field, block in wanted.blocks.items()
        if any(column in base.table.columns or column not in scarce for column in block.columns)
    }


def _constants(targets: FloatArray, known: Known, taught: Sequence[int]) -> dict[int, float]:
    """Log-odds of the rate of each target that is new to the champion and has too few labels to learn anything from."""
    unknown = [column for column, of_champion in enumerate(known.columns) if of_champion == NEW]
    rates = {}
    for column in set(unknown) - set(taught):
        labels = targets[~np.isnan(targets[:, column]), column]
        rate = (labels.sum() + 0.5) / (len(labels) + 1) if len(labels) else NOBODY_SAID
        rates[column] = float(np.log(rate / (1 - rate)))
    return dict(sorted(rates.items()))


def _known(own: Sequence[LabelledMessage], base: Scorer, table: TargetTable) -> Known:
    """What the champion says of the own rows, in one pass over them."""
    views = [view_message(row.message, history_turns=base.manifest.features.history_turns) for row in own]
    look = base.classifier.look(views, for_names=False)
    with_alarms = add_alarms(look.log_odds, alarms_of(views), base.manifest.alarm_weights, base.table)
    columns = np.array([base.table.index(c) if c in base.table.columns else NEW for c in table.columns], dtype=np.int64)
    of_targets = np.where(columns == NEW, 0.0, with_alarms[:, columns])
    return Known(views, [row.group for row in own], look, of_targets, columns)


def rules_of(rules: ThresholdsConfig, table: TargetTable) -> ThresholdsConfig:
    """The rules that speak of targets of a table: a rule of another is refused when thresholds are chosen.

    Parameters
    ----------
    rules
        Rules of thresholds.
    table
        The targets.

    Returns
    -------
    The rules with those of other targets left out.
    """
    own = {name: rule for name, rule in rules.rules.items() if name in (*table.columns, *table.blocks)}
    return rules.model_copy(update={"rules": own})


def _read_out(
    lesson: _Lesson, log_odds: FloatArray, fitted: FittedHeads, base: Scorer, rules: ThresholdsConfig
) -> Readout:
    """The champion's readout, but for the targets that own labels teach: those are fitted to own rows out of fold."""
    old, table, known, own = base.manifest, lesson.table, lesson.known, lesson.own
    targets, taught = lesson.targets, lesson.taught
    picked = np.array([row.at_random for row in own])
    curves = _champions_curves(base, known.columns).with_columns(
        taught, fit_calibration(log_odds[picked][:, taught], targets[picked][:, taught])
    )
    probabilities = curves.apply(log_odds[picked])
    # A new target that nothing was learned of is never flagged, whatever its rate.
    thresholds = {name: old.thresholds.get(name, 1.0) for name in table.columns} | {
        table.columns[column]: threshold_by(
            rule_of(table.columns[column], table, rules), probabilities[:, column], targets[picked, column]
        )
        for column in taught
    }
    quantiles, limit, request = old.review_quantiles, old.critical_limit, old.request_probability
    own_names = {table.columns[column] for column in taught}
    views = [view for view, is_picked in zip(known.views, picked, strict=True) if is_picked]
    if ESCALATED in own_names:
        # Never below the threshold: who asks for the next level stays flagged.
        request = max(_request_probability(lesson, log_odds, fitted, base, curves), thresholds[ESCALATED])
    served = raise_certain(probabilities, views, table, request=request)
    if CRITICAL in own_names:
        limit = fit_critical_limit(served, targets[picked], thresholds, table, rules.critical_review)
    if ESCALATED in own_names:
        quantiles = fit_review(served, targets[picked], table, rules.review_coverage)
    old_rates = np.array([*old.calibration.base_rates, NOBODY_SAID])[known.columns]
    old_rates[taught] = np.nanmean(targets[picked][:, taught], axis=0)
    return Readout(
        calibration=CalibrationFacts(
            calibrated_on=_calibrated_on(own, old, taught, old_rates, table),
            slopes=tuple(curves.slopes.tolist()),
            intercepts=tuple(curves.intercepts.tolist()),
            base_rates=tuple(old_rates.tolist()),
            fitted_to=old.calibration.fitted_to
            | {table.columns[column]: tuple(sorted({row.source for row in own})) for column in taught},
        ),
        thresholds=thresholds,
        review_quantiles=quantiles,
        critical_limit=limit,
        alarm_weights=_alarm_weights(fitted, old, table),
        request_probability=request,
    )


def _request_probability(
    lesson: _Lesson, log_odds: FloatArray, fitted: FittedHeads, base: Scorer, curves: Calibration
) -> float:
    """What the champion's least probability of a request to escalate is by the own rows' curve.

    So a request keeps its rank among the champion's scores, whatever the base rate of the own rows. In a head the
    champion's log-odds count in its unit, and the rest is as of the mean message.
    """
    old, column = base.manifest.request_probability or REQUEST_PROBABILITY, lesson.table.index(ESCALATED)
    champions = int(lesson.known.columns[column])
    if champions == NEW or (score := base.calibration.score_of(champions, old)) is None:
        return old
    unit = dict(zip(fitted.heads.columns.tolist(), fitted.from_own.tolist(), strict=True)).get(column, 1.0)
    rest = float(np.mean(log_odds[:, column] - unit * lesson.known.own[:, column]))
    return curves.probability_of(column, unit * score + rest)


def _champions_curves(base: Scorer, columns: NDArray[np.int64]) -> Calibration:
    """The champion's curves by the new columns; a new target's is still to be fitted."""
    slopes = np.append(base.calibration.slopes, 1.0)[columns]
    return Calibration(slopes, np.append(base.calibration.intercepts, 0.0)[columns])


def _alarm_weights(fitted: FittedHeads, old: Manifest, table: TargetTable) -> dict[str, dict[str, float]]:
    """What alarms add: as much as before, in the unit of a head where a target has one."""
    units = dict.fromkeys(table.columns, 1.0)
    units |= {table.columns[c]: unit for c, unit in zip(fitted.heads.columns, fitted.from_own.tolist(), strict=True)}
    return {
        alarm: {target: weight * units[target] for target, weight in weights.items() if units.get(target)}
        for alarm, weights in old.alarm_weights.items()
    }


def _calibrated_on(
    own: Sequence[LabelledMessage], old: Manifest, taught: Sequence[int], rates: FloatArray, table: TargetTable
) -> str:
    """The own data, and what of the probabilities still holds for the champion's."""
    names = f"{', '.join(sorted({row.source for row in own}))}, {len(own):,} messages"
    if ESCALATED in (table.columns[column] for column in taught):
        return f"{names}, base rate {rates[table.index(ESCALATED)]:.2f}"
    return f"{old.calibration.calibrated_on}; {len(taught)} of {len(table)} targets: {names}"


def _facts(own: Sequence[LabelledMessage], base: Scorer, data_sha256: str, settings: dict[str, str]) -> TrainingFacts:
    """What champion and heads learned from."""
    old = base.manifest.trained_on
    counted = Counter(row.source for row in own)
    return TrainingFacts(
        sources=dict(sorted({**old.sources, **counted}.items())),
        n_messages=old.n_messages + len(own),
        data_sha256=data_sha256,
        base_weights=old.base_weights,
        names=old.names,
        trained_with=settings,
    )
