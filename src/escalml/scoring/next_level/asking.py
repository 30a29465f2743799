"""How one asks: patterns over the plain words before and after whom one asks for.

Vocabularies of general English.
"""

import re

from escalml.scoring.next_level.words import any_of, whole

# A wish, a way to reach somebody, a handing on, a question; then few words of the same clause.
BREAK = any_of(
    """because, but, although, though, was, were, said, told, did, refused, thanks?, becom~, be an?, buy, order, add,
    deliver, quote, remove, edit, delete, invite, hire, recommend, nominate, compliment, apply, applying,
    report(?! (?:this|it|that|to)\\b), set(?! up), change(?! to\\b), against, about(?! (?:this|it|that|my)\\b), why,
    how"""
)
_FEW = rf"(?: (?!{BREAK} )[\w,]+){{0,7}} "
_WISH = any_of(
    r"""want~, needs?, needing, demand, demanding, insist~ on, expect, expecting, request, requesting, require, prefer,
    wish, hope to, hoping, looking for(?! an?\b), looking to, accept,
    (?:\w+d|would|should) (?:like|love|appreciate|welcome|rather|prefer|sooner), ask for, asked ... for, asking,
    ask to, ask that, (?:grateful|obliged|glad|happy|appreciated?|appreciate it|better) if, grateful for,
    happy to wait, better be, refuse to, until, unless, if (?:i|nobody) (?:havent|dont|have not|do not),
    if there(?:s| is| are), next (?:conversation|call|person|reply), trouble you for, chance of,
    (?:has|have) to go to, must go to, (?:should|must|has to) come from, (?:nobody|no one) below, only person,
    ideally, preferably, entitled to, right to, attention of, fao"""
)
_REACH = any_of(
    r"""have a (?:\w+ )?(?:chat|word|talk) with, speak ... to, speak ... with, speak 2, talk ... to, talk ... with,
    talk 2, (?:speaking|talking) (?:to|with), complain to, complaint to, complaint with, write to, deal with,
    dealt with by, share ... with, discuss ... with, hear from, hearing from, dealing with, contact, reach, get hold of,
    in touch with, meet, email, phone, call, ring"""
)
_PASS = any_of(
    """put, stick, pass, transfer, connect, refer, hand, give, (?<!look )(?<!looking )forward, send, bring, take, raise,
    escalate, escalating, assign (?:this|it|me|my), move, bump, bumped, kick, push, show, read (?:this|it|that),
    direct, submit, report (?:this|it|that|to), loop, patch, switch, get, fetch, dm, tell me, let me know,
    let me have, find, treat, lodge, lay, file, involve, arrange, share, provide, route, mark, go to, go straight to,
    be (?:passed|forwarded|sent|transferred|referred|given|handed|put through|shown) ... to, please, kindly, lets,
    next step, who is, who are, is there, are there, do you have, have you got, (?:can|could|may) i have, can i get,
    can i see, how about, (?:name|number|email|address|details) (?:of|for)"""
)
_CALL = any_of(
    """call, ring, phone, telephone, contact, reply, respond, email, write, answer, explain, review, read, get back,
    get on, get in touch, reach out, take, handle, deal, speak, talk, step in, intervene, sort, fix, message, be able,
    look, check, decide, see this, see it, calls, rings, phones, contacts, replies, responds, answers, reads, sees,
    help, involved, personally, on the phone, giv(?:e|ing) me, drop me, apologi[sz]e, hasnt, has not, doesnt,
    does not"""
)
_CAN = "(?:can|could|would|will|may|please|kindly|have|let|lets|ask|tell|get|until|unless|if|arrange for|make sure)"
_MUST = "(?:please|kindly|needs? to|must|should|had better|better|has to|have to|ought to|can|may)"
_AT_ONCE = "name|number|email|contact|details|address|and|please|now|today|tonight|perhaps|instead"
_NOW = rf"(?: [,.])?(?: (?:{_AT_ONCE}))+(?= [.,])"
_SPOT = r"(?: (?:of|than|for|at|in|from)(?: \w+){1,3}?| side| level| there)?"
_ASK = r"(?:\w+ )?(?:ask|check with|consult|speak to|involve|fetch|bring) (?:your|the|an?) (?:\w+ )?"
_THERE = r"(?: \w+){0,2}? (?:free|available|about|around|there|in|on (?:shift|duty|site)|here|able|aware|who|i|we|[.,])"
# What stands before the person, and what after: "I'd like to speak to | a manager", "could | a manager | ring me".
RULES = [
    (re.compile(f"{before}$"), re.compile(after))
    for before, after in (
        (rf"\b(?:{_WISH}|{_PASS}|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bmy ){_REACH}){_FEW}", ""),
        (rf"[.,] (?:(?:\w+ )?(?:where is|wheres|which|what is|whats|attention))(?: ,)?{_FEW}", ""),
        (rf"[.,] is{_FEW}", _THERE),
        (
            r"(?<!\bas )(?<!\bas the )(?<!\bas an )",
            r"(?: of(?: \w+){1,5}?)? (?:i|we) (?:\w+ )?(?:want|need|require|demand|asked for|am after)\b"
            r"(?! to (?:thank|praise))",
        ),
        (rf"\b(?:why dont|why cant|why not|cant|cannot|couldnt|wont|can|could|will) you {_ASK}", ""),
        (r"\b(?:let|tell|inform) (?:the|your) (?:\w+ )?", rf"(?: know)?(?: that)? (?:i|we) (?:\w+ )?{_WISH}\b"),
        (r"\b(?:should|must|needs? to|has to|will) be (?:on|with|before|in front of) (?:the|your|an?) (?:\w+ )?", ""),
        (r"[.,] (?:can|could|would|will|ask) (?:your|the) (?:\w+ )?", ""),
        (rf"\b{_CAN}{_FEW}", rf"(?: [\w,]+){{0,5}}? {_CALL}\b"),
        ("", rf"{_SPOT} (?:{_MUST}(?: \w+){{0,2}}? {_CALL}|will do)\b"),
        (
            r"\b(?:(?:high|about) time(?: that)?|(?:straight|right|directly) to|onto|on to) (?:an?|your|the) (?:\w+ )?",
            "",
        ),
        (r"\b(?:be|it|this) (?:\w+ )?(?:looked (?:at|into)|reviewed|handled|seen|read|answered) by(?: \w+){0,2} ", ""),
        (r"[.,] (?:now |just |so )?(?:an? |your |the |another )?(?:\w+ )?", rf"{_SPOT}{_NOW}"),
        (
            r"\bas (?:the )?",
            r"(?: \w+){0,8}?(?: ,)? i (?:thought|think|believe|hope|trust) you (?:should|ought|must|will)\b",
        ),
        (r"\. (?:(?:your|an?|the|another) (?:\w+ )?)?", r" \."),
    )
]
GREETING = re.compile(
    r"[.,] (?:(?:for the )?attention(?: of)?|dear|respected|honble|hono?u?rable|to|cc|fao|open letter to|letter to"
    r"|message to)(?: [.,])?(?: \w+){0,3} $"
    r"|[.,] (?:to|dear)(?: \w+){1,4} , (?:the )?$"
    r"|[.,] (?:hey|hello|hi) $|\b(?:mr|madam|sir as|you as|you are the) $"
    r"|\b(?:letter|mail|email|message|complaint) is (?:to|for) (?:the|your) $"
)
GREETED = re.compile(r"(?: \w+)?(?: [.,]| of\b| at\b| in\b| because\b)")
DEMAND = whole(
    r"""want, need, expect, demand, request, refund, pay, please, must, unless, when, why, answer, explain, ask, asking,
    look, (?:a|your) (?:\w+ )?reply, grateful, obliged, would you, could you,
    (?:id|i would|i should) (?:like|be glad)"""
)

