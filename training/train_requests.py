"""Fits the head for requests for the next level, as a script."""

from escalml.training.stages.arguments import run
from escalml.training.stages.train_requests import main

if __name__ == "__main__":
    run(main)
