"""What opens an account: user names, passwords, PINs, one-time codes and keys."""

import re

from escalml.privacy.grammar import ANY, DIGIT, END, NO_QUANTITY, UNIT, Gate, Pattern, alone
from escalml.privacy.spans import HOLE

_ASKED = Gate(DIGIT, ("pass", "pwd", "pin", "otp", "cv", "code", "2fa"))
_SECRET = Gate(ANY, ("pass", "pwd"))
_NAMED = Gate(
    ANY, ("user", "login", "log-in", "tag", "screen", "display", "nick", "handle", "psn", "xbox", "ign", "alias")
)
_OWNED = ("my ", "i'm", "i’m", "shows as", "stuck as", "user")
_KEY = (
    r"\b(?:pass(?:word|code|wd|phrase)|pwd|pin|otp|cv[vc]|(?:login|wi-?fi|account) pass|"
    r"(?:security|verification|time|2fa|login|access) code)\b(?: number| code)?"
)
_IS = r"(?: is| was|['’]s)?[ :=]{1,3}[\"'“(\[]?"
_NAME = (
    r"\b(?:user ?names?|user ?id|user|log-?in(?: id| name)?|screen ?name|gamer ?tag|display name|nick(?:name)?|"
    r"handle|psn(?: id)?|ign|alias)\b"
)
_LINK = r"(?: shows as| is stuck as| is| was|['’]s)?(?: ?[:=(]{1,2} ?| )[\"'“‘]?"
_TELLING = r"(?=[\w.+@-]{0,38}(?:[\d_]|[a-z][A-Z]|[a-z][.@][a-z]))"  # no ordinary word
_HANDLE = r"@?[A-Za-z\d](?:[\w.+-]{0,38}(?:@[\w-]{2,30})?)(?<=[\w])"
# What is said of a user name instead of the name. No endings: `fred`, `kelly` and `firefly` are user names, too.
_SAID_OF_IT = (
    r"(?:not|still|already|taken|invalid|incorrect|wrong|correct|right|being|now|the|my|same|on|in|no|an?|unknown|and|or|"
    r"but|for|to|with|was|is|that|this|your|which|because|please|broken|stolen|gone|fine|ok|okay|down|empty|blank|visible|"
    r"public|private|different|too|very|so|also|always|never|just|what|how|why|where|when|if|only|long|short|old|new|set|"
    r"case|full|of|at|by|as|it|they|we|you|he|she|his|her|their|our|nowhere|there|here|up|out|off|free|available|"
    r"stuck|showing|missing|working|failing|loading|changing|appearing|(?:un|in|im|dis|mis)\w{3,20}(?:ed|able|ible)|"
    r"(?:(?:un)?b?lock|chang|expir|delet|suspend|reject|accept|refus|hack|bann|register|display|list|requir|need|us|"
    r"link|reserv|remov|reset|spell|shorten|replac|swapp|recogni[sz]|compromis|verifi)ed|"
    r"(?:actual|current|real|definite|apparent|sudden|exact|simp|correct|incorrect|wrong|obvious|clear|probab|total|complete|"
    r"final|recent|supposed)ly|(?:is|was|does|did|ca|wo)n['’]t)"
)
_WORD = rf"(?!{_SAID_OF_IT}\b)[A-Za-z][\w-]{{2,30}}"
_OPAQUE = (
    r"(?:[sprk]k_(?:live|test)_[A-Za-z\d]{10,99}|A(?:KIA|SIA)[A-Z\d]{16}|gh[pousr]_[A-Za-z\d]{30,80}|"
    r"xox[abprs]-[\w-]{10,90}|AIza[\w-]{35}|glpat-[\w-]{20}|eyJ[\w-]{10,500}\.[\w-]{10,900}(?:\.[\w-]{10,500})?)"
)
_PREFIXES = (
    "k_live_",
    "k_test_",
    "akia",
    "asia",
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "xox",
    "aiza",
    "glpat",
    "eyj",
)

