"""Explicit requests for the next level: the patterns behind the hard rule that such a customer always gets it.

A model may miss a request that it has seldom seen; a rule that must hold cannot wait for more labels.
"""

from escalml.scoring.next_level.humans import asks_for_human
from escalml.scoring.next_level.requests import requested_level

__all__ = ["asks_for_human", "requested_level"]
