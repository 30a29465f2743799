"""Explicit requests for the next level: the patterns behind the hard rule that such a customer always gets it.

A model may miss a request that it has seldom seen; a rule that must hold cannot wait for more labels. Vocabularies of
general English: whom one asks for, how, what only sounds like asking. Knows nothing of models; stands on `features`.
"""

import re

from escalml.features import MessageView


def _any(phrases: str) -> str:
    """Any of these phrases, split by commas; `~` is any ending, `...` up to three words."""
    pattern = " ".join(phrases.split()).replace(" ... ", r" (?:\w+ ){0,3}?").replace("~", r"\w*")
    return f"(?:{pattern.replace(', ', '|')})"


def _whole(phrases: str) -> re.Pattern[str]:
    """What finds any of these phrases as whole words."""
    return re.compile(rf"\b{_any(phrases)}\b")


# -- What all patterns read: "I'd like Mr. X's boss!" becomes " . id like mr xs boss . "
_TOKEN = re.compile(
    r"(?P<stop>[.!?;]|\n[ \t\r]*\n)|(?P<pause>[,:()\n–—]|(?<= )-(?= ))"
    r"|(?P<word>(?:mr|mrs|ms|dr)\.|(?:[a-z]\.){2,}|[^\W_](?:['’`]?[^\W_])*)"
)
_USUAL = {"u": "you", "ur": "your", "w": "with", "wanna": "want to", "gimme": "give me", "lemme": "let me"}
_USUAL |= {"pls": "please", "plz": "please", "asap": "now", "immediately": "now", "some1": "someone", "whos": "who is"}
_USUAL |= {"mgr": "manager", "snr": "senior", "exec": "executive", "dept": "department", "attn": "attention"}
_MISSPELT = re.compile(r"(?:m[ae]n+[aei]?g+[aei]*r|sup+[aeor]*v[aei]*[sz]+[aeiou]*r)(s?)")
_UNMARKED = str.maketrans("", "", ".'’`")
_WINDOW = 120  # characters on either side of a person that may make it a request

