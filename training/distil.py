"""Distils the encoder that is served: what `escalml distil` does, as a script."""

from escalml.training.stages.arguments import run
from escalml.training.stages.distil import main

if __name__ == "__main__":
    run(main)
