"""Manners that spoil a reply whatever it says: set phrases, jargon, excuses. Their cues serve several items."""

import re

from escalml.replies.cues import Cue, Found, cue, look, stretch

MOST_ACRONYMS = 1  # that the customer did not use; from two on the reply is written for colleagues

_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{3,5}(?![\w-])")
_USUAL_ACRONYMS = """
    ALL AND APP ARE ASAP ATM BEST BUT CAN CEO DVD EUR FAQ FOR FREE GBP GPS HAPPY HOT IBAN LED LOVE MMS NEW NHS
    NOT NOW OFF OUR OUT PDF PIN SIM SMS SORRY STOP THANK THANKS THE TOP TWO URL USA USB USD VAT VERY WIFI YES
    YOU YOUR
"""
BOILERPLATE = cue(
    "set phrases",
    -2,
    r"""
    dear (?:customer|client|user|guest|passenger|member|madam|sir|valued),
    valued (?:customer|client|guest|member)s?,
    (?:thank you|thanks) for (?:your (?:message|feedback|review|enquiry|inquiry|query|e-?mail|comments?|interest
    |kind words)|contacting|reaching out|getting in touch|visiting|choosing|bringing this to|taking the time),
    we (?:value|appreciate|take) (?:your|all) (?:feedback|comments?|opinions?|custom|loyalty),
    take (?:this|all \w+) seriously, (?:is|are) (?:very |extremely )?important to us,
    (?:unusually |very )?high(?:er)? (?:than usual )?(?:call |contact )?volumes?, faqs?, any inconvenience,
    (?:assist|help) you (?:with your|today|further), how (?:can|may) i (?:help|assist),
    (?:your|this) (?:enquiry|inquiry|query|request|feedback|message) (?:has been|will be),
    for (?:questions|queries) about, relevant (?:department|team), appropriate (?:department|team),
    in due course, at your earliest convenience, kindly note
""",
)
DEFENSIVE = cue(
    "excuses or blame",
    -2,
    r"""
    hard to believe, (?:is|was) not (?:us|our|ours), not us, no (?:influence|control),
    nothing (?:to do with us|we can do|more we can),
    as (?:already |previously )?(?:explained|stated|advised|mentioned|communicated|per our),
    (?:was|is|are|been) [a-z]+ correctly, zero tolerance, sorry if, if any, sorry (?:that )?you feel,
    (?:our|company) (?:policy|policies|procedures?), policy (?:states|is),
    unfortunately,? (?:we|it|this|there|that|you), we (?:are|were) (?:not able|unable) to,
    not (?:responsible|our (?:fault|problem)), (?:limited|entitled|liable) to, liabilit\w+,
    you (?:should have|failed|did not|must have|were told|agreed), on our side,
    (?:ticket|case) (?:has been|is) (?:now )?closed, known (?:limitation|issue), non-?refundable,
    can(?:'t|not) be guaranteed, (?:remove|delete|reconsider) (?:this|your) review, please (?:note|be advised),
    always advise, no further
""",
)
JARGON = cue(
    "jargon",
    -2,
    r"""
    pursuant, without prejudice, subject to, as per, per the, pro rata, apportioned, provisions?,
    aforementioned, hereby, herein, hereto, the undersigned, permissible, applicable, without admission,
    at liberty, liable, terms (?:and|&) conditions, ts ?(?:&|and) ?cs,
    (?:l[123]|(?:1st|2nd|3rd|first|second|third)[- ](?:level|line|tier)) (?:support|has|team)?, backend,
    back-end, root cause, defect (?:has been|was), in respect of, with regard to, i refer to, we refer to,
    acknowledge receipt, undertake to
""",
)
MANNERS: tuple[Cue, ...] = (BOILERPLATE, DEFENSIVE, JARGON)


def bad_manners(reply: str, message: str) -> tuple[Found, ...]:
    """Set phrases, excuses and jargon of a reply.

    Parameters
    ----------
    reply
        The reply as sent.
    message
        What it answers: an acronym that the customer used is none.

    Returns
    -------
    The first place of each; jargon also where two acronyms stand that the customer did not use.
    """
    found = look(reply, MANNERS)
    theirs = {*_ACRONYM.findall(message), *_USUAL_ACRONYMS.split()}
    foreign = [match for match in _ACRONYM.finditer(reply) if match[0] not in theirs]
    if len({match[0] for match in foreign}) <= MOST_ACRONYMS or any(item.cue is JARGON for item in found):
        return found
    return (*found, Found(JARGON, stretch(reply, foreign[0].start(), foreign[0].end())))