# -- Whom: by title, or by standing above the one who answers.
_SOMEONE = _any(
    """someone, some one, somebody, anyone, any one, anybody, whoever, whoevers, who, person, people, human, man, woman,
    lady, colleague, individual, the one, member of staff, member of (?:the|your) team, staff"""
)
_ABOVE = _any(
    r"""senior, higher, above (?!me|us|my|all|the|average)\w+, above the \w+, over (?:you|him|her|them|that), in charge,
    superior to, more important, (?:with|has|have|having) ... (?:authority|power to|clout|a title), in a position to,
    (?:can|could|able to|allowed to) ... (?:decide|authori[sz]e|approve|sign off|overrule|override|waive|say yes),
    can ... make (?:\w+ )?decisions?, signs off, made (?:this|that|the) decision, held to, accountable, answers? to,
    reports? to, supervises, (?:manages|runs) (?!this (?:account|page|feed))\w+"""
)
_SENIOR = _whole(
    rf"""{_SOMEONE} ... {_ABOVE}, manager, supervisor, boss, gaffer,
    (?:your|the|any|an?) (?:managers|supervisors|bosses), (?:your|his|her) superiors?,
    (?:your|the|upper|senior|to|with|by|from|in|of|get) management,
    (?:manager|supervisor)s (?:name|number|email|contact|phone), head one, a grown up(?= (?:i|who|please|[.,])),
    (?:team|shift|line|floor|group) ?lead~, head of (?!house|state|the|hair|lettuce)\w+,
    (?:person|someone|somebody|whoever) (?:is |who is )?responsible, higher ups?,
    (?:country|regional|branch|department|business) head, higher (?:authorit~|official~|officer~),
    your (?:seniors?|gm|tl), an? senior(?= (?:please|now|[.,])), nodal officer,
    grievance (?:officer|cell|department|team|redress~), (?:person|people|team) ... complaints,
    complain(?:ts?)? (?:team|department|desk|section|unit|office|officer|handler|address|procedure|process),
    next (?:tier|level|stage)(?= (?:please|of support|of the complaint|escalation)),
    escalations? (?:team|desk|department|contact|matrix|point|email|level|path),
    stage (?:2|two|ii)(?= (?:complaint|review|response|please|of|by|[.,])),
    senior (?:\w+ )?(?:person|people|staff|agent|colleague|advis[eo]r|rep~|member|official|team|leader|figure)"""
)
_CHIEF = _whole(
    rf"""c[efot]os?, chief \w+ officers?, chief execs?, chief executives?, managing directors?, (?:the|your|as) md,
    directors?, chair(?:man|woman|person), company secretary, office of the president,
    (?:head|corporate|executive|ceos?|execs?) ?offices?, head ?quarters?, hq, (?:your|company|vice) presidents?,
    president of (?:the company|your|customer|operations), [se]?vps?,
    corporates?(?= (?:team|people|email|number|please|to|about|and|what|can|call|needs|should|must|[.,])), founders?,
    proprietor, owners?(?= (?:of (?:the|your|this) (?:company|shop|place|hotel|restaurant)|to|please|know|[.,])),
    {_SOMEONE} (?:that |who )?owns?, (?:your|company) board, (?<=to )the board(?= [.,]| please| at), board of \w+,
    board members?, (?:an|senior|top|company) executives?, (?<!your )executives, leadership team,
    executive (?:team|level|resolution~|response|complaints?|management|contact|review),
    (?:senior|company|your) leadership, (?:senior|managing|of the) partners?, (?:the|your) dean, dean of \w+,
    head ?teacher, (?<=the )head(?= please), headmaster, headmistress, vice chancellor, c suite,
    top (?:management|brass|boss|man|people|level),
    (?:(?:people|someone|somebody) at|from|(?:straight|right|this|it) to|(?<=to )at) the (?:very )?top(?! of| shelf)"""
)
# Who bears such a name and is not meant: "my boss", "password manager", "the manager role", "the CEO was".
_OWN = (
    r"(?:my|our|own|im|i am|i was|(?:work|working|job) as)"
    r"(?: (?!to|with|by|from|for|the|your|of|in|at)\w+(?<!ing)){0,2}(?:(?: an?| the)(?: \w+)?)?"
)
_NAMESAKE = re.compile(
    r"\b(?:(?:password|task|file|project|account|device|property|asset|windows?|download|package|time|content|fund|billing"
    r"|investment|relationship|incident|problem|product|building|hiring) managers?|film director"
    r"|(?:hugo|final|hi|hey|hello|ok|yes|thanks|cheers) boss|(?:house|pet|car|dog|business|new|another|account) owners?"
    r"|(?:customer|care|service|support|sales) executives?)$"
)
_NOT_THEY = _whole(
    """app, apps, software, role, job, position, vacancy, login, permission~, portal, access, special~, suite~, lounge,
    class, room~, seat~, chair~, discount~, version, rate, rates, account~, manual, of (?:our|my), a raise, a medal,
    ticket~, citizen~, of the month, fees?, signature, move, plan, licen[cs]e~, users?, training, course, system, tool~,
    company, approval, report, fired, sacked, was, were, said, told, called, rang, came, never, refused, promised, gave,
    did, had, who (?:called|rang|helped|said)"""
)

