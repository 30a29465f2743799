"""Where BentoML finds the service: `bentoml serve service:Escalml` in this folder, which `escalml serve` does."""

import os

if os.environ.get("ESCALML_SERVER") == str(os.getpid()):  # this process starts the workers, and answers no call
    from escalml.service.server import Escalml
else:
    from escalml.service.app import Escalml  # type: ignore[assignment]

__all__ = ["Escalml"]
