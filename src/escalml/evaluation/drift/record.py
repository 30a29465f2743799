"""The record of a comparison: what programs read, and what the page is drawn from."""

from datetime import datetime
from typing import Literal

from escalml.evaluation.evaluate import Metric
from escalml.records import Record

Verdict = Literal["same", "look", "drift"]
Kind = Literal["score", "input", "share", "words"]


class Side(Record):
    """One of the two files. `n_independent`: conversations, or texts where no conversation is known."""

    title: str
    n: int
    n_independent: int
    since: datetime
    until: datetime


class Check(Record):
    """One comparison.

    `measures` says how large the difference is: of a `score` or `input` the `psi` and, of numbers, the `ks` statistic;
    of a `share` the `odds_ratio`; of `words` the `auc` with which a program tells the files apart. `p_value`: how often
    chance alone would make such a difference, before it is judged among all checks. `reference` and `current` are
    means or shares, where there are any.
    """

    name: str
    kind: Kind
    measures: dict[str, float]
    p_value: float
    verdict: Verdict
    reference: float | None = None
    current: float | None = None
    says: str = ""


class Expected(Record):
    """A figure that is to be expected of the model if its probabilities still hold; in both files, and the change."""

    name: str
    reference: Metric
    current: Metric
    change: Metric
    p_value: float
    verdict: Verdict


class Word(Record):
    """A word that became more or less frequent: of 1,000 messages, in how many it stands."""

    word: str
    reference: float
    current: float


class Drift(Record):
    """All that a comparison found; `verdict` is the worst of all checks."""

    reference: Side
    current: Side
    model: str
    verdict: Verdict
    checks: tuple[Check, ...]
    expected: tuple[Expected, ...]
    words: tuple[Word, ...]
    notes: tuple[str, ...]
