"""Turns off what libraries report to their makers; `escalml/__init__.py` calls it before any of them is imported."""

import os

# The value that each library reads as "send nothing". Every process that we start inherits them.
NO_REPORTS = {
    "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime 1.30 and later report by default, on Linux too
    "MLFLOW_DISABLE_TELEMETRY": "true",
    "BENTOML_DO_NOT_TRACK": "True",
    "DVC_NO_ANALYTICS": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",  # huggingface_hub, and transformers through it
}


def turn_reports_off() -> None:
    """Set the variables of `NO_REPORTS`, also where they have another value.

    An empty `ORT_DISABLE_TELEMETRY=` or a `0` that somebody left in a profile would else turn reports on, and nobody
    would notice. onnxruntime reads its variable once, when it is imported: a program that imports it before escalml
    has to set the variable itself.
    """
    os.environ.update(NO_REPORTS)