# -- How: a wish, a way to reach somebody, a handing on, a question; then few words of the same clause.
_BREAK = _any(
    """because, but, although, though, was, were, said, told, did, refused, thanks?, becom~, be an?, buy, order, add,
    deliver, quote, remove, edit, delete, invite, hire, recommend, nominate, compliment,
    report(?! (?:this|it|that|to)\b), set(?! up), against, about(?! (?:this|it|that|my)\b), why, how"""
)
_FEW = rf"(?: (?!{_BREAK} )[\w,]+){{0,7}} "
_WISH = _any(
    r"""want~, needs?, needing, demand, demanding, insist~ on, expect, expecting, request, requesting, require, prefer,
    wish, hope to, hoping, looking for(?! an?\b), looking to, accept,
    (?:\w+d|would|should) (?:like|love|appreciate|welcome|rather|prefer|sooner), ask for, asked ... for, asking, ask to,
    ask that, (?:grateful|obliged|glad|happy|appreciated?|appreciate it|better) if, grateful for, happy to wait,
    better be, refuse to, until, unless, if (?:i|nobody) (?:havent|dont|have not|do not), if there(?:s| is| are),
    next (?:conversation|call|person|reply), trouble you for, chance of, (?:has|have) to go to, must go to,
    (?:should|must|has to) come from, (?:nobody|no one) below, only person, ideally, preferably, attention of, fao"""
)
_REACH = _any(
    """speak ... to, speak ... with, speak 2, talk ... to, talk ... with, talk 2, (?:speaking|talking) (?:to|with),
    complain to, complaint to, complaint with, write to, deal with, dealt with by, share ... with, discuss ... with,
    hear from, hearing from, contact, reach, get hold of, in touch with, meet, email, phone, call, ring"""
)
_PASS = _any(
    """put, pass, transfer, connect, refer, hand, give, (?<!look )(?<!looking )forward, send, bring, take, raise,
    escalate, escalating, assign (?:this|it|me|my), move, bump, kick, push, show, read (?:this|it|that), direct, submit,
    report (?:this|it|that|to), loop, patch, switch, get, fetch, dm, tell me, let me know, let me have, find, treat,
    lodge, lay, file, involve, arrange, share, provide, route, mark, go to, go straight to,
    be (?:passed|forwarded|sent|transferred|referred|given|handed|put through|shown) ... to, please, kindly, lets,
    next step, who is, who are, is there, are there, do you have, have you got, (?:can|could|may) i have, can i get,
    can i see, how about, (?:name|number|email|address|details) (?:of|for)"""
)
_CALL = _any(
    """call, ring, phone, telephone, contact, reply, respond, email, write, answer, explain, review, read, get back,
    get on, get in touch, reach out, take, handle, deal, speak, talk, step in, intervene, sort, fix, message, be able,
    look, check, decide, see this, see it, calls, rings, phones, contacts, replies, responds, answers, reads, sees,
    help, involved, personally, on the phone, giv(?:e|ing) me, hasnt, has not, doesnt, does not"""
)
_CAN = "(?:can|could|would|will|may|please|kindly|have|let|lets|ask|tell|get|until|unless|if|arrange for|make sure)"
_MUST = "(?:please|kindly|needs? to|must|should|had better|better|has to|have to|ought to|can|may)"
_NOW = r"(?: [,.])?(?: (?:name|number|email|contact|details|address|and|please|now|today|tonight))+(?= [.,])"
_SPOT = r"(?: (?:of|than|for|at|in|from)(?: \w+){1,3}?| side| level| there)?"
# What stands before the person, and what after: "I'd like to speak to | a manager", "could | a manager | ring me".
_RULES = [
    (re.compile(f"{before}$"), re.compile(after))
    for before, after in (
        (rf"\b(?:{_WISH}|{_PASS}|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bmy ){_REACH}){_FEW}", ""),
        (rf"[.,] (?:is|(?:\w+ )?(?:where is|wheres|which|what is|whats|attention))(?: ,)?{_FEW}", ""),
        (r"[.,] (?:can|could|would|will|ask) (?:your|the) (?:\w+ )?", ""),
        (rf"\b{_CAN}{_FEW}", rf"(?: [\w,]+){{0,5}}? {_CALL}\b"),
        ("", rf"{_SPOT} (?:{_MUST}(?: \w+){{0,2}}? {_CALL}|will do)\b"),
        (r"\b(?:be|it|this) (?:\w+ )?(?:looked (?:at|into)|reviewed|handled|seen|read|answered) by(?: \w+){0,2} ", ""),
        (r"[.,] (?:now |just |so )?(?:an? |your |the |another )?(?:\w+ )?", rf"{_SPOT}{_NOW}"),
        (r"\. (?:(?:your|an?|the|another) (?:\w+ )?)?", r" \."),
    )
]
_GREETING = re.compile(
    r"[.,] (?:dear|to|cc|open letter to|letter to|message to)(?: [.,])?(?: \w+){0,3} $|[.,] (?:hey|hello|hi) $"
    r"|\b(?:mr|madam|sir as|you as|you are the|(?:letter|mail|email|message|complaint) is (?:to|for) (?:the|your)) $"
)
_GREETED = re.compile(r"(?: \w+)?(?: [.,]| of\b| at\b| in\b| because\b)")
_DEMAND = _whole(
    "want, need, expect, demand, request, refund, pay, please, must, unless, when, why, answer, explain, ask, look"
)

# -- The matter itself is to go up, and nobody is named: "I want this | escalated".
_CASE = r"(?:it|this|that|me|us|my \w+|(?:the|a) (?:case|matter|issue|complaint|ticket))"
_LODGE = r"(?:make|file|raise|lodge|place|register|submit|log|start) (?:an? |my )?(?:\w+ )?"
_OVER = r"(?:above (?!me|us|my|the)\w|over (?:you|him|her)|in charge|runs|higher|do you (?:report|answer))"
_UPWARDS = [
    (re.compile(f"{before}$"), re.compile(rf"\b(?:{goal})"))
    for before, goal in (
        ("", r"escalate\b(?!(?: \w+){0,4} (?:rbi|ombudsman|police|regulator|court|media|press|privileges)\b)"),
        (rf"\b(?:{_WISH}|{_PASS}){_FEW}", r"escalated\b"),
        (rf"\b{_WISH}(?: (?:an?|the|for|urgent|formal|immediate|further|request)){{0,4}} ", r"escalation\b"),
        (rf"\b{_WISH} (?:\w+ ){{0,3}}", "over (?:your|his|her|their) heads?"),
        (rf"\b{_CASE} (?:[\w,]+ ){{0,3}}", r"(?:to|at) (?:the|a) (?:next|higher) (?:level|tier|stage)\b"),
        (rf"\b(?:pass|push|kick|bump|raise) {_CASE} ", "upstairs|up (?:the (?:chain|ladder|line)|a level|please|[.,])"),
        (r"\b(?:get|put|move|take) me ", "(?:past|out of) (?:tier|level|first)"),
        (rf"\b(?:how|where) (?:do|does|can|could|should|to) (?:\w+ ){{0,4}}?{_LODGE}", "complaint"),
        (r"(?:[.,]|\b(?:so|and|then|but|me)) ", rf"who (?:is |are |else )?(?:\w+ ){{0,2}}{_OVER}"),
    )
]

