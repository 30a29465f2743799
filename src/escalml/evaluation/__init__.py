"""Evaluation a data scientist can trust: metrics with intervals, baselines, slices, tables and plots.

`evaluate` measures messages, `lead_time` whole conversations, `scorecard` and `plots` show; the rest serves them.
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
