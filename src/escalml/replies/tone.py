"""Tone mirrored: empathy for who is upset, warmth for who is delighted, no coldness for anybody."""

from escalml.records import CheckItem
from escalml.replies.cues import cue, look, marks, score, told
from escalml.replies.draft import Draft
from escalml.replies.manner import bad_manners
from escalml.replies.verdicts import failed, passed

_EMPATHY = cue(
    "empathy",
    1,
    r"""
    (?:so |very |truly |really |we're |i'm )?sorry(?! if), apologi[sz]e,
    (?:our|my|with|sincere) apolog(?:y|ies), forgive, regret that, oh no, oh dear, ouch, yikes, ugh, gosh,
    what an? (?:scare|shame|pain|day|nightmare|start|mess|shock|ordeal|disappointment), rough, awful, dreadful,
    horrid, horrible, gutted, gutting, heart ?breaking, not on, no excuse, unacceptable, embarrass\w+, ashamed,
    (?:no|not an?|isn't the|wasn't the) (?:answer|way|experience) ,
    not (?:good enough|what you|how (?:it|this|we)|acceptable|okay|ok), let you down, fell short,
    dropped the ball, should(?:n't| not| never) have, must have been,
    would (?:be|feel) (?:upset|angry|the same),
    (?:i|we) (?:can )?(?:only |quite |completely |fully )?(?:picture|imagine|see why|hear you|get (?:it|that|why)
    |understand (?:how|why|that you|your (?:worry|frustration|anger))),
    you(?:'re| are|were| were) (?:absolutely |quite )?right, you deserve, you have every right, frustrating,
    upsetting, worrying, annoying, stressful, disappoint\w+, understandabl[ey], scary, maddening,
    our (?:slip|mistake|fault|error|doing), (?:on|down to) us,
    we (?:got (?:this|it|that)|made a|should have|failed|messed), i should have, don't worry, no worries,
    there's time, you're (?:safe|nearly|not alone), we've all, bear(?:ing)? with us,
    glad (?:you're|she's|he's|nobody|no one), hope (?:you're|she's|he's|they're|everyone), take (?:good )?care,
    poor \w+, get well, thank you for telling us, deserved better, wish (?:i|we),
    how (?:awful|annoying|frustrating|upsetting|scary|sad|horrible), mortified, (?:hard|tough|long) (?:day|time|week),
    (?:i|we)'d (?:be|have been|feel) \w+, brave, no way to, thinking of
""",
)
_WARMTH = (
    cue(
        "warmth",
        1,
        r"""
        thank (?:you|u)(?! for (?:your|contacting|reaching|getting)),
        thanks(?! for (?:your|contacting|reaching|getting)), glad, delighted, pleased, happy, lovely, love[ds]?,
        wonderful, brilliant, fantastic, smil\w+, (?:made|make|makes) our, enjoy\w*, privilege, proud,
        honou?r\w*, can't wait, welcome, look(?:ing)? forward, cheers, best, congratulations, thinking of you,
        so kind, blush\w*, chuffed, thrilled, means a lot, pass(?:ed)? (?:it|this|that|your)
    """,
    ),
    marks("warmth", 1, r"!|[\U0001F300-\U0001FAFF❤☺♥]"),
    cue(
        "a human voice",
        1,
        r"""
        (?:i|we|you|it|that|he|she|they)'(?:m|ve|ll|re|s|d)
    """,
    ),
)
_JOLLY = (
    marks("cheerful signs to somebody upset", -2, r"[😀-😄😆😊🙂😍😂🤣🎉🎊]"),
    cue(
        "cheerful words to somebody upset",
        -2,
        r"""
        have a (?:great|lovely|nice|fantastic|good) (?:day|one|weekend), congratulations
    """,
    ),
)


def check_tone(draft: Draft) -> CheckItem:
    """Tone mirrored.

    Parameters
    ----------
    draft
        The draft.

    Returns
    -------
    Passed if the reply is not cold or curt, meets who is upset with empathy, and who is delighted with warmth.
    """
    against = bad_manners(draft.reply, draft.message)
    if draft.mood == "upset":
        against += look(draft.reply, _JOLLY)
    if draft.is_curt:
        return failed("tone", "curt", "Write a whole sentence, as you would say it.")
    wanted = {"upset": (_EMPATHY,), "delighted": _WARMTH, "neutral": (_EMPATHY, *_WARMTH)}[draft.mood]
    found = look(draft.reply, wanted)
    total = score(found) + score(against)
    if total > 0 or (draft.mood == "neutral" and not against):
        return passed("tone", told(found) or "matter-of-fact, as the message is", found)
    hint = {
        "upset": "Say sorry for what happened to them, in your own words, before the facts.",
        "delighted": "Share the joy: take up what they liked.",
        "neutral": "Write as you would speak: no set phrases, no jargon.",
    }[draft.mood]
    why = told(against) or f"the customer is {draft.mood}, and nothing in the reply meets that"
    return failed("tone", why, hint, against)
