"""What all patterns read, and the short way to write them: "I'd like Mr. X's boss!" becomes " . id like mr xs boss . ".

Vocabularies are phrases of plain words, split by commas.
"""

import re

_TOKEN = re.compile(
    r"(?P<stop>[.!?;]|\n[ \t\r]*\n)|(?P<pause>[,:()\n–—]|(?<= )-(?= ))"
    r"|(?P<word>(?:mr|mrs|ms|dr)\.|(?:[a-z]\.){2,}|[^\W_](?:['’`]?[^\W_])*)"
)
_USUAL = {"u": "you", "ur": "your", "w": "with", "wanna": "want to", "gimme": "give me", "lemme": "let me"}
_USUAL |= {"pls": "please", "plz": "please", "asap": "now", "immediately": "now", "some1": "someone", "whos": "who is"}
_USUAL |= {"mgr": "manager", "snr": "senior", "exec": "executive", "dept": "department", "attn": "attention"}
_USUAL |= {"sm1": "someone", "thru": "through", "2day": "today", "b4": "before", "ya": "your", "yer": "your"}
_USUAL |= {"mam": "madam", "maam": "madam", "madame": "madam", "imma": "i want to", "thx": "thanks", "ty": "thanks"}
_MISSPELT = re.compile(r"(?:m[ae]n+[aei]?g+[aei]*r|sup+[aeor]*v[aei]*[sz]+[aeiou]*r)(s?)")
_UNMARKED = str.maketrans("", "", ".'’`")


def any_of(phrases: str) -> str:
    """Any of these phrases, split by commas; `~` is any ending, `...` up to three words."""
    pattern = " ".join(phrases.split()).replace(" ... ", r" (?:\w+ ){0,3}?").replace("~", r"\w*")
    return f"(?:{pattern.replace(', ', '|')})"


def whole(phrases: str) -> re.Pattern[str]:
    """What finds any of these phrases as whole words."""
    return re.compile(rf"\b{any_of(phrases)}\b")


def plain(text: str) -> str:
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
