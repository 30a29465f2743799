"""Explicit requests for the next level: the patterns behind the hard rule that such a customer always gets it.

A model may miss a request that it has seldom seen; a rule that must hold cannot wait for more labels. Knows nothing
of models; stands on `features`.
"""

import re

from escalml.features import MessageView

_WANT = (
    r"(?:speak|talk|escalate\w*|put (?:me|this)|pass|transfer|connect|hand|get|give|want|need|like|demand|ask|asked"
    r"|request|expect|let|may|can|could|call|ring|refer|raise|forward|please|have|tell|name|who|until|if)"
)
_SENIOR = (
    r"(?:(?:a|the|your|his|her|another|\w+'s) (?:\w+ )?(?:manager|supervisor|team leader|superior|boss)"
    r"|head of (?!house|state|the house)\w+|complaints? (?:department|team|desk)|stage (?:2|two)|higher level"
    r"|(?:someone|somebody|person|whoever|anyone|who|who's|whoever's|whoever is|who is) (?:more |is |in )*"
    r"(?:senior|higher|charge|above (?:you|him|her|them|the)|over (?:you|him|her|that))"
    r"|(?:someone|somebody|whoever) with (?:\w+ ){0,3}authority|whoever (?:runs|that \w+ answers to))"
)
_EXECUTIVE = (
    r"(?:ceo|c\.e\.o|chief executive|(?:your|the|managing|finance|operations|regional|hotel|claims|account) director"
    r"|director of \w+|head office|chairman|chairwoman|owner of (?:the|your) company|whoever owns|dean of \w+"
    r"|your board|vp \w+)"
)
# Few words may stand between the wish and the person, and no full stop: "I want a refund. The manager was kind."
_GAP = r"(?:[^\w.!?]+\w+){0,5}?[^\w.!?]+"
_LEVEL_3 = re.compile(rf"\b{_WANT}\b{_GAP}{_SENIOR}\b|\bescalate (?:this|it|my)\b", re.IGNORECASE)
_LEVEL_4 = re.compile(rf"\b{_WANT}\b{_GAP}{_EXECUTIVE}\b", re.IGNORECASE)


def requested_level(view: MessageView) -> int:
    """Which level a message asks for in so many words.

    Parameters
    ----------
    view
        What a model sees of the message.

    Returns
    -------
    4 for an executive, 3 for a supervisor or manager, 0 for none.
    """
    text = view.text.text
    return 4 if _LEVEL_4.search(text) else 3 if _LEVEL_3.search(text) else 0
