"""Whom one asks for: by title, or by standing above the one who answers; and who bears such a name and is not meant.

Vocabularies of general English over the plain words of `words`.
"""

import re

from escalml.scoring.next_level.words import any_of, whole

_SOMEONE = any_of(
    """someone, some one, somebody, anyone, any one, anybody, whoever, whoevers, who, person, people, human, man, woman,
    lady, colleague, individual, the one, member of staff, member of (?:the|your) team, staff"""
)
_HIGHER = r"(?<!about a )higher(?! (?:\w+ )?(?:floors?|storeys?|decks?|rooms?|seats?)\b)"  # of a person, not a floor
_ABOVE = any_of(
    rf"""senior, {_HIGHER}, above (?!me|us|my|all|the|average)\w+, above the \w+, over (?:you|him|her|them|that),
    in charge, superior to, more important, (?:with|has|have|having) ... (?:authority|power to|clout|a title),
    in a position to,
    (?:can|could|able to|allowed to) ... (?:decide|authori[sz]e|approve|sign off|overrule|override|waive|say yes),
    can ... make (?:\w+ )?decisions?, signs off, made (?:this|that|the) decision, held to, accountable, answers? to,
    reports? to, supervises, (?:manages|runs) (?!this (?:account|page|feed))\w+,
    (?:further|farther|higher) up(?: the (?:chain|ladder|line|tree))?"""
)
_FIRM = any_of(
    """business, company, firm, bank, airline, organi[sz]ation, store, shop, place, hotel, restaurant, cafe, pub, bar,
    salon, gym, practice, garage, franchise, brand, app, site"""
)
_REACHED = "name|number|e?mail|contact|phone|mobile|direct|details|address|attention|desk|inbox|reply|response|linkedin"
_AFTER_FIRM = "team|people|please|to|for|on|about|and|i|we|who|what|can|could|call|needs|should|must"
SENIOR = whole(
    rf"""{_SOMEONE} ... {_ABOVE}, manager, supervisor, boss, gaffer,
    (?:your|the|any|an?) (?:(?:duty|shift|area|branch|store|line|floor) )?(?:managers|supervisors|bosses),
    (?:your|his|her) superiors?,
    (?:your|the|upper|senior|to|with|by|from|in|of|get) management,
    (?:manager|supervisor)s (?:{_REACHED}), {_SOMEONE} who (?:is|can|will|does|has)(?= [.,]), head one,
    a grown up(?= (?:i|who|please|[.,])),
    (?:team|shift|line|floor|group) ?lead~, head of (?!house|state|the|hair|lettuce)\w+,
    (?:person|someone|somebody|whoever) (?:is |who is )?responsible, higher ups?,
    (?:country|regional|branch|department|business) head, (?:higher|senior) (?:official~|officer~),
    your (?:seniors?|gm|tl), an? senior(?= (?:please|now|[.,])), nodal officer,
    grievance (?:officer|cell|department|team|redress~), (?:person|people|team) ... complaints,
    complain(?:ts?)? (?:team|department|desk|section|unit|office|officer|handler|address|procedure|process),
    compliance (?:team|department|lead), chair of governors, management (?:review|team|level|attention|response),
    (?:concerned|competent|senior|higher) (?:\w+ )?authorit~,
    next (?:tier|level|stage)(?= (?:please|of support|of the complaint|escalation)),
    escalations? (?:team|desk|department|contact|matrix|point|email|level|path|manager),
    stage (?:2|two|ii)(?= (?:complaint|review|response|please|of|by|[.,])),
    senior (?:\w+ )?(?:person|people|staff|agent|colleague|advis[eo]r|rep~|member|official|team|leader|figure)"""
)
_PLACE = "(?:(?:head|corporate|executive|national|regional national|ceos?|execs?) ?offices?|head ?quarters?|hqs?)"
CHIEF = whole(
    rf"""c[efot]os?, cmd(?= (?:sir|madam|office)), chief \w+ officers?, chief execs?, chief executives?,
    managing directors?, (?:the|your|as) md,
    md(?= (?:sir|madam|office)), directors?, chair(?:man|woman|person)s?, company secretary, office of the president,
    {_PLACE}, (?:your|company|vice) presidents?, (?<=mr )president, (?<=madam )president, (?<=dear )president,
    president of (?:this|the) company, president of (?:your|customer|operations),
    president of (?!(?:the|a|an|our|my|its|his|ghana|france|russia|india|brazil|mexico|china|kenya|nigeria)\b)\w+,
    (?<=the )[se]?vps?, (?<=your )[se]?vps?,
    (?<=an )[se]vps?, (?<=a )vps?, [se]?vps? of, general counsel, chief (?:engineer|medical officer),
    corporates?(?= (?:{_REACHED}|{_AFTER_FIRM}|[.,])),
    founders?, proprietor,
    (?<=to the )owner(?= of (?!the (?:building|house|flat|car|land|block)\b)),
    (?<=himself the )owner, (?<=herself the )owner,
    owners?(?= (?:of (?:the|your|this) {_FIRM}|to|please|know|there|here|around|{_REACHED}|[.,])),
    {_SOMEONE} (?:that |who )?owns?, (?:your|company) board, (?<=to )the board(?= [.,]| please| at), board of \w+,
    board members?, board level, head of (?:the|your|this) {_FIRM}, (?:an|senior|top|company) executives?,
    (?<!your )executives, leadership team,
    executive (?:\w+ )?(?:team|level|resolution~|response|complaints?|management|contact|review|escalations?|relations),
    (?:senior|company|your) leadership, (?:senior|managing|of the) partners?, (?:the|your) dean, dean of \w+,
    dean(?= [.,]), (?:school|college|your) principal, principal(?= of (?:the|your|this) (?:school|college|academy)),
    head ?teacher, (?<=the )head(?= please), headmaster, headmistress, vice chancellor, c suite,
    top (?:management|brass|boss|man|people|level),
    (?:(?:people|someone|somebody) at|from|(?:straight|right|this|it) to|(?<=to )at) the (?:very )?top(?! of| shelf)"""
)

