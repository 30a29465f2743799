"""Backtest: what a model would have done with a company's own past, whose outcomes are known.

The past is split by time: what learns from it learns from the first part, and everything is measured on the last.
"""

from escalml.evaluation.backtest.past import Past, read_past
from escalml.evaluation.backtest.report import Backtest
from escalml.evaluation.backtest.run import Options, backtest

__all__ = ["Backtest", "Options", "Past", "backtest", "read_past"]
