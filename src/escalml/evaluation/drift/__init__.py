"""Drift: whether what comes in, and what the model says of it, is still what it was; without labels."""

from escalml.evaluation.drift.compare import compare
from escalml.evaluation.drift.record import Check, Drift
from escalml.evaluation.drift.sample import Sample, read_sample

__all__ = ["Check", "Drift", "Sample", "compare", "read_sample"]
