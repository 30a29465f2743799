"""Public unless personal information is discussed, and no personal data in a public reply.

Literal identifiers come from the finder it is given; what concerns a person without being an identifier (health, a
customer's record) is told by cues.
"""

import re
from collections.abc import Callable, Iterator

from escalml.records import CheckItem, CheckName, Identifier
from escalml.replies.cues import Cue, Found, cue, look, plain, stretch
from escalml.replies.draft import Draft
from escalml.replies.verdicts import failed, not_applicable, passed

FindIdentifiers = Callable[[str], tuple[Identifier, ...]]

_PRIVATE = (
    cue(
        "health",
        0,
        r"""
        \w+ \d+ ?(?:mg|mcg|iu),
        your (?:prescription|medication|medicine|tablets|treatment|diagnosis|condition|illness|injury|pregnancy
        |surgery|operation|root canal|filling|blood|biopsy|scan|x-?ray|(?:test|lab) results?|therapy|antibiotics
        |insulin|allergy|disability|claim for)(?! (?:team|desk|line)),
        (?:antibiotics|medication|medicine|tablets) (?:that )?(?:were |was )?prescribed
    """,
    ),
    cue(
        "what the customer's record says",
        0,
        r"""
        (?:we|i) (?:can )?see (?:that )?(?:you|your),
        (?:our|your) (?:records?|file|history) (?:show|say|state|tell)\w*,
        according to (?:our|your) (?:records?|file),
        your (?:account|card|direct debit|mortgage|loan|policy|salary|benefit|balance|payment|invoice|bill|order
        |booking|subscription) (?:of|for|over|dated|from the|is (?:overdue|blocked|frozen|in arrears|overdrawn|unpaid
        |£|€|\$)|was (?:declined|refused|returned|rejected|blocked|frozen)),
        in arrears, overdrawn, credit (?:score|rating), missed (?:payment|instalment)s?,
        your (?:debt|arrears|overdraft)
    """,
    ),
)
_TO_PRIVATE = cue(
    "sends the customer to a private channel",
    0,
    r"""
    (?:dm|pm|direct message|private(?:ly)? message|message|e-?mail|write to|inbox) us,
    (?:send|drop|via|by|in|through) (?:us |me )?(?:a |an |your )?(?:dm|pm|direct message|private message),
    (?:e-?mail|write to) (?:us )?(?:at|on|via)
""",
)
_ASKS_DATA = cue(
    "asks for personal data",
    0,
    r"""
    (?:your|the) (?:full name|name and|e-?mail(?: address)?|(?:phone|mobile|telephone) number|(?:postal |home )?address
    |postcode|date of birth
    |(?:order|account|booking|customer|policy|case|reference|card|membership) (?:number|no|id))
""",
)
# A number or address that the desk gives of itself: "ring me on 555-0151", "mail help@example.com".
_OWN_CONTACT = re.compile(
    r"(?i)(?<!\w)(?:call|ring|phone|text|whatsapp|dial|e-?mail|mail|write to|reach|contact|questions|line|desk|us|me)"
    r"(?!\w)[^.!?\n]{0,60}$|\n[^\n.!?]{0,60}$"
)
_GIVEN_TO_US = re.compile(r"(?i)(?<!\w)(?:your|you on|you at|you gave|you on file)(?!\w)[^.!?\n]{0,40}$")
# Staff who name themselves or each other: "I'm", "me, Agnes Thorburn", a signature.
_STAFF = re.compile(r"(?i)(?:(?<!\w)(?:i'm|i am|me,|my name is|this is|ask for|colleague|by|with) |[\n^~-]\s?)$")


def check_personal_data(draft: Draft, find: FindIdentifiers) -> CheckItem:
    """No personal data in a public reply.

    Parameters
    ----------
    draft
        The draft.
    find
        Finds literal identifiers; their offsets count in the text it is given.

    Returns
    -------
    Failed if a public reply has an identifier of the customer, or speaks of health or of the customer's record.
    """
    if not draft.request.is_public:
        return not_applicable("no_personal_data", "the reply is private")
    found = (*_identifiers(draft, find), *look(draft.reply, _PRIVATE))
    if not found:
        return passed("no_personal_data", "no personal data found")
    shows = ", ".join(dict.fromkeys(item.cue.shows for item in found))
    return failed("no_personal_data", f"public, and has {shows}", "Take it out, or answer in private.", found)


def _identifiers(draft: Draft, find: FindIdentifiers) -> Iterator[Found]:
    """Identifiers of the customer."""
    for span in find(draft.reply):
        if _concerns_customer(draft, span):
            shown = Cue(f"an identifier ({span.type})", 0, re.compile(""))
            yield Found(shown, stretch(draft.reply, span.start, span.end))


def _concerns_customer(draft: Draft, span: Identifier) -> bool:
    """Whether an identifier is the customer's: not a first name, not how the desk or its staff can be reached."""
    value, before = draft.reply[span.start : span.end], plain(draft.reply[max(0, span.start - 80) : span.start])
    if span.type == "PERSON":
        return len(value.split()) > 1 and not _STAFF.search(before)
    if span.type in ("PHONE", "EMAIL") and value not in draft.request.message:
        return _GIVEN_TO_US.search(before) is not None or not _OWN_CONTACT.search(before)
    return True


def check_channel(draft: Draft, personal_data: CheckItem) -> CheckItem:
    """Public unless personal information is discussed.

    Parameters
    ----------
    draft
        The draft.
    personal_data
        What `check_personal_data` says of it.

    Returns
    -------
    Failed if a public reply has personal data, asks for it in public, or moves to private what is no private matter.
    """
    name: CheckName = "channel_fit"
    if not draft.request.is_public:
        return passed(name, "private, where anything may be discussed")
    if personal_data.verdict == "fail":
        return failed(name, "personal data in public", "Answer this in private.")
    moved, asked = look(draft.reply, [_TO_PRIVATE]), look(draft.reply, [_ASKS_DATA])
    if asked and not moved:
        return failed(name, "asks for personal data in public", "Ask for it in a private message.", asked)
    if moved and not draft.is_personal:
        return failed(name, "nothing private is asked, and the answer is hidden", "Answer in public.", moved)
    return passed(
        name, "moved to private for a case of the customer's own" if moved else "public, nothing private", moved
    )
