"""Trains the head that finds names: what `escalml train-names` does, as a script for `dvc.yaml`."""

from escalml.training.stages.arguments import run
from escalml.training.stages.train_names import main

if __name__ == "__main__":
    run(main)
