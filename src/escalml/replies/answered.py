"""Thought through, and few messages: does the reply answer what was asked, and spare the customer another round?"""

import re

from escalml.records import CheckItem
from escalml.replies.cues import cue, look, marks, score, told
from escalml.replies.draft import Draft
from escalml.replies.manner import bad_manners
from escalml.replies.times import ANY
from escalml.replies.verdicts import failed, passed

LEAST_ECHOES = 2  # words of the message that the reply takes up

_ADVERB = r"(?: (?:just|now|also|already|personally|since|\w+ly))?"
DONE = cue(
    "says what was or will be done",
    1,
    rf"""
        (?:i|we)(?:'ve| have){_ADVERB} (?!no |an? |the |been (?:experienc|receiv)|received|forwarded|noted
        |taken)[a-z]{{3,}},
        (?:i'm|i am|we're|we are){_ADVERB} (?!experienc|look|try|sorry)[a-z]{{2,}}ing,
        (?:i|we)(?:'ll| will)(?! (?:update|be in touch|look|see|get back|try|do our best)){_ADVERB} [a-z]{{3,}},
        (?:is|are|was|were|been) (?:now |just |already )?(?:cancelled|refunded|replaced|fixed|repaired|added|credited
        |reset
        |moved|sent|restored|unlocked|extended|corrected|removed|booked|put right|reprinted|reopened|waived
        |on (?:its|the|their) way),
        (?:i|we) (?:just |then |also )?(?:checked|called|rang|spoke|found|looked|asked|sent|moved|changed|fixed
        |tested|added)
    """,
)
_SPECIFIC = "times, sums or numbers"
_FOR = (
    DONE,
    cue(_SPECIFIC, 1, rf"{ANY}, \d+(?:[.,]\d+)? ?(?:%|ppm|kg|g|ml|km|mm|cm|gb|mb|degrees), page \d+"),
    marks(_SPECIFIC, 1, r"[£€$₹] ?\d[\d.,]{0,12}|\d[\d.,]{0,12} ?(?:[£€$₹]|EUR|GBP|USD)"),
    cue(
        "tells how",
        1,
        r"""
        (?:tap|click|press|hold|choose|select|open|scroll|type|freeze|unplug|turn|switch|pick|bring|go to|log in
        |sign in|pop in|show|ask for|try) (?!us|to)\w+,
        (?:you'll find|you (?:can|could|may)|step \d|attached|below|quickest way|the easiest)
    """,
    ),
    marks(
        "answers directly",
        1,
        r"(?i)(?:^|[.!?,\n]\s{0,3})(?:yes|no|nope|yep|not (?:quite|yet)|absolutely|of course|certainly|sure|good news"
        r"|you (?:can|did)|we (?:do|don't|did|have))(?=[ ,.!:;])",
    ),
    cue(
        "the reason",
        1,
        r"""
        because, the (?:reason|cause|delay|problem|fault), caused by, due to (?!high|unforeseen),
        (?:that|which|it) means, was (?:stuck|held|caused|delayed|down), had (?:been|restarted|failed|broken),
        misread, mix-?up, (?:our|my|a) (?:slip|mistake|fault|error),
        (?:is|are) (?:waiting|due|scheduled|expected|ready|normal|quite normal), comes? from, turns out
    """,
    ),
    cue(
        "a remedy",
        1,
        r"""
        refund(?:ed|ing)?, replacement, new one, on us, on the house, free of charge,
        (?:no|without) (?:extra )?(?:charge|cost), at our cost, compensat\w+, voucher, credit(?:ed)?, in full,
        reprint, resend, re-?send, another way, instead
    """,
    ),
)
_AGAINST = (
    cue(
        "puts it off",
        -2,
        r"""
        (?:has|have) been (?:forwarded|passed|escalated|raised|logged|noted), as soon as (?:pos+ible|we can),
        look(?:ing)? into (?:it|this|the matter), get back to you(?! (?:by|on|at|before|within|today|tomorrow)),
        be in touch(?! (?:by|on|at|before|within)), will update you, pass(?:ed)? (?:it|this|that|your \w+) on,
        see what we can do, at (?:the|this) (?:moment|time), be patient
    """,
    ),
    cue(
        "sends the customer elsewhere",
        -2,
        r"""
        (?:please )?(?:contact|e-?mail|call|write to|refer to|consult|visit) (?:us at|our (?:customer|support|help
        |team|website)|the (?:manufacturer|carrier|courier|seller|shop|store)|your (?:bank|provider)|\w+ (?:harbour
        |customer|support)),
        (?:check|refer to|see|consult) (?:your|our|the) (?:spam|website|faqs?|terms|manual|documentation|site|app),
        in the documentation, on (?:our|the) website
    """,
    ),
    cue(
        "asks instead of answering",
        -2,
        r"""
        (?:can|could) you (?:please )?(?:describe|confirm|provide|send|give|tell|share),
        please (?:provide|confirm|share|send us),
        (?:dm|direct message|message|e-?mail|send) us (?:your|with|at|a dm|the)
    """,
    ),
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = """
    "about after again also asked been before could cant dear didn does doesn done from have hello here hope
    just know like make mine more most much need only order other our over please really said same should some
    still such tell than thank thanks that their them then there these they thing this time today very want
    wanted well were what when where which while will with would your yours you've
"""
_ASKS = re.compile(r"(?i)(?<!\w)(?:dm|direct message|message|send|text|tell|e-?mail) (?:us|me) (?!at|on)(?:\w+ )?\w+")
_ASKS_AGAIN = cue(
    "asks for what the customer has given",
    -2,
    r"""
    (?:serial|order|booking|reference|account|case|ticket|policy|tracking|invoice) (?:number|no|id),
    can you (?:please )?(?:describe|explain|tell me)
""",
)
_GIVEN = re.compile(r"(?i:(?<!\w)(?:already|again|told (?:the|your|you)))(?!\w)|[A-Z]{1,4}[-/]?\d[\w-]{2,}|\d{5,}")


def check_answers(draft: Draft) -> CheckItem:
    """Thought through: the reply answers what was asked.

    Parameters
    ----------
    draft
        The draft.

    Returns
    -------
    Passed if more speaks for an answer than against one, and there is a sentence for each of several questions.
    """
    if draft.n_asked > 1 and len(draft.sentences) < 2:
        return failed("answers", "several things are asked, one sentence answers", "Answer each question.")
    speaking = look(draft.reply, _FOR)
    against = (*look(draft.reply, _AGAINST), *bad_manners(draft.reply, draft.message))
    total = score(speaking) + score(against) + _takes_up(draft) + (draft.mood == "delighted")
    if total > 0 and not draft.is_curt:
        return passed("answers", told(speaking) or "takes up what the message is about", speaking)
    why = told(against) or "nothing specific to what was asked"
    return failed("answers", why, "Say what you found, what you did or will do, and by when.", against)


def _takes_up(draft: Draft) -> bool:
    """Whether the reply takes up what the message is about, in its own words."""
    asked = {word.lower() for word in _WORD.findall(draft.message)} - set(_COMMON.split())
    return len(asked & {word.lower() for word in _WORD.findall(draft.reply)}) >= LEAST_ECHOES


def check_few_messages(draft: Draft, answers: CheckItem) -> CheckItem:
    """Few messages: the customer need not write again to get what was asked for.

    Parameters
    ----------
    draft
        The draft.
    answers
        What `check_answers` says of it.

    Returns
    -------
    Passed if the reply answers, or asks in one go for what it needs of an upset customer's own case; failed if it asks
    for what was given already.
    """
    again = look(draft.reply, [_ASKS_AGAIN])
    if again and answers.verdict == "fail" and _GIVEN.search(draft.message):
        return failed("few_messages", told(again), "Read the thread; do not ask twice.", again)
    in_one_go = draft.is_personal and draft.mood == "upset" and _ASKS.search(draft.reply)
    if answers.verdict == "pass" or in_one_go or draft.mood == "delighted":
        return passed("few_messages", "the customer need not write again")
    return failed("few_messages", "the customer has to write again for an answer", "Say all that is needed at once.")
