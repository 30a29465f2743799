"""The scoring service: HTTP calls, helpdesks' webhooks and the console around one `Scorer` and one policy.

`app` is what BentoML runs; `http` says who may call what, `webhooks` speaks with the helpdesks.

>>> from escalml.service.app import Escalml  # as `serving/service.py` does
"""
