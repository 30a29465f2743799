"""Twelve views with two targets that a model learns at once: who asks for a manager, and who praises."""

import numpy as np

from escalml.config import TargetConfig
from escalml.data.labels import TargetTable
from escalml.data.views import view_message
from escalml.records import Message

TABLE = TargetTable({"escalated": TargetConfig(kind="binary"), "praised": TargetConfig(kind="binary")})


def views_of(*texts, thread=()):
    return [view_message(Message(text=text, thread=thread), history_turns=6) for text in texts]


VIEWS = views_of(*["get me your manager"] * 6, *["lovely shop, thank you"] * 6)
TARGETS = np.array([[1.0, 0.0]] * 6 + [[0.0, 1.0]] * 6)
