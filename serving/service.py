"""Where BentoML finds the service: `bentoml serve service:Escalml` in this folder, which `escalml serve` does."""

from escalml.service.app import Escalml

__all__ = ["Escalml"]
