"""`escalml prepare`, `distil`, `train` and so on: the stages of training, each with its own options."""

from importlib import import_module

import typer

STAGES = {  # command -> what it does, in the order of the pipeline
    "prepare": "Gather and check the labelled messages: corpus, own files, public texts.",
    "distil": "Distil larger encoders into the one that is served, on unlabelled messages; `train` may start from it.",
    "train": "Train a model on what `prepare` wrote: n-grams and heads soon, a blend in an hour or more.",
    "train-names": "Train the head that finds names and addresses, and add it to a model with an encoder.",
    "train-requests": "Fit the head for requests for the next level, and add it to a model with an encoder.",
    "train-danger": "Fit the head that hears who may be in danger by their own hand, and add it to a model.",
    "compare": "Compare champion and challenger on your own messages; say what more labels would bring.",
    "evaluate": "Measure a saved model beside its baselines; log a run in MLflow.",
    "register": "Register a measured model in MLflow if it is better than the champion, and export it.",
    "rollback": "Roll back to an earlier version of the champion, in MLflow and in models/champion/.",
}
# The stages read their own options, so that a script of `training/` and this command take the same ones.
_PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


def add_stages(app: typer.Typer) -> None:
    """Add the stages to the command line.

    Parameters
    ----------
    app
        The command line.
    """
    for name, does in STAGES.items():
        app.command(name, help=does, context_settings=_PASSED_ON)(_run)


def _run(context: typer.Context) -> None:
    """Run the stage that the command is named after."""
    name = str(context.info_name).replace("-", "_")
    raise typer.Exit(import_module(f"escalml.training.stages.{name}").main(context.args))
