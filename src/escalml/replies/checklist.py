"""The whole checklist of a draft reply, and whether a colleague has to approve it."""

from escalml.privacy import find_identifiers
from escalml.records import DraftReply, ReplyCheck
from escalml.replies.answered import check_answers, check_few_messages
from escalml.replies.channel import FindIdentifiers, check_channel, check_personal_data
from escalml.replies.draft import Draft
from escalml.replies.duties import check_duties
from escalml.replies.ending import check_ending
from escalml.replies.tone import check_tone


def check_reply(
    request: DraftReply, *, approval_until_days: int, find: FindIdentifiers = find_identifiers
) -> ReplyCheck:
    """Go through the checklist.

    Parameters
    ----------
    request
        The draft and what it answers.
    approval_until_days
        Public replies of agents with fewer days in the job need approval; 0 asks for none.
    find
        Finds literal identifiers; their offsets count in the text it is given.

    Returns
    -------
    Nine items, always in the same order; those that are not asked of this reply are not applicable.
    """
    draft = Draft(request)
    answers, personal_data = check_answers(draft), check_personal_data(draft, find)
    items = (
        answers,
        check_few_messages(draft, answers),
        check_channel(draft, personal_data),
        personal_data,
        check_tone(draft),
        check_ending(draft),
        *check_duties(draft),
    )
    return ReplyCheck(
        items=items,
        passed=all(item.verdict != "fail" for item in items),
        needs_approval=needs_approval(request, approval_until_days=approval_until_days),
    )


def needs_approval(request: DraftReply, *, approval_until_days: int) -> bool:
    """Whether the reply goes public and its author is new; an agent of unknown tenure is no newcomer.

    Parameters
    ----------
    request
        The draft.
    approval_until_days
        Days in the job from which a public reply needs no approval.

    Returns
    -------
    True if a colleague has to see it first.
    """
    tenure = request.agent.tenure_days
    return request.is_public and tenure is not None and tenure < approval_until_days
