"""The stages of training as commands: the same whether DVC, `escalml` or a script of `training/` runs them.

`prepare`, `train`, `evaluate`, `register`, in this order; `train_names` adds the head that finds names to an encoder.

>>> from escalml.training.stages.train import main
>>> main(["--kind", "tfidf"])  # doctest: +SKIP
"""
