"""What a sentence or a label asks for, by its words."""

import re
from collections.abc import Sequence

from escalml.privacy.grammar import SPOKEN
from escalml.privacy.open_questions import asks_openly
from escalml.privacy.questions import FIELD_LABEL, LABEL, NAME_LABEL, OF_THINGS, QUESTIONS, Question

REACH = 300  # characters at the end of a turn in which a question may stand
# The last sentence, and a short remark behind it: `Your name? Thanks.`
_SENTENCE = re.compile(r"([^.!?]+)([.!?]*)")
_LONGEST_SENTENCE, _LONGEST_CLOSING = 200, 60  # characters; a closing such as `Thank you!` follows what was asked
_SHORT = 60  # characters of a sentence that asks by its matter alone: `Digite o código de acesso`
_YOURS = re.compile(
    r"\b(?:your|ihren?|ihrem|deinen?|votre|vos|ton|ta|vostr[oa]|su[oa]?|sua|tu[oa]?|seu|uw|je|missing|fehlt|"
    r"ontbreekt|falta|manque|manca|serve)\b"
)
HAS_DIGIT = re.compile(rf"\d|(?i:\b{SPOKEN}[ ,-]{{1,2}}{SPOKEN}\b)")  # also as they are spelt out: `four four one`
_IS_NUMBER = re.compile(rf"\d{{3}}|\b{SPOKEN}[ ,-]{{1,2}}{SPOKEN}\b")  # an answer, unlike `last 4 of`
_WIDE = frozenset({"PASSWORD", "ACCOUNT_ID"})  # whose hints stand in `error code` and `model number`, too
_OF_A_FAULT = re.compile(
    rf"\b(?:error|err(?:eur|ore|o)|fehler\w{{0,8}}|fout\w{{0,8}}|version|modell?[oe]?|modèle|{OF_THINGS})\b"
)
_LONGEST_ASKING = 90  # characters of a sentence whose hints ask for words
_LONGEST_LABEL = 40
_ASIDE = re.compile(r" ?[(\[][^()\[\]]{0,30}[)\]]")  # behind a label: `(if known)`
_WORDS = re.compile(r"\S+")
_LONGEST_OF_WORDS = 4  # words of a label
_JOINED = re.compile(r"(?:(?:and|the|your|und|et|y|e|en|ihre?|votre|su|uw) ){1,3}")
_BEFORE_LABEL = re.compile(
    r"[ ,;/-]{1,3}(?:(?:and|und|et|y|e|en) )?(?:(?:the|your|ihre?|votre|su|uw) )?\Z", re.IGNORECASE
)
_EITHER = re.compile(r" ?/ ?| or | and | of (?:the |your )?")  # between words of a label
_NUMBER_NOUN = re.compile(
    r"\b(?:numbers?|no|num|nr|id|guid|extension|durchwahl|ids|ref|reference|codes?|serial|\w{0,25}(?:nummer|kennung|zeichen)|numéro|n°|nº|référence|"
    r"identifiant|número|núm|código|referencia|referência|localizador|protocolo|numero|codice|riferimento|kenmerk|"
    r"referentie|\w{1,20}(?:nr|code))(?!\w)|#"
)
# A label that ends, or in Romance languages begins, with a word for numbers.
_NUMBERED = re.compile(
    r"[\w/-]{2,25} ?(?:number|no|nr|id|ref|reference|nummer|#)\Z|\A(?:numéro|n°|nº|número|núm|numero|référence|"
    r"referencia|"
    r"referência)\b.{0,3}\w"
)
_OF_ANY_NUMBER = tuple(
    question for question in QUESTIONS if question.type == "ACCOUNT_ID" and question.hints is not None
)
REQUEST = re.compile(
    r"\?|\b(?:please|pls|confirm|provide|enter|share|tell|give|verify|need|what|which|may i|can i|could i|send|type|"
    r"bitte|nennen|geben|lautet|wie|veuillez|merci de|pouvez|donne[rz]|quel|quelle|cuál|por favor|indique|dígame|"
    r"facilite|qual|può|mi dica|per favore|inserisca|graag|kunt u|wat is|geef|poderia|informe|indica[r]?|"
    r"s['’]il (?:vous|te) pla[iî]t|svp|indíqueme|indícame|indiqueme|dígame|dime|me (?:da|dé|dice|diga|deja|facilita)|"
    r"deme|"
    r"proporcion\w{1,4}|necesit\w{1,5}|escriba|introduzca|precis\w{1,4}|diga(?:-me)?|digite|envie|mande|insira|dê-me|"
    r"forneça|confirme|confirma|teilen sie|schreiben sie|tippen|brauche[n]?|benötige[n]?|verraten|sagen sie|"
    r"il me fau\w{1,5}|je voudrais|vorrei|quisiera|querría|gostaria|i['’]d like|i would like|i (?:just )?need|besoin|"
    r"indiquez|communiquez|précisez|tapez|saisissez|confirmez|mi serve|bisogno|fornisca|indichi|"
    r"digiti|scriva|mi (?:dia|dà|detta|lascia)|confermi|mag ik|wilt u|typ|vul|nodig|noem|vertel|doorgeven|"
    r"bevestig\w{0,2}|"
    r"legga|legge|leia|lea|lisez|donnez|dites|dite|dica|deixe|dejen?e?|lasci|laissez|wüsste|erfahren|bräuchte|hätte|"
    r"alstublieft|alsjeblieft|read|spell|state|repeat|start with|leave)\b"
)


