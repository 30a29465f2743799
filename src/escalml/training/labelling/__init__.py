"""Labels by hand: which messages to label next, which labels to look at again, how far two readers agree.

>>> from escalml.training.labelling import suggest
>>> suggest(scorer, messages, 50)  # doctest: +SKIP
"""

from escalml.training.labelling.agreement import Agreement, agreement
from escalml.training.labelling.audit import Suspect, audit
from escalml.training.labelling.suggest import Suggestion, suggest

__all__ = ["Agreement", "Suggestion", "Suspect", "agreement", "audit", "suggest"]