# -- An executive's handle, "handle ceo" in plain words: called, not talked about, by somebody with a wish of their own.
_CALLED = any_of("handle, dear, hi, hey, hello, sir, madam, respected, please, cc, to, and, attention, link, this")
TAGGED = re.compile(rf"(?:[.,]|\b{_CALLED}) handle $")
TAGGED_ON = re.compile(rf" (?:[.,]|(?:{_CALLED}|ji|kindly|i|we|my|our|your|you|can|could|need|help|not|no)\b)")
APPEAL = whole(
    """please, kindly, any chance, (?:can|could|will|would) (?:you|someone|anyone), look (?:at|into), (?<!no )help,
    refund, return, resolve, fix, reply, respond, take action, do something, do the needful, intervene, want, need,
    expect, demand, request, sir, madam"""
)
MINE = whole(
    "i, im, ive, my, me, mine, us, we, our, this, it, account, order, refund, complaint, money, response, help, issue"
)

# -- The matter itself is to go up, and nobody is named: "I want this | escalated".
_CASE = r"(?:it|this|that|me|us|my \w+|(?:the|a) (?:case|matter|issue|complaint|ticket))"
_LODGE = r"(?:make|file|raise|lodge|place|register|submit|log|start) (?:an? |my )?(?:\w+ )?"
_OVER = r"(?:above (?!me|us|my|the)\w|over (?:you|him|her)|in charge|runs|higher|do you (?:report|answer))"
_TELL = r"(?:do|can|should|could|would|shall|must) (?:i|we) (?:\w+ )?"
_UNHAPPY = (
    r"(?:(?:if|when) (?:(?:im|i am|were|we are) (?:still )?(?:not|un\w+|dis\w+)|(?:i|we) (?:disagree|dont|do not))"
    r"|(?:\w+ ){0,4}(?:complaint|grievance))"
)
LEVEL = re.compile("(?:level|tier|stage)$")  # ends some of the goals of `UPWARDS`
_MUST_I = "(?:do i|must i|should i|do i have to|do i need to|else can i)"
UPWARDS = [
    (re.compile(f"{before}$"), re.compile(rf"\b(?:{goal})"))
    for before, goal in (
        ("", r"escalate\b(?!(?: \w+){0,4} (?:rbi|ombudsman|police|regulator|court|media|press|privileges)\b)"),
        (rf"\b(?:{_WISH}|{_PASS}){_FEW}", r"escalated\b"),
        (rf"\b{_WISH}(?: (?:an?|the|for|urgent|formal|immediate|further|request)){{0,4}} ", r"escalation\b"),
        (r"[.,] (?:an? |urgent |immediate )*", "escalation (?:please|now|required|needed)"),
        (rf"\b(?:needs?|require|requires|want|wants|like) (?:{_CASE} )?", r"escalating\b"),
        (rf"\b(?:can|could|may|will|would|should|must) {_CASE} (?:\w+ ){{0,2}}?be (?:\w+ )?", r"escalated\b"),
        (rf"\b{_WISH} (?:\w+ ){{0,3}}", "over (?:your|his|her|their) heads?"),
        (rf"\b{_CASE} (?:[\w,]+ ){{0,3}}", r"(?:to|at) (?:the|a) (?:next|higher) (?:level|tier|stage)\b"),
        (rf"\b{_WISH} {_CASE} (?:to )?", r"(?:go|move|moved|sent|passed) up(?:wards)?(?= (?:[.,]|not|the|please|now))"),
        (
            rf"\b(?:pass|push|kick|bump|raise|transfer|send) {_CASE} ",
            "upstairs|up (?:the (?:chain|ladder|line)|a level|please|[.,])",
        ),
        (rf"\b(?:{_WISH}|how (?:do|can|should) i)(?: to)? (?:take|taking) {_CASE} ", r"further\b"),
        (r"\b(?:get|put|move|take) me ", "(?:past|out of) (?:tier|level|first)"),
        (rf"\b(?:how|where) (?:do|does|can|could|should|to) (?:\w+ ){{0,4}}?{_LODGE}", "complaint"),
        (rf"\bwhat {_MUST_I} (?:have to |need to )?do to {_LODGE}", "complaint"),
        (r"(?:[.,]|\b(?:so|and|then|but|me)) ", rf"who (?:is |are |else )?(?:\w+ ){{0,2}}{_OVER}"),
        (r"\bwhom? ", rf"{_TELL}complain to"),
        (r"\bwhom? ", rf"{_TELL}(?:talk|speak|write|turn|go) (?:to|with) {_UNHAPPY}"),
        (r"\b(?:complain\w*|grievance)\b[^.]{0,80} whom? ", rf"{_TELL}(?:approach|contact|speak|talk|write|go)\b"),
    )
]
