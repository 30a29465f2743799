"""escalml: how severe, how likely to escalate, how private is a customer's message, and who should answer it.

Start at `escalml.scoring.scorer.Scorer`. Importing this package imports nothing heavy.
"""

__version__ = "0.1.0"