# Who bears such a name and is not meant: "password manager", "the manager role", "the CEO was".
NAMESAKE = re.compile(
    r"\b(?:(?:password|task|file|project|account|device|property|asset|windows?|download|package|time|content|fund|billing"
    r"|investment|relationship|incident|problem|product|building|hiring|sales) managers?|film director"
    r"|(?:hugo|final|like a|hi|hey|hello|ok|yes|thanks|cheers) boss"
    r"|(?:house|pet|car|dog|business|new|another|account|web ?site|site|domain|server|page) owners?"
    r"|(?:customer|care|service|support|sales) executives?)$"
)
NOT_THEY = whole(
    """app, apps, software, role, job, position, vacancy, login, permission~, portal, access, special~, suite~, lounge,
    class, room~, seat~, chair~, discount~, version, rate, rates, account~, manual, of (?:our|my), a raise, a medal,
    ticket~, citizen~, of the month, fees?, signature, move, plan, licen[cs]e~, users?, training, course, system,
    tool~, company, approval, report, fired, sacked, was, were, is an?, said, told, called, rang, came, never, refused,
    promised, gave, did, had, who (?:called|rang|helped|said), s, pin, code, password, fight~, battle, music, club,
    jobs?, template~, of (?:the|a) (?:\\w+ )?(?:club|band|fund|squad|football|cricket|football team|cricket team)"""
)
# "The CEO's book" is a book; "the CEO's number", "one of the directors to call" and "hq, please" are not.
_ONWARD = any_of(
    rf"""{_REACHED}, id, line, pa, office, secretary, assistant, team, of, at, in, on, to, for, from, with, and, or,
    who, that, please, now, today, about, before, because, if, so, as, is, are, needs?, should, must, has, have, can,
    could, will, would, may, might, better, get, gets, getting, getting, call, ring, phone, look, see, fix, sort,
    deal, answer, know, involved, directly, personally, themselves, review, respond, reply, take, explain, contacts?,
    side, instead, view, views, opinion, decision, word, ruling, reach, email, write, message, help, listen, give,
    send, come, step, intervene, approve, here,
    there"""
)
POSSESSOR = re.compile(rf"(?:c[efot]o|director|owner|founder|executive|president|manager|supervisor)s$|{_PLACE}$")
THING = re.compile(rf" (?!{_ONWARD} )\w")
GOODS = re.compile(
    r"\b(?:parcel|package|order|delivery|goods|box(?:es)?|items?|shipment|invoice|contract|samples?|flowers|uniforms?)"
    r"(?: (?!complain|issue|case|problem|matter|letter|query)\w+){0,4} (?:to|at) (?:the |your )?(?:\w+ )?$"
)
ADDRESS = re.compile(rf"\b{_PLACE} , (?:\d|number )")
