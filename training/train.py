"""Trains a model: what `escalml train` does, as a script for `dvc.yaml`."""

from escalml.training.stages.arguments import run
from escalml.training.stages.train import main

if __name__ == "__main__":
    run(main)
