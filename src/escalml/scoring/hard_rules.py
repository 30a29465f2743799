"""What needs no model: a literal finding that decides a target raises its probability; a program's mail lowers it.

A card number is always billing; a customer who asks for the manager in so many words asks for level 3, and by the
rubric that is an escalation.
"""

from collections.abc import Sequence

from escalml.data.labels import FloatArray, TargetTable, cumulative_minimum
from escalml.data.views import MessageView
from escalml.scoring.next_level import requested_level

# Of the labelled messages of corpora and public data that patterns and cues match, 215 of 234 on train and 55 of 57 on
# validation and gate ask for a level by their label, and 223 and 55 were judged escalated. All were read while the
# patterns were written.
REQUEST_PROBABILITY = 0.95
# What is not here makes no category by itself: a name, by the rubric; a plate or an IP address, since readers of train,
# validation and gate gave the six messages with a plate identity never and no category three times.
CATEGORY_OF = {
    "CARD": "billing",
    "BANK_ACCOUNT": "billing",
    "ACCOUNT_ID": "account",
    "USERNAME": "account",
    "PASSWORD": "account",
    "NATIONAL_ID": "identity",
    "PASSPORT": "identity",
    "DATE_OF_BIRTH": "identity",
    "EMAIL": "contact",
    "PHONE": "contact",
    "ADDRESS": "contact",
    "GEO": "contact",
}

# What no program can be: serious, about to escalate, in want of somebody higher.
_OF_A_PERSON = ("severity_ge_", "escalated", "reason_", "requests_level_")


def raise_certain(
    probabilities: FloatArray,
    views: Sequence[MessageView],
    table: TargetTable,
    *,
    request: float | None = None,
    learned: Sequence[tuple[int, float]] | None = None,
) -> FloatArray:
    """Raise what a literal finding decides, lower what a program wrote, and make the levels of each ordinal field fall.

    Parameters
    ----------
    probabilities
        Calibrated. Shape (n_views, n_targets), in [0, 1].
    views
        What the model saw of each message.
    table
        Names of the targets.
    request
        Least probability of `escalated` of a message that asks for the next level; default `REQUEST_PROBABILITY`.
    learned
        Which level a learned head takes each message to ask for, and with what probability; 0: none. It counts where
        no literal finding says which level, and raises to its own probability, not to that of a rule.

    Returns
    -------
    Same shape, a new array.
    """
    raised = probabilities.copy()
    for row, view, guess in zip(raised, views, learned or [(0, 0.0)] * len(views), strict=True):
        for name, floor in _floors(view, REQUEST_PROBABILITY if request is None else request, guess).items():
            if name in table.columns:
                row[table.index(name)] = max(row[table.index(name)], floor)
        if view.automatic:
            row[[table.index(name) for name in table.columns if name.startswith(_OF_A_PERSON)]] = 0.0
    for block in table.blocks.values():
        if block.config.kind == "ordinal":
            raised[:, block.span] = cumulative_minimum(raised[:, block.span])
    return raised


def _floors(view: MessageView, request: float, learned: tuple[int, float]) -> dict[str, float]:
    """Lowest probability of each target that this message's literal findings decide, or a learned request."""
    floors: dict[str, float] = {}
    for identifier in view.text.identifiers:
        if category := CATEGORY_OF.get(identifier.type):
            name = f"privacy_{category}"
            floors[name] = max(floors.get(name, 0.0), identifier.score)
    if level := requested_level(view):
        floors |= dict.fromkeys(("reason_asks_next_level", f"requests_level_{level}"), REQUEST_PROBABILITY)
        floors["escalated"] = request
    elif learned[0]:
        guess, probability = learned
        asked = ("reason_asks_next_level", f"requests_level_{guess}", "escalated")
        floors |= dict.fromkeys(asked, probability)
    return floors