# -- What only sounds like asking: refused, unneeded, reported, supposed; and announced.
_STILL = rf"(?: (?!(?:{_BREAK}|i|just|please|get|give|put|let|connect|want|need|until|unless|can|could) )\w+){{0,5}}"
_NOT_ASKED = re.compile(
    rf"\b(?:{_OWN}"
    r"|(?:(?:dont|do not|doesnt|didnt|did not|no|never|not|without|rather than|instead of|before i) (?:really )?"
    r"(?:want|need|wish|asking|require|bother|escalate|tell me|make me)"
    r"|no need (?:to|for)|not (?:an?|your|the|from|by)|thank|(?:thanks|compliments|kudos|regards) to|well done|praise"
    r"|(?:he|she|they|it|who|agent|advis[eo]r|rep|colleague|was|were|been|got|finally|have|ive|had) (?:just )?"
    r"(?:put|let|get|read|forward|refer)|(?:after|since|was|been|by) (?:speaking|talking)"
    r"|(?:may|might|next time i|again i|again ill|(?<!times )do i have to) (?:will |have to )?"
    rf"(?:ask|speak|talk|complain|contact|call|go)){_STILL}) $"
)
_ANNOUNCED = re.compile(r"\b(?:(?:ill|i will|i have to|had to)(?: (?!need|want|ask)\w+){0,3}|going to|i am|not|dont) $")


def requested_level(view: MessageView) -> int:
    """Which level a message asks for in so many words, in its subject or its text.

    Earlier turns do not count: what they asked for stands in `state.level` once somebody granted it.

    Parameters
    ----------
    view
        What a model sees of the message.

    Returns
    -------
    4 for an executive, 3 for a supervisor or manager, 0 for none.
    """
    plain = _plain(f"{view.subject}\n\n{view.text.text}")
    demands = bool(_DEMAND.search(plain))
    if any(_is_asked(plain, chief, demands) for chief in _CHIEF.finditer(plain)):
        return 4
    senior = any(_is_asked(plain, senior, demands) for senior in _SENIOR.finditer(plain))
    return 3 if senior or _asks_to_escalate(plain) else 0


def _plain(text: str) -> str:
    """Lower-case words in their usual spelling between single blanks, with `.` and `,` as the only marks."""
    found = _TOKEN.finditer(text.lower())
    words = ["." if token["stop"] else "," if token["pause"] else _usual(token["word"]) for token in found]
    return f" . {' '.join(words)} . "


def _usual(written: str) -> str:
    """A word in its usual spelling, without apostrophes and dots."""
    word = written[:30].translate(_UNMARKED)
    if wrong := _MISSPELT.fullmatch(word):
        return ("manager" if word.startswith("m") else "supervisor") + wrong[1]
    return _USUAL.get(word, word)


def _is_asked(plain: str, person: re.Match[str], demands: bool) -> bool:
    """Whether the words around a person make it a request; who is greeted is asked if the message `demands`."""
    before, after = _around(plain, person)
    if _NOT_ASKED.search(before) or _NAMESAKE.search(before + person[0]) or _NOT_THEY.match(after, 1):
        return False
    if _GREETING.search(before) and _GREETED.match(after) and demands:
        return True
    return any(rule.search(before) and follow.match(after) for rule, follow in _RULES)


def _asks_to_escalate(plain: str) -> bool:
    """Whether the matter itself is to go up, with no person named."""
    found = ((rule, _around(plain, goal)[0]) for rule, goals in _UPWARDS for goal in goals.finditer(plain))
    befores = [before for rule, before in found if rule.search(before)]
    return any(not _NOT_ASKED.search(before) and not _ANNOUNCED.search(before) for before in befores)


def _around(plain: str, found: re.Match[str]) -> tuple[str, str]:
    """What stands before and after, as far as it can matter."""
    return plain[max(0, found.start() - _WINDOW) : found.start()], plain[found.end() : found.end() + _WINDOW]
