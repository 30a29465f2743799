"""Evaluation a data scientist can trust: metrics with intervals, baselines, slices, tables and plots.

`evaluate` measures, `scorecard` and `plots` show; the rest serves them. Knows nothing of how predictions came about.
"""

from escalml.evaluation.evaluate import Evaluation, EvaluationSet, Metric, evaluate, evaluation_set

__all__ = ["Evaluation", "EvaluationSet", "Metric", "evaluate", "evaluation_set"]
