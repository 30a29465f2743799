"""The training pipeline as functions: prepare, train, measure, register.

One module per stage; `training/*.py`, `escalml quickstart` and the tests call them. Stands on everything but the
command line.
"""

from escalml.pipeline.learn import KINDS, Kind, Progress
from escalml.pipeline.leave_out import leave_one_source_out
from escalml.pipeline.measure import (
    Measurement,
    draw_measurements,
    measure,
    measure_identifiers,
    measure_lead_time,
    measure_levels,
)
from escalml.pipeline.prepare import CORPUS, describe_data, prepare, write_labelled
from escalml.pipeline.register import Trained, train_and_register
from escalml.pipeline.train import train

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
