"""Where BentoML finds the service: `bentoml serve service:Escalml` in this folder, which `escalml serve` does."""

import os
import signal

if os.environ.get("ESCALML_SERVER") == str(os.getpid()):  # this process starts the workers, and answers no call
    from escalml.service.server import Escalml
else:
    try:
        from escalml.service.app import Escalml  # type: ignore[assignment]
    except ImportError:  # a broken installation: the server would start one worker after another
        if os.environ.get("ESCALML_SERVER") == str(os.getppid()):
            os.kill(os.getppid(), signal.SIGTERM)
        raise

__all__ = ["Escalml"]
