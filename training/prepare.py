"""Gathers and checks the labelled messages: what `escalml prepare` does, as a script for `dvc.yaml`."""

from escalml.training.stages.arguments import run
from escalml.training.stages.prepare import main

if __name__ == "__main__":
    run(main)
