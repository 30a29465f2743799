"""How good a model is: metrics with intervals, baselines, slices, tables and plots that a data scientist can trust.

`evaluate` measures messages, `lead_time` whole conversations; `scorecard`, `card` and `plots` show the figures.

>>> from escalml.evaluation import evaluate, evaluation_set
>>> evaluation_set("own", "test", rows, table)  # doctest: +SKIP
"""

from escalml.evaluation.evaluate import Evaluation, Metric, evaluate
from escalml.evaluation.lead_time import LeadTime, evaluate_lead_time
from escalml.evaluation.prior_shift import PriorShift
from escalml.evaluation.rows import EvaluationSet, evaluation_set

__all__ = [
    "Evaluation",
    "EvaluationSet",
    "LeadTime",
    "Metric",
    "PriorShift",
    "evaluate",
    "evaluate_lead_time",
    "evaluation_set",
]
