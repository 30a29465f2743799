"""Registers it in MLflow and exports the champion: what `escalml register` does, as a script for `dvc.yaml`."""

from escalml.training.stages.arguments import run
from escalml.training.stages.register import main

if __name__ == "__main__":
    run(main)