def is_label(line: str) -> bool:
    """Whether a line is the label of a field and nothing else."""
    if len(line) > _LONGEST_LABEL or not line.strip()[:1].isalpha() or line.rstrip()[-1] in ".!?,;:":
        return False
    label = plain_label(line)
    return FIELD_LABEL.fullmatch(label) is not None or any(map(LABEL.fullmatch, {label, *_EITHER.split(label)}))


def plain_label(label: str) -> str:
    """A label in small letters, without marks and what stands behind it in brackets."""
    return _ASIDE.sub("", label).lower().replace("_", " ").replace("’", "'").strip(" \t.*:#")


def begin_of_label(text: str, start: int, end: int) -> int | None:
    """Where the label begins that the last words of a stretch are, behind the answer to another: `4471 and the pin`."""
    found = None
    for word in reversed(list(_WORDS.finditer(text, max(start, end - _LONGEST_LABEL), end))[-_LONGEST_OF_WORDS:]):
        label = _JOINED.sub("", plain_label(text[word.start() : end]))
        if HAS_DIGIT.search(label):
            break
        if LABEL.fullmatch(label):
            found = word.start()
    if found is not None:
        joined = _BEFORE_LABEL.search(text, max(start, found - _LONGEST_LABEL), found)
        found = joined.start() if joined else found
    return found if found is None or found > start else None


def last_sentence(lowered: str) -> str:
    """The last sentence, or what is left of it at the end, with a short closing behind it; in linear time."""
    sentences = _SENTENCE.findall(lowered.rstrip())
    if not sentences:
        return lowered
    (words, ends), closing = sentences[-1], ""
    if len(sentences) > 1 and ends and "?" not in ends and len(words) <= _LONGEST_CLOSING:
        closing = words + ends
        words, ends = sentences[-2]
    return f"{words[-_LONGEST_SENTENCE:]}{ends}{closing}"


def asked_by(
    sentence: str, line: str, questions: Sequence[Question] = QUESTIONS, *, spoken: bool = False
) -> tuple[Question, ...]:
    """What a sentence asks for; a line that is a label alone asks, too. Words are asked for by the last sentence."""
    lowered = sentence[-REACH:].lower().replace("’", "'")
    if not REQUEST.search(lowered):
        label = plain_label((line or sentence).strip(" \t>*_:.-#"))
        if (
            len(label) <= _LONGEST_LABEL
            and label != (line or sentence).strip().lower()
            and (found := asked_by_label(label))
        ):
            return tuple(question for question in found if question in questions)
        told = lowered.rstrip().endswith(".") and not _YOURS.search(lowered)
        if len(lowered) > _SHORT or told or _IS_NUMBER.search(lowered):
            return ()
        found = tuple(
            question for question in questions if (spoken or not question.in_words) and question.is_asked_in(lowered)
        )
        return found or tuple(
            each for each in questions if spoken and names_number(lowered) and _hints_at(each, lowered)
        )
    asking = last_sentence(lowered)
    in_words = REQUEST.search(asking) is not None
    found = tuple(
        question
        for question in questions
        if (in_words or not question.in_words) and question.is_asked_in(asking if question.in_words else lowered)
    )
    if not found:
        may_be = _OF_A_FAULT.search(asking) is None
        found = tuple(
            question
            for question in questions
            if (
                not question.in_words or (in_words and len(asking) <= _LONGEST_ASKING and asking.rstrip().endswith("?"))
            )
            and _hints_at(question, asking if question.in_words else lowered, may_be=may_be)
        )
    # `card ending` and `account number` stand in longer labels: the first that is met has the word for itself.
    if not found and lowered.strip(" ?:.>") in {"name", "nom", "nombre", "nome", "naam"}:
        return (QUESTIONS[-1],)
    return found


def _hints_at(question: Question, sentence: str, *, may_be: bool = True) -> bool:
    """Whether a sentence suggests a question."""
    if question.hints is None or (question.type in _WIDE and not may_be):
        return False
    if question.unless is not None and question.unless.search(sentence):
        return False
    return question.hints.search(sentence) is not None


def names_number(sentence: str) -> bool:
    """Whether a sentence names a number, code or reference, of whatever.

    Parameters
    ----------
    sentence
        In lower case.

    Returns
    -------
    False for numbers of things: `part number`.
    """
    return _NUMBER_NOUN.search(sentence) is not None and _OF_A_FAULT.search(sentence) is None


def asked_by_label(label: str) -> tuple[Question, ...]:
    """What a plain label such as `tel`, `date of birth`, `login / handle` or `iban for refund` asks for."""
    if NAME_LABEL.fullmatch(label):
        return (QUESTIONS[-1],)
    pieces = _EITHER.split(label)
    found = tuple(question for question in QUESTIONS if any(map(question.words.fullmatch, {label, *pieces})))
    if found or not label or not asks_openly(label):
        return found
    # The words stand among others.
    found = tuple(each for each in QUESTIONS if not (each.in_words or each.whole) and each.is_asked_in(label))
    if not found and _NUMBERED.search(label):
        found = _OF_ANY_NUMBER
    secrets = (question for question in QUESTIONS if question.in_words and question.type == "PASSWORD")
    return found or tuple(each for each in secrets if each.hints is not None and each.hints.search(label))
