"""Measures the saved model: what `escalml evaluate` does, as a script for `dvc.yaml`."""

from escalml.training.stages.arguments import run
from escalml.training.stages.evaluate import main

if __name__ == "__main__":
    run(main)
