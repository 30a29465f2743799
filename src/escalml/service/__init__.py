"""The scoring service: HTTP calls, helpdesks' webhooks and the console around one `Scorer` and one policy.

`app` is what BentoML runs, `endpoints` lists every call, `engine` answers them, and `bento_defaults` says which of
BentoML's defaults are undone and why; `http` checks callers and bodies, `webhooks` speaks with the helpdesks.

>>> from escalml.service.app import Escalml  # as `serving/service.py` does
"""
