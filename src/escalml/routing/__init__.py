"""Turns what a model says of a message into a level, a team, a deadline and actions, by the company's own rules.

`read_policy` reads the rules, `decide` applies them to one message, `RunningContext` to one after another.

>>> from escalml.routing import Context, decide, read_policy
>>> decide(message, prediction, Context(read_policy(), now)).team  # doctest: +SKIP
'supervisors'
"""

from escalml.routing.decide import Context, decide
from escalml.routing.desk_state import RunningContext
from escalml.routing.policy import Policy, read_policy

__all__ = ["Context", "Policy", "RunningContext", "decide", "read_policy"]
