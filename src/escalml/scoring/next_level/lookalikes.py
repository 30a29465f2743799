"""What only sounds like asking: refused, unneeded, reported, supposed; praised; asked out of curiosity; announced.

Patterns over the plain words before and after whom one names.
"""

import re

from escalml.scoring.next_level.asking import BREAK
from escalml.scoring.next_level.words import any_of, whole

# "My boss", "I work as a manager": a person of the customer's own, up to the title.
_OWN = (
    r"(?:my|our|own|im|i am|i was|(?:work|working|apply|applying) (?:as|for|in|at)"
    r"|(?:job|position|post|role|vacancy) (?:as|of|for))"
    r"(?: (?!to|with|by|from|for|the|your|of|in|at)\w+(?<!ing)){0,2}(?:(?: an?| the)(?: \w+)?)?"
)
_ANEW = "i|id|im|ill|ive|lets|just|please|get|give|put|let|connect|want|need|until|unless|except|can|could"
_STILL = rf"(?: (?!(?:{BREAK}|{_ANEW}) )\w+){{0,6}}"
_NOT = "(?:dont|do not|doesnt|does not|didnt|did not|wouldnt|would not|no|never|not|without|rather than|instead of)"
_DO = (
    "(?:ask|call|contact|connect|get|put|give|transfer|pass|send|forward|share|copy|involve|bring|bother|escalate|trouble"
    "|disturb|tell)"
)
_AGENT = "(?:he|she|they|it|who|agent|advis[eo]r|rep|colleague|was|were|been|got|finally|have|ive|had)"
_NOT_ASKED = re.compile(
    rf"\b(?:{_OWN}"
    rf"|(?:(?:{_NOT}|before i) (?:really )?(?:have to |(?:dream|think) of )?"
    r"(?:want|need|wish|ask|asking|require|bother|escalate|tell me|make me)"
    rf"|(?:please|so|and|[.,]) (?:please )?(?:dont|do not) (?:\w+ )?{_DO}"
    rf"|never (?:ever )?(?:{_DO}|asked|want|wanted|need|needed|speak|talk|spoke|met)"
    rf"|(?:dont|do not|doesnt|does not) have to {_DO}"
    r"|(?:no need|nothing) (?:to|for)|not (?:an?|your|the|from|by)"
    r"|(?:make|made|making|set|list|listed) (?:me|us|him|her|them)(?: as)?(?: the| an?)?"
    r"|(?:pound|penny|dollar|euro|quid|nickel|dime) (?:for )?(?:every|each)"
    r"|(?:landlord|neighbou?r|friend|mum|dad|wife|husband|bank|lawyer|insurer) (?:says?|said|tells?|told)"
    r"|thank|(?:thanks|compliments|kudos|regards) to|well done|praise"
    r"|(?:dont|do not) (?:think|believe|feel) (?:i|we|it|this) (?:really )?(?:needs?|should|have to|want)"
    r"|(?:i|ive|we) (?:read|saw|seen|heard|watched)|vacanc\w+|openings?|jobs?|positions?|hiring|recruit\w*"
    rf"|{_AGENT} (?:just )?(?:put|let|get|read|forward|refer)"
    r"|(?:(?:been|was|were|finally) able|refus(?:ed|es|ing)) to|(?:after|since|was|been|by) (?:speaking|talking)"
    r"|(?:may|might|next time i|again i|again ill|(?<!times )do i have to) (?:will |have to )?"
    rf"(?:ask|speak|talk|complain|contact|call|go)){_STILL}|no) $"
)
_ANNOUNCED = re.compile(
    r"\b(?:(?:ill|i will|i have to|had to|hed|shed|theyd|(?:he|she|they) (?:would|will|wants? to))"
    r"(?: (?!need|want|ask)\w+){0,3}|going to|i am|not|dont|never) $"
)
_TOLD = re.compile(
    r"\b(?:tell|telling|inform|let|give|send|like|love|want|pass(?: \w+){0,2} to|say|mention|wish)(?: \w+){0,3} $"
)
_GOOD = any_of(
    """thank~, thumbs up, praise~, compliment~, kudos, regards, wonderful, great, brilliant, amazing, fantastic, lovely,
    helpful, excellent, superb, star, legend, above and beyond, bonus, raise, promotion, hug, love, deserves?,
    well done, happy, pleased, impressed, kind, best, all good,
    (?:is|its|been|got|all|now) (?:resolved|sorted|fixed|solved)"""
)
# A letter to a director that is no complaint.
FRIENDLY = whole(
    "no complaints?, not a complaint, guest speaker~, invit~, sponsor~, congratulat~, our school, my class"
)
_PRAISE = re.compile(
    r" (?:that|know|knows|to know|how|an?|my|our|you|its|it|hes|shes|all|everyone|thanks|regards)\b"
    rf"(?:(?! (?:not|isnt|wasnt|never|nothing|no|un\w+)\b)(?: \w+)){{0,9}}? ?\b{_GOOD}\b"
)
# The next level of a car park or a game is none of a desk. "Take this to a higher level of the hotel" is a request,
# "move us to a higher level of the hotel" is none.
_STOREYS = r"(?:car ?park|parking|garage|building|tower|block|stairs|stadium|arena|game|course|lessons?|class(?:es)?)"
_SERVED = (
    r"(?:hotel|resort|house|theatre|cinema|mall|ship|ferry|boat|app|programme?|membership|loyalty|subscription|cover)"
)
_OF_IT = r" (?:of|in|on|at|for) (?:(?:the|your|my|our|a|an|this|their) )?(?:\w+ )?"
_OF_STOREYS = re.compile(rf"{_OF_IT}{_STOREYS}\b")
_OF_THE_SERVED = re.compile(rf"{_OF_IT}{_SERVED}\b")
_MOVED = re.compile(
    r"\b(?:me|us|my (?!\w*complain|case|matter|issue|problem|ticket|claim|dispute)\w+) (?:[\w,]+ ){0,3}$"
)
_AT_A_PLACE = re.compile(
    r"\b(?:upgrad(?:e|es|ed|ing) (?:me|us|my \w+)|(?:parked|left|dropped|forgot|lost|found|saw) (?:\w+ ){0,3}?\w+"
    r"|(?:not|dont|wont|doesnt|didnt|cant|never) (?:let|allow) (?:me|us) (?:\w+ ){0,2}?\w+) $"
)
_CURIOUS = re.compile(
    r"(?:\b(?:who is|where is|wheres|who was)|[.,] (?:is|was))(?: (?:the|your|this|their))?(?: \w+)? $"
)
_TO_CONTACT = re.compile(
    r"\b(?:please|contact|email|reach|write|complain\w*|speak|talk|call|phone|number|address|meet|get hold|message"
    r"|send|available|free|about|responsible|there|here|in|around)\b"
)


def is_unasked(before: str) -> bool:
    """Whether the person is the customer's own, or is refused, unneeded, reported or supposed."""
    return bool(_NOT_ASKED.search(before))


def is_of_a_place(before: str, after: str) -> bool:
    """Whether a level is one of a building, a game or a plan: "move me | to the next level | of the car park"."""
    if _OF_STOREYS.match(after) or _AT_A_PLACE.search(before):
        return True
    return bool(_OF_THE_SERVED.match(after) and _MOVED.search(before))


def is_announced(before: str) -> bool:
    """Whether the customer tells what they will do themselves: "I will | escalate"."""
    return bool(_ANNOUNCED.search(before))


def is_praised(before: str, after: str) -> bool:
    """Whether the person is only to be told of something good: "tell the | manager | that Anna was wonderful"."""
    return bool(_TOLD.search(before) and _PRAISE.match(after))


def is_curiosity(before: str, after: str) -> bool:
    """Whether one asks who a person is, and not in order to reach them: "who is the | founder | of your company?"."""
    return bool(_CURIOUS.search(before)) and not _TO_CONTACT.search(after)
