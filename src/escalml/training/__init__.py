"""Everything that makes a model: prepare the labelled messages, train, measure, register.

The stages of `dvc.yaml`, `escalml prepare|train|evaluate|register` and `escalml quickstart` call this room.

>>> from escalml.training import train
>>> train(rows, params, data_sha256="…").save(Path("models/own"))  # doctest: +SKIP
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
from escalml.training.prepare import CORPORA, describe_data, gather, prepare, write_labelled
from escalml.training.register import Trained, train_and_register
from escalml.training.train import train

__all__ = [
    "CORPORA",
    "KINDS",
    "Kind",
    "Measurement",
    "Progress",
    "Trained",
    "describe_data",
    "draw_measurements",
    "gather",
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
