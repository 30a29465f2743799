"""Routing: what a model says of a message becomes a level, a team, a deadline and what to do.

`read_policy` reads the company's rules, `decide` applies them to one message, `RunningContext` to one after another.
"""

from escalml.routing.decide import Context, decide
from escalml.routing.desk_state import RunningContext
from escalml.routing.policy import Policy, read_policy

__all__ = ["Context", "Policy", "RunningContext", "decide", "read_policy"]
