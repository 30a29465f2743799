"""escalml: how severe, how likely to escalate, how private is a customer's message, and who should answer it.

Start at `escalml.scoring.scorer.Scorer`. Importing this package imports nothing heavy.
"""

from escalml.quiet import turn_reports_off

turn_reports_off()

__version__ = "0.1.0"
