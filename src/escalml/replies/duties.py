"""What a level owes the customer: an ETA at level 2; a sincere apology and what is done about it from level 3 up."""

from escalml.records import CheckItem
from escalml.replies.answered import DONE
from escalml.replies.cues import cue, look
from escalml.replies.draft import Draft
from escalml.replies.times import AHEAD
from escalml.replies.verdicts import failed, not_applicable, passed

EXPERT, SUPERVISOR = 2, 3  # levels, as the response map has them

_ETA = cue("a time ahead", 1, AHEAD)
_SORRY = cue(
    "an apology",
    1,
    r"""
    (?:i'm|i am|we're|we are|so|truly|very|deeply|really|sincerely)? ?sorry(?! if| for any| you feel| that you feel),
    (?:i|we) (?:do |truly |sincerely |deeply |want to |would like to |must )?apologi[sz]e(?! if| for any),
    (?:my|our|with|sincere(?:st)?|heartfelt|full) (?:sincere(?:st)? |heartfelt )?apolog(?:y|ies)(?! for any),
    owe you an apology
""",
)


def check_duties(draft: Draft) -> tuple[CheckItem, CheckItem, CheckItem]:
    """ETA, apology and explanation.

    Parameters
    ----------
    draft
        The draft.

    Returns
    -------
    The items `eta` (of level 2 alone), `apology` and `explains` (of level 3 and 4).
    """
    level = draft.request.level
    eta = not_applicable("eta", "asked at level 2") if level != EXPERT else _eta(draft)
    if level < SUPERVISOR:
        asked = "asked from level 3 up"
        return eta, not_applicable("apology", asked), not_applicable("explains", asked)
    return eta, _apology(draft), _explanation(draft)


def _eta(draft: Draft) -> CheckItem:
    """The customer is told when."""
    found = look(draft.reply, [_ETA])
    if found:
        return passed("eta", "names a time ahead", found)
    return failed("eta", "names no time ahead", "Say by when the customer hears from you, or has it.")


def _apology(draft: Draft) -> CheckItem:
    """A sincere apology: without if, and for more than an inconvenience."""
    found = look(draft.reply, [_SORRY])
    if found:
        return passed("apology", "apologises without conditions", found)
    return failed("apology", "no apology, or one with an if", "Apologise for what happened, without if.")


def _explanation(draft: Draft) -> CheckItem:
    """What is done about it."""
    found = look(draft.reply, [DONE])
    if found:
        return passed("explains", "says what was or will be done", found)
    return failed("explains", "does not say what is done", "Say what you found, what you have done and what follows.")
