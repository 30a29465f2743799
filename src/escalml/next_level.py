"""Explicit requests for the next level: the patterns behind the hard rule that such a customer always gets it.

A model may miss a request that it has seldom seen; a rule that must hold cannot wait for more labels. Knows nothing
of models; stands on `features`.
"""

import re

from escalml.features import MessageView

_ASK = (
    r"(?:(?:speak|talk|write|complain)\w* (?:to|with)|escalate\w*"
    r"|(?:put|pass|transfer|connect|refer|hand|get|give) (?:me|this|it)"
    r"|want|need|demand|insist on|expect|request|prefer|ask(?:ed|ing)? for|i'?d like|would like"
    r"|(?:raise|forward|take) (?:this|it)|(?:call|ring|contact|reply to) me|name of|deal with|go(?:es)? to|please have"
    r"|until|(?:hear|call|reply|answer) from)"
)
# "password manager" is a thing, not a person; a manager who is thanked is not asked for.
_KIND = r"(?:(?!password|task|file|project|account|device|property|asset|window|download|package|time|content)\w+ )?"
_SENIOR = (
    rf"(?:(?:a|the|your|his|her|another|\w+'s) {_KIND}(?:manager|supervisor|team leader|superior|boss)"
    r"|head of (?!house|state|the house)\w+|complaints? (?:department|team|desk)|stage (?:2|two)|higher level"
    r"|(?:someone|somebody|person|whoever|anyone|who|who's|whoever's|whoever is|who is) (?:more |is |in )*"
    r"(?:senior|higher|charge|above (?:you|him|her|them|the)|over (?:you|him|her|that))"
    r"|(?:someone|somebody|whoever) with (?:\w+ ){0,3}authority|whoever runs)"
)
_EXECUTIVE = (
    r"(?:ceo|c\.e\.o|chief executive|(?:your|the|managing|finance|operations|regional) director|director of \w+"
    r"|head office|chairman|chairwoman|owner of (?:the|your) company|whoever owns|your board|vp \w+)"
)
# Few words may stand between the wish and the person, and no full stop: "I want a refund. The manager was kind."
_GAP = r"(?:[^\w.!?]+\w+){0,4}?[^\w.!?]+"
_THIS = r"(?:this|it|my (?:case|complaint|ticket|issue|claim))"
_BARE = (
    r"^\W*(?:supervisor|manager)(?: now)?,? please\b|\bmanager now\b|\bget me (?:a|your|the) (?:manager|supervisor)\b"
)
_LEVEL_3 = re.compile(rf"\b{_ASK}\b{_GAP}{_SENIOR}\b|\bescalate {_THIS}\b|{_BARE}", re.IGNORECASE)
_LEVEL_4 = re.compile(rf"\b{_ASK}\b{_GAP}{_EXECUTIVE}\b|\bget me your ceo\b", re.IGNORECASE)


def requested_level(view: MessageView) -> int:
    """Which level a message asks for in so many words, in its subject or its text.

    Earlier turns do not count: what they asked for stands in `state.level` once somebody granted it.

    Parameters
    ----------
    view
        What a model sees of the message.

    Returns
    -------
    4 for an executive, 3 for a supervisor or manager, 0 for none.
    """
    text = f"{view.subject}\n{view.text.text}"
    return 4 if _LEVEL_4.search(text) else 3 if _LEVEL_3.search(text) else 0
