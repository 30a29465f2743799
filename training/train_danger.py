"""Fits the head for danger between the lines: what `escalml train-danger` does, as a script for `dvc.yaml`."""

from escalml.training.stages.arguments import run
from escalml.training.stages.train_danger import main

if __name__ == "__main__":
    run(main)
