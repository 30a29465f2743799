"""Ends on a positive note: a wish, thanks, hope, or somebody who is there, in the last sentences."""

from escalml.records import CheckItem
from escalml.replies.cues import cue, look, marks, score, told
from escalml.replies.draft import Draft
from escalml.replies.times import AHEAD
from escalml.replies.verdicts import failed, passed

_KIND = (
    cue(
        "a wish",
        1,
        r"""
        enjoy, good luck, happy (?!to)\w+, have a (?:great|lovely|nice|good|wonderful|safe) \w+,
        safe (?:travels|journey|trip|flight), best wishes, warm(?:est)? (?:wishes|regards), take (?:good )?care,
        congratulations, get well, thinking of you, all the best, love,, fingers crossed, have fun,
        sleep well, stay safe, hugs?, warmly, sends? (?:you )?(?:his|her|their|our|its|my) (?:love|regards|thanks|best),
        wish (?:you|him|her|them), our apologies
    """,
    ),
    cue(
        "thanks",
        1,
        r"""
        thank(?:s| you)(?! for (?:your (?:message|feedback|review|enquiry|inquiry|e-?mail|comments?)|contacting
        |visiting)),
        grateful, appreciate
    """,
    ),
    cue(
        "hope or gladness",
        1,
        r"""
        (?:do |really )?hope, glad, pleased, delighted, looking forward, look forward, can't wait, proud,
        privilege, (?:you're|be) welcome, see you, (?:make|made) (?:our|my) , sorry (?:again|for the),
        nearly there, all (?:sorted|set|yours), (?:saved|waiting|ready) for you, hear from you,
        as good as new, nothing is lost, safe to, come (?:back|and|again)
    """,
    ),
    cue(
        "somebody is there",
        1,
        r"""
        (?:just |please |do |can )?(?:reply|write back|call me|call us|ring|text|message me|ask for|shout|tell (?:me
        |us)|let (?:me|us) know|give (?:me|us) a|drop (?:me|us))(?: \w+){0,4},
        (?:i'm|i am|we're|we are|i'll be|we'll be|i|we) (?:\w+ )?(?:here|around|a message away|at your side|stay),
        any ?time, whenever,
        if (?:anything|you (?:get stuck|prefer|fancy|need|would like|want|have any)|that's easier|you'd (?:like
        |rather|prefer)),
        questions\b ?:, any (?:other |more |further )?questions, keep (?:us|me) posted,
        if (?:it|that|this|they|something) (?:doesn't|isn't|should|still|comes back|happens again), would you like,
        shall i,
        (?:happy|here) to help, take it from here, you (?:don't|needn't) (?:need|have)? ?(?:to )?do anything
    """,
    ),
    cue(
        "a promise with a time",
        1,
        rf"(?:i|we|you|who)(?:'ll| will) [^.!?\n]{{0,60}}?{AHEAD}|will (?:ring|call) you[^.!?\n]{{0,40}}",
    ),
    cue(
        "a gift",
        1,
        r"""
        no (?:extra )?(?:charge|cost), on us, on the house, free of charge, for free, at our cost
    """,
    ),
)
_EMOJI = marks("a friendly sign", 1, r"[\U0001F300-\U0001F64F\U0001F680-\U0001FAFF❤☺♥✨]")
_SOUR = (
    cue(
        "refuses or puts off",
        -2,
        r"""
        (?:remove|delete) (?:this|your) review, (?:ticket|case) (?:has been|is) closed, in due course,
        can't say when, faqs?, not possible, please note, sorry if
    """,
    ),
)


def check_ending(draft: Draft) -> CheckItem:
    """Ends on a positive note.

    Parameters
    ----------
    draft
        The draft.

    Returns
    -------
    Passed if the last sentences, or the sign-off, hold something kind that nothing sour outweighs.
    """
    cues = (*_KIND, *_SOUR) if draft.mood == "upset" else (*_KIND, _EMOJI, *_SOUR)
    found = look(draft.reply, cues, start=draft.closing)
    why = told(found) or "the last sentences say nothing kind"
    if score(found) > 0:
        return passed("positive_end", why, (item for item in found if item.cue.weight > 0))
    return failed("positive_end", why, "End on a wish, on thanks, or on who is there if more is needed.", found)
