"""A desk of 400 invented messages, and a model that says of them what a test gives it."""

import numpy as np
from scipy.special import expit

from escalml.config import FeaturesConfig, TargetConfig, ThresholdRule, ThresholdsConfig
from escalml.data.labels import TargetTable
from escalml.models.classifier import Classifier
from escalml.models.manifest import CalibrationFacts, LabelQuantiles, Manifest, TrainingFacts
from escalml.records import LabelledMessage, Message
from escalml.scoring.scorer import Scorer

N = 400
TARGETS = {
    "escalated": TargetConfig(kind="binary"),
    "reasons": TargetConfig(kind="multilabel", prefix="reason", labels=("churn", "grave_matter")),
    "topic": TargetConfig(kind="multilabel", labels=("outage",)),
}
TABLE = TargetTable(TARGETS)
MANIFEST = Manifest(
    targets=TARGETS,
    features=FeaturesConfig(),
    calibration=CalibrationFacts(
        calibrated_on="elsewhere, base rate 0.50",
        slopes=(1.0,) * 4,
        intercepts=(0.0,) * 4,
        base_rates=(0.5, 0.2, 0.2, 0.3),
    ),
    thresholds=dict(zip(TABLE.columns, (1 / 3, 0.4, 0.4, 0.4), strict=True)),
    review_quantiles=LabelQuantiles(no=0.6, yes=0.7),
    threshold_rules=ThresholdsConfig(rules={"escalated": ThresholdRule(by="cost", value=2)}),
    trained_on=TrainingFacts(sources={"elsewhere": 9}, n_messages=9, data_sha256="0" * 64),
)


class Given(Classifier):
    """A model whose log-odds are given."""

    def __init__(self, log_odds):
        self.given = log_odds

    def log_odds(self, views):
        return self.given[: len(views)]


def desk(*, too_high=0.0, churn=5, seed=0):
    """A model whose log-odds of every target are `too_high`, and rows whose labels follow the right ones.

    `churn` rows have that reason; `topic` is labelled nowhere.
    """
    random = np.random.default_rng(seed)
    right = random.normal(-1, 1.5, (N, len(TABLE)))
    holds = random.random((N, len(TABLE))) < expit(right)
    holds[:, 1] = np.arange(N) < churn
    rows = [
        LabelledMessage(
            message=Message(text=f"message number {row}"),
            labels={"escalated": bool(yes[0]), "reasons": [TARGETS["reasons"].labels[k] for k in (0, 1) if yes[1 + k]]},
            group=f"g{row}",
            split="train",
            source="ours",
        )
        for row, yes in enumerate(holds)
    ]
    return Scorer(Given(right + too_high), MANIFEST), rows
