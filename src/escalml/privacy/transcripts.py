"""Who speaks in a transcript: `Agent: … Customer: …`, in lines of their own or all in one line.

A speaker's mark becomes line breaks, so that a speaker is no label and every turn is a line of its own.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

_DESK = (
    r"(?:(?:live |virtual |support |service |customer |call |chat ?)?(?:agent|advisor|adviser|rep|representative|"
    r"operator|assistant|consultant|specialist|associate|bot)|chat ?bot|support|service|customer (?:service|care|"
    r"support)|help ?desk|csr|staff|reception|clerk|front (?:desk|office)|office|chat|nurse|teacher|teller|"
    r"berater(?:in)?|mitarbeiter(?:in)?|kundenservice|kundendienst|"
    r"kundenberater(?:in)?|sachbearbeiter(?:in)?|agente|agent[ei]|operador[a]?|operatore|operatrice|"
    r"(?:télé)?conseill(?:er|ère)|"
    r"asesora?|gestora?|medewerk(?:er|ster)|klantenservice|assistente|asistente|atendente|consulente|sportello|"
    r"soporte|suporte|assistenza|you|q)"
)
_CUSTOMER = (
    r"(?:customer|cust|client|caller|visitor|user|guest|member|passenger|patient|resident|parent|tenant|student|owner|applicant|traveller|traveler|subscriber|shopper|me|kund(?:e|in)|"
    r"anrufer(?:in)?|besucher(?:in)?|nutzer(?:in)?|cliente?|usager|visiteur|visiteuse|appelante?|utente|chiamante|"
    r"usuari[oa]|usuári[oa]|visitante|llamante|klant|beller|bezoeker|gebruiker|a)"
)
_TIME = (
    r"[\[(]?(?:\d{4}-\d\d-\d\d[T ,]{1,2}|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?"
)
# `Agent:`, `[10:04] Support (Kim) -`, `Customer (10:05):`, `*Visitor*:`, `Agent 2 >`
_MARK = re.compile(
    rf"(?:(?<=\s)|\A)(?:>[ \t]?){{0,3}}(?P<time>{_TIME}[ \t|,-]{{1,4}})?[*_]{{0,2}}(?:(?P<desk>{_DESK})|"
    rf"(?P<customer>{_CUSTOMER}))"
    rf"(?: ?\d)?[*_]{{0,2}}(?P<aside> ?[(\[][^()\[\]\n]{{1,30}}[)\]])?(?P<sign>[*_]{{0,2}} ?[:>][*_]{{0,2}}|"
    rf" [-–—])(?=\s|\Z)",
    re.IGNORECASE,
)
_CUSTOMERS = re.compile(_CUSTOMER, re.IGNORECASE)
ROLE_WORDS = rf"(?i:{_DESK}|{_CUSTOMER})"
_ROLE = re.compile(ROLE_WORDS)
_TURN = re.compile(r"(?m:^)[ \t>]{0,5}([^\W\d_][\w.'’-]{0,20}(?: [^\W\d_][\w.'’-]{0,20}){0,2}) ?:[ \t]")
_SIGNS = (": ", ":\n", "> ", " - ", " – ", " — ", ":*")  # two at least stand in any transcript
_A_MARK = re.compile(
    rf"(?<!\w){_CUSTOMER}(?: ?\d)?[*_]{{0,2}}(?: ?[(\[][^()\[\]\n]{{1,30}}[)\]])?[*_]{{0,2}}(?: ?[:>]| [-–—])",
    re.IGNORECASE,
)
# A speaker's line of its own: `Kim (Support), 10:04 AM`, `Tess [10:05]`.
SPEAKER_LINE = re.compile(
    rf"[ \t>]{{0,5}}[^\W\d_][\w.'’ -]{{0,30}}(?: ?\([\w ]{{1,20}}\))?[,:]?(?: at| um| à| a las| alle| om|"
    rf" às)? {_TIME}:?[ \t]{{0,5}}\Z"
)
_A_SENTENCE = 4  # words of a turn; what a form says behind `Agent:` has less
_MOST_MARKS = 2_000
_LEAST_SIGNS = 2
_LEAST_CHANGES = 2  # from one side to the other: desk, customer, desk


def is_role(words: str) -> bool:
    """Whether words before a colon say what somebody is, not who.

    Parameters
    ----------
    words
        Without marks and numbers.

    Returns
    -------
    True for the desk's and the customers' words in all languages.
    """
    return _ROLE.fullmatch(words) is not None


def is_customer(words: str) -> bool:
    """Whether words before a colon are one for a customer.

    Parameters
    ----------
    words
        Without marks.

    Returns
    -------
    True for `Me`, `Customer`, `Kunde` and the like.
    """
    return _CUSTOMERS.fullmatch(words) is not None


def take_turns(text: str) -> bool:
    """Whether most lines begin with a name and a colon, one of the names again and again: `Kim: … Ola: … Kim: …`.

    Parameters
    ----------
    text
        In plain characters.

    Returns
    -------
    False for forms, whose labels stand once each.
    """
    names = _TURN.findall(text)
    return 1 < len(set(names)) < len(names) and 2 * len(names) >= text.count("\n")


def without_speakers(text: str) -> str:
    """A transcript with line breaks in place of its speakers' marks.

    Parameters
    ----------
    text
        In plain characters.

    Returns
    -------
    A text of the same length; an equal one where it is no transcript.
    """
    n_signs = sum(map(text.count, _SIGNS))
    return text if n_signs < _LEAST_SIGNS else _without_speakers(text)


# Several searches of a text ask for it in turn.
@lru_cache(maxsize=4)
def _without_speakers(text: str) -> str:
    if _A_MARK.search(text) is None:
        return text
    marks = [mark for mark, _ in zip(_MARK.finditer(text), range(_MOST_MARKS), strict=False) if _is_mark(mark)]
    if not _is_transcript(text, marks):
        return text
    pieces: list[str] = []
    done = 0
    for mark in marks:
        start = mark.start()
        begin = start - 1 if start and text[start - 1] in " \t" else start
        pieces += [text[done:begin], "\n" * (mark.end() - begin)]
        done = mark.end()
    return "".join((*pieces, text[done:]))


def _is_mark(mark: re.Match[str]) -> bool:
    """Whether it is no word of a sentence: a dash marks a speaker only behind a time or a name in brackets."""
    letter = len(mark["desk"] or mark["customer"]) == 1
    at_start = mark.start() == 0 or mark.string[mark.start() - 1] == "\n"
    if letter and not at_start:
        return False
    return mark["sign"].strip(" *_") in {":", ">"} or bool(mark["time"] or mark["aside"])


def _goes_to_and_fro(marks: Sequence[re.Match[str]]) -> bool:
    """Whether a side speaks again after the other: a form has each label once, or its equals side by side."""
    words = {(mark["desk"] or mark["customer"]).lower() for mark in marks}
    n_changes = sum((before["desk"] is None) != (mark["desk"] is None) for before, mark in pairwise(marks))
    return len(words) < len(marks) and n_changes >= _LEAST_CHANGES


def _is_transcript(text: str, marks: Sequence[re.Match[str]]) -> bool:
    """Whether both sides speak, and the desk asks or says a sentence: a form has both labels and short values."""
    if not (any(mark["desk"] for mark in marks) and any(mark["customer"] for mark in marks)):
        return False
    if _goes_to_and_fro(marks):
        return True
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    said = (text[mark.end() : end] for mark, end in zip(marks, ends, strict=True) if mark["desk"])
    return any("?" in words or len(words.split("\n", 1)[0].split()) >= _A_SENTENCE for words in said)