PATTERNS = (
    Pattern("PASSWORD", 0.9, _ASKED, re.compile(rf"(?i:{_KEY}{_IS}){NO_QUANTITY}(\d{{3,8}}){END}(?!{UNIT})")),
    Pattern(
        "PASSWORD",
        0.85,
        _ASKED,
        re.compile(
            rf"(?i:{_KEY}{_IS}){NO_QUANTITY}(?!\d{{1,8}}{UNIT})"
            rf"(?=[^\s\d{HOLE}]{{0,30}}\d)([^\s\[\]\"”{HOLE}]{{4,40}})(?<![.,;:)?'])(?!{HOLE})"
        ),
    ),
    Pattern(
        "PASSWORD",
        0.85,
        _SECRET,
        re.compile(
            rf"(?i:\bpass(?:word|code|wd|phrase)\b|\bpwd\b)(?i:{_IS})"
            rf"(?=[^\s{HOLE}]{{0,30}}(?:[a-z][A-Z]|[@#$^&*_!][A-Za-z\d]))"
            rf"(?!#[A-Za-z]{{1,40}}(?!\S))([^\s\[\]\"”/{HOLE}]{{5,40}})(?<![.,;:)?'])(?!{HOLE})"
        ),
    ),
    Pattern(
        "PASSWORD",
        0.7,
        _ASKED,
        re.compile(
            r"(?i:\b(?:the|my|this) code(?: (?:i (?:got|received)|for \w{2,12}))?(?: is| was|:) |"
            rf"\b(?:use|enter(?:ed)?) (?:the |this )?code )(\d{{4,8}}){END}(?!{UNIT})"
        ),
    ),
    Pattern(
        "PASSWORD",
        0.8,
        Gate(ANY, ("login", "credential", "password"), re.compile("@.{4,60}/")),
        re.compile(
            rf"@[\w-]{{1,40}}(?:\.[\w-]{{1,20}}){{1,3}} ?/ ?"
            rf"(?=[^\s/]{{0,38}}[\d!@#$%^&*])([^\s/{HOLE}]{{6,40}})(?<![.,;:)])"
        ),
    ),
    Pattern("PASSWORD", 0.95, Gate(DIGIT, _PREFIXES), alone(_OPAQUE)),
    Pattern(
        "PASSWORD",
        0.85,
        Gate(DIGIT, ("key", "token", "secret")),
        re.compile(
            rf"(?i:\b(?:api|secret|access|auth|session|bearer|private)?[ _-]?(?:key|token|secret)\b{_IS})"
            rf"(?=[^\s\d{HOLE}]{{0,30}}\d)([\w./+=-]{{8,200}})(?<![.])"
        ),
    ),
    Pattern("USERNAME", 0.8, _NAMED, re.compile(rf"(?i:{_NAME}{_LINK}){_TELLING}({_HANDLE})(?![\w{HOLE}])")),
    Pattern("USERNAME", 0.8, _NAMED, re.compile(r"(?i:\bhandle(?: is|['’]s|:) )(@[\w.]{2,40})(?<!\.)")),
    Pattern(
        "USERNAME",
        0.6,
        _NAMED,
        re.compile(
            rf"(?i:\b(?:user ?name|gamer ?tag|screen ?name|login id)(?: is |['’]s |: ?)[\"'“‘]?)({_WORD})(?![\w{HOLE}])"
        ),
    ),
    Pattern(
        "USERNAME",
        0.6,
        Gate(ANY, _OWNED, re.compile("_")),
        re.compile(
            r"(?i:\b(?:my (?:account|profile|page|shop|channel)|i['’]?m on|shows as|stuck as|user)[ :]{1,2}\(?)"
            r"(?=[a-zA-Z\d.]{0,30}_)([A-Za-z\d][\w.]{2,38}\w)(?!\w)"
        ),
    ),
    Pattern(
        "USERNAME",
        0.7,
        Gate(ANY, _OWNED, re.compile(r"\(@?\w")),
        re.compile(
            r"(?i:\bmy (?:\w{1,15} )?(?:account|profile|page|shop|channel|insta(?:gram)?) ?\()(@?[\w.]{3,40})\)"
        ),
    ),
)
