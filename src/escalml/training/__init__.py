"""The training pipeline as functions: prepare, train, measure, register.

One module per stage; `training/*.py`, `escalml quickstart` and the tests call them.
"""

from escalml.training.learn import KINDS, Kind, Progress
from escalml.training.leave_out import leave_one_source_out
from escalml.training.measure import (
    Measurement,
    draw_measurements,
    measure,
    measure_identifiers,
    measure_lead_time,
    measure_levels,
)
from escalml.training.prepare import CORPUS, describe_data, prepare, write_labelled
from escalml.training.register import Trained, train_and_register
from escalml.training.train import train

__all__ = [
    "CORPUS",
    "KINDS",
    "Kind",
    "Measurement",
    "Progress",
    "Trained",
    "describe_data",
    "draw_measurements",
    "leave_one_source_out",
    "measure",
    "measure_identifiers",
    "measure_lead_time",
    "measure_levels",
    "prepare",
    "train",
    "train_and_register",
    "write_labelled",
]
