"""What the line or turn before asks for types the bare answer: `PIN?` makes `4921` a password.

In threads, in transcripts (`Agent: … / Customer: …`) and in forms (`Tel: …`). Spans end with their line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from escalml.privacy.questions import NAME_LABEL, NO_NAMES, PEOPLE_LABEL, QUESTIONS, REFUSALS, Question
from escalml.privacy.spans import HOLE, merge_spans
from escalml.privacy.typography import read_shown
from escalml.records import Identifier

_REACH = 300  # characters at the end of a turn in which a question may stand
# The last sentence, and a short remark behind it: `Your name? Thanks.`
_LAST_SENTENCE = re.compile(r"[^.!?]{1,200}[.!?]{0,3}\s{0,3}(?:[^.!?]{1,60}[.!]{1,3}\s{0,3})?\Z")
_SHORT = 60  # characters of a sentence that asks by its matter alone: `Digite o código de acesso`
_YOURS = re.compile(
    r"\b(?:your|ihren?|ihrem|deinen?|votre|vos|ton|ta|vostr[oa]|su[oa]?|sua|tu[oa]?|seu|uw|je|missing|fehlt|"
    r"ontbreekt|falta|manque|manca|serve)\b"
)
_HAS_DIGIT = re.compile(r"\d")
_LONGEST_ANSWER = 200  # characters of the line that holds it
_OF_NUMBERS = tuple(question for question in QUESTIONS if not question.in_words)
_OF_WORDS = tuple(question for question in QUESTIONS if question.in_words)
_MOST_LINES = 4  # of a turn that answers several questions, a line each
_LONGEST_OF_MANY = 80  # characters of such a line
_LONGEST_SECRET = 2  # words; more are a remark about it
_MAY_LABEL = re.compile(r"[:=\t]")
_LINE = re.compile(r"[^\n\r]{1,2000}")
_PREFIX = re.compile(
    r"[ \t]{0,8}(?:>[ \t]?){0,5}(?:[*•-][ \t])?"
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?[ \t|,-]{1,4})?"
    r"(?:(?:[A-Za-zÀ-ÿ][\w.'’ -]{0,30}(?:\([\w ]{1,20}\))?|[QA])[ \t]?:[ \t]{1,4})?"
)
_LABELLED = re.compile(
    r"[ \t]{0,8}(?:>[ \t]?){0,5}(?:[*•|-][ \t]{0,2})?[\"'*_]{0,2}"
    r"(?P<label>[A-Za-zÀ-ÿ][\w'’°./ ()-]{0,38}?)[\"'*_]{0,2}[ \t]{0,3}(?:[:=][\"'*_]{0,2}[ \t]{0,4}|\t[ \t]{0,3})"
    r"[\"']?(?P<value>[^\n\r\t|\"<>]{1,160})"
)
_MORE_FIELDS = re.compile(r"(?<=[,;|{])[ \t]{0,4}(?=[\"']?[A-Za-zÀ-ÿ][\w'’ ]{0,25}[\"']?[ \t]?[:=])|[ \t]\|[ \t]")
_REQUEST = re.compile(
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
_YES = (
    r"(?:yes|yeah|yep|sure|ok(?:ay)?|of course|no problem|hi|hello|hey|hm+|um+|er+m?|so|well|right|ah|oh|thanks|"
    r"thank you|"
    r"ja|klar|gerne?|natürlich|moment|also|hallo|oui|bien sûr|d'accord|alors|voilà|bonjour|sí|si|claro|vale|hola|bueno|"
    r"sim|certo|pois|olá|sì|ecco|allora|buongiorno|natuurlijk|prima|goed|eh|here you go|hier|aquí tiene|aqui está)"
)
# What stands between question and answer: `it's`, `my number is`, `am`, `op`, `al`, `under`.
_LINK = (
    r"(?:(?:it|that|this|here|he|she)(?:['’]?s| is| was| would be)[:,]? |its |i was born(?: on(?: the)?)? |"
    r"(?:it['’]?s |that['’]?s )?(?:under|ending(?: in| with)?|ends (?:in|with)|on|the) |i am |i['’]m |i go by |"
    r"call me |(?:my|the|meine?|die|der|mon|ma|mi|el|la|le|il|mio|mia|mijn|de|het|o|a|o meu|a minha|il mio|la mia) "
    r"[^\W\d_]{1,20}(?: [^\W\d_]{1,20}){0,3}? (?:is|ist|lautet|war|est|es|è|é|are)[: ]{1,2}|"
    r"(?:c['’]est|das (?:ist|wäre)|es ist|dat is|dit is|dat was|ce sont|son|sono|seria|sería|esta é|este é|esto es|"
    r"questo è|hier ist|voici|ecco|es|è|é|het is|is|ist|est|será|sarebbe)(?: (?:le|la|il|el|o|a|die|der|de|het))? |"
    r"(?:auf|au|a|op|in|em|unter|under|al|on|under the|auf den|unter dem|op de|no|nel|il|le|el|o)? ?"
    r"(?:namen?|nom|nome|nombre|naam)(?: (?:von|de|di|van|do|da|del|of)| d['’])? |"
    r"(?:am|der|den|unter|auf(?: der)?|bei|im|in der|in|op|onder|in de|le|au|à la|à|sur(?: le)?|du|il|l['’]|al|allo|"
    r"alla|nel|"
    r"del|el|en|en la|a|a la|para o|no|na|pelo|para|at|nr\.?|no\.?|number|nummer|numéro|numero|número|geboren am|"
    r"née? le|nat[oa] il|nací el|nasci a|nasci em)[: ] ?)"
)
_LEAD = re.compile(rf"(?:{_YES}[,.!:…]{{0,3}} {{1,2}}){{0,3}}(?:{_LINK}){{0,2}}[\"'“«]?", re.IGNORECASE)
_FILLER = re.compile(rf"(?:{_YES}[,.!:… ]{{0,3}}){{1,3}}\Z", re.IGNORECASE)  # a line that neither asks nor answers
_DOUBT = (
    r"(?:i think|i believe|i guess|if that helps|if i remember|as far as i know|glaube? ich|denke ich|wenn ich|"
    r"je crois|je pense|creo|me parece|credo|mi pare|mi sembra|acho(?: eu)?|penso|denk ik|geloof ik|"
    r"dacht ik)(?: [^.?!\d]{0,20})?"
)
_POLITE = r"(?:thanks|thank you|thx|please|pls|danke|bitte|merci|svp|gracias|grazie|obrigad[oa]|dank u)"
_TAIL = re.compile(
    rf"[\"'”»)]?[ ]{{0,2}}(?:,? ?{_DOUBT})?(?:,? ?{_POLITE})?[ .!,;…]{{0,3}}\Z",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:(?! (?:and|und|et|y|e|en) )[^,;/|]){1,120}")
_NAMES = re.compile(r"[^;]{1,80}")
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ter|zu)"
_CAPITAL = re.compile(
    rf"(?:{_PARTICLE} )?[^\W\d_a-zß-öø-ÿ][\w'’.-]{{0,30}}"
    rf"(?:,? (?:{_PARTICLE} ){{0,2}}[^\W\d_a-zß-öø-ÿ][\w'’.-]{{0,30}}){{0,4}}"
)
# A company or a desk, not a person.
NOBODY = re.compile(
    r"\b(?:ltd|llc|inc|gmbh|ag|plc|corp|co|s\.?a\.?|bv|srl|team|support|service|services|bot|chatbot|customer|"
    r"customers|"
    r"agent|visitor|system|desk|help|helpdesk|billing|sales|info|accounts?|department|dept|office|group|all|everyone|"
    r"sir|madam|none|unknown|n/a|na|premium|standard|basic|free|business|company|kundenservice|kundendienst|"
    r"guest|user|admin|administrator|noreply|no-reply|unassigned|mr|mrs|order|product|email|mail|phone|chat|web|"
    r"officer|manager|director|data|protection|member|members|executive|complaints|relations|care|happiness|lettings|"
    r"library|council|bank|studio|shop|store|university|school|hospital|notification|notifications|admissions|"
    r"registrar|"
    r"engineering|despatch|reception|returns|orders|warehouse|editor|webmaster|newsletter|marketing|legal|hr|it|"
    r"yes|no|true|false|high|low|medium|urgent|open|closed|new|pending|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)


def answers_in(text: str) -> tuple[Identifier, ...]:
    """Bare answers to what the line before in the same text asks for, and values of a form's labels.

    Parameters
    ----------
    text
        In plain characters.

    Returns
    -------
    Spans of the text; they may overlap.
    """
    return _answers_in(text)


# Identifiers and names are sought one after the other in the same text.
@lru_cache(maxsize=4)
def _answers_in(text: str) -> tuple[Identifier, ...]:
    return tuple(_find_answers(text))


def _find_answers(text: str) -> Iterator[Identifier]:
    if _MAY_LABEL.search(text) is None and "\n" not in text and "? " not in text:
        return
    before: tuple[str, str] | None = None  # the sentence before, and its line if it filled one
    for line in _LINE.finditer(text):
        if not line[0].strip(" \t>"):
            continue
        if _MAY_LABEL.search(line[0]):
            yield from _labelled(text, line.start(), line.end())
        begin = _begin(text, line.start(), line.end())
        for start, end in _sentences(text, begin, line.end()):
            if begin == start and _FILLER.match(text, start, end):
                continue
            if before and end - start <= _LONGEST_ANSWER:
                same_line = start > begin  # who asks and goes on gives numbers, hardly a name
                yield from _answers(before, text, start, end, in_words=not same_line)
            before = text[start:end], line[0]


def answers_to(before: str, text: str) -> tuple[Identifier, ...]:
    """Bare answers in a turn to what the turn before it asks for.

    Parameters
    ----------
    before
        The turn before.
    text
        The turn.

    Returns
    -------
    Spans of `text` as sent, sorted by start, none overlapping another.
    """
    asked = _asked(read_shown(before[-_REACH:]).text, "")
    if not asked:
        return ()
    shown = read_shown(text)
    found = [
        span
        for number, (start, end) in enumerate(_first_lines(shown.text))
        for _, spans in _answered(shown.text, start, end, asked)
        for span in spans
        if number == 0 or span.type not in {"PASSWORD", "USERNAME"}
    ]
    spans = ((span, shown.sent_span(span.start, span.end)) for span in found)
    return merge_spans(span.model_copy(update={"start": start, "end": end}) for span, (start, end) in spans)


def _first_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the first lines of a turn begin and end that may answer, without blank ones and a mere `sure`."""
    n_told = 0
    for line in _LINE.finditer(text):
        begin = _begin(text, line.start(), line.end())
        if not line[0].strip() or _FILLER.match(text, begin, line.end()):
            continue
        yield begin, line.end()
        n_told += 1
        if n_told == _MOST_LINES or len(line[0]) > _LONGEST_OF_MANY:
            return


def answers_along(texts: Sequence[str]) -> list[tuple[Identifier, ...]]:
    """Bare answers in each text of a message to what the turn before asks for.

    Parameters
    ----------
    texts
        Of a message: its turns, its subject, its text.

    Returns
    -------
    Spans of each text as sent; none of the subject, which answers nobody.
    """
    *turns, _, text = texts
    if not turns:
        return [()] * len(texts)
    *found, last = [answers_to(before, turn) for before, turn in pairwise([*turns, text])]
    return [(), *found, (), last]


def _begin(text: str, start: int, end: int) -> int:
    """Where the words of a line begin, behind quote marks, time and speaker."""
    prefix = _PREFIX.match(text, start, end)
    return prefix.end() if prefix and prefix.end() < end else start


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line cut behind its question marks."""
    while start < end:
        mark = text.find("? ", start, end)
        stop = mark + 1 if mark >= 0 else end
        yield start, stop
        start = stop + 1 if mark >= 0 else end


def _answers(before: tuple[str, str], text: str, start: int, end: int, *, in_words: bool) -> Iterator[Identifier]:
    """What a stretch answers of what was asked before; whether it has the shape of an answer is sooner told."""
    may_be = [question for question in _answerable(text, start, end) if in_words or not question.in_words]
    found = _answered(text, start, end, may_be) if may_be else []
    if found:
        asked = _asked(*before, [question for question, _ in found])
        yield from (span for question, spans in found if question in asked for span in spans)


def _answerable(text: str, start: int, end: int) -> Sequence[Question]:
    """The questions that a stretch may answer by its digits and its length; most lines of prose answer none."""
    short = end - start <= _LONGEST_OF_MANY
    if _HAS_DIGIT.search(text, start, end):
        return QUESTIONS if short else _OF_NUMBERS
    return _OF_WORDS if short else ()


def _asked(sentence: str, line: str, questions: Sequence[Question] = QUESTIONS) -> tuple[Question, ...]:
    """What a sentence asks for; a line that is a label alone asks, too. Words are asked for by the last sentence."""
    lowered = sentence[-_REACH:].lower().replace("’", "'")
    if not _REQUEST.search(lowered):
        label = (line or sentence).strip(" \t>*_:.-#").lower()
        if len(label) <= 40 and label != (line or sentence).strip().lower() and (found := _by_label(label)):
            return tuple(question for question in found if question in questions)
        told = lowered.rstrip().endswith(".") and not _YOURS.search(lowered)
        if len(lowered) > _SHORT or told or _HAS_DIGIT.search(lowered):
            return ()
        return tuple(question for question in questions if not question.in_words and question.words.search(lowered))
    last = _LAST_SENTENCE.search(lowered)
    asking = last[0] if last else lowered
    in_words = _REQUEST.search(asking) is not None
    found = tuple(
        question
        for question in questions
        if (in_words or not question.in_words) and question.words.search(asking if question.in_words else lowered)
    )
    if not found:
        found = tuple(
            question
            for question in questions
            if (in_words or not question.in_words)
            and question.hints is not None
            and question.hints.search(asking if question.in_words else lowered)
        )
    # `card ending` and `account number` stand in longer labels: the first that is met has the word for itself.
    if not found and lowered.strip(" ?:.>") in {"name", "nom", "nombre", "nome", "naam"}:
        return (QUESTIONS[-1],)
    return found


def _by_label(label: str) -> tuple[Question, ...]:
    """What a label such as `tel` or `date of birth` asks for."""
    if NAME_LABEL.fullmatch(label):
        return (QUESTIONS[-1],)
    return tuple(question for question in QUESTIONS if question.words.fullmatch(label))


def _answered(
    text: str, start: int, end: int, questions: Sequence[Question]
) -> list[tuple[Question, list[Identifier]]]:
    """The answers in a stretch of a line to each question that has any: the whole of it, else its parts."""
    if text.find("://", start, end) >= 0:
        return []
    if (mark := text.find("?", start, end)) >= 0:  # what answers and asks back: `4921, why?`
        end = max(text.rfind(sign, start, mark) for sign in (". ", ", ", "; ", "! "))
        questions = [question for question in questions if not question.in_words]
    if end <= start:
        return []
    begins = _begins(text, start, end)
    parts = [
        (_begins(text, part.start() + len(part[0]) - len(part[0].lstrip()), part.end()), part.end())
        for part in _PART.finditer(text, begins[-1], end)
    ]
    found = ((question, _answered_one(text, begins, end, parts, question)) for question in questions)
    return [(question, spans) for question, spans in found if spans]


def _begins(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where an answer may begin in a stretch: behind what leads to it, and at the start."""
    lead = _LEAD.match(text, start, end)
    return (lead.end(), start) if lead and lead.end() > start else (start,)


def _answered_one(
    text: str, begins: Sequence[int], end: int, parts: Sequence[tuple[Sequence[int], int]], question: Question
) -> list[Identifier]:
    """The answers in a stretch to one question."""
    whole = [span for begin in begins for span in _whole(text, begin, end, question)]
    if whole or question.whole:
        return whole[:1]
    return [span for starts, stop in parts for begin in starts for span in _whole(text, begin, stop, question)]


def _whole(text: str, start: int, end: int, question: Question) -> Iterator[Identifier]:
    """The answer where it fills a stretch but for thanks and a full stop."""
    answer = question.answer.match(text, start, end)
    if answer is None or HOLE in answer[0]:
        return
    stop = answer.end()
    stop = _without_thanks(text, start, stop)  # which the shape may have taken for a part of the answer
    if stop <= start or _TAIL.match(text, stop, end) is None:
        return
    if question.in_words and not _is_answer(text[start:stop], question):
        return
    yield Identifier(type=question.type, start=start, end=stop, score=question.score)


_THANKS = re.compile(
    rf"[ ,.!]{{1,3}}{_POLITE}[.! ]{{0,2}}\Z|[.,!;]\Z",
    re.IGNORECASE,
)


def _without_thanks(text: str, start: int, end: int) -> int:
    """End of an answer in words without a polite word or a full stop behind it."""
    while thanks := _THANKS.search(text, max(start, end - 20), end):
        end = thanks.start()
    return end


def _is_answer(value: str, question: Question) -> bool:
    """Whether words may be a name or a secret, rather than a refusal or a sentence."""
    words = [word.strip(".,'!").lower() for word in value.split()]
    if question.type == "PERSON" and any(len(word) > 1 and word in NO_NAMES - REFUSALS for word in words):
        return False
    if any(word in REFUSALS for word in words if word not in {"de", "la", "el", "e", "y", "der", "die", "da"}):
        return False
    if question.type == "PASSWORD":
        return len(words) <= _LONGEST_SECRET
    if question.type == "USERNAME":
        return len(value) >= 3
    return question.type != "PERSON" or not NOBODY.search(value)


def _labelled(text: str, start: int, end: int) -> Iterator[Identifier]:
    """Values of the labels of one line: `Name: Ola Brandt | Tel: …`, `"name":"Ola Brandt"`."""
    cuts = [start, *(cut.end() for cut in _MORE_FIELDS.finditer(text, start, end)), end]
    for begin, stop in pairwise(cuts):
        if field := _LABELLED.match(text, begin, stop):
            yield from _values(text, field)


def _values(text: str, field: re.Match[str]) -> Iterator[Identifier]:
    """What the value of one label is."""
    label = field["label"].strip(" .").lower().replace("_", " ").replace("’", "'")
    start, end = field.span("value")
    while end > start and text[end - 1] in " \t,;|}'":
        end -= 1
    if PEOPLE_LABEL.fullmatch(label):
        for name in _NAMES.finditer(text, start, end):
            yield from _person(text, name.start() + len(name[0]) - len(name[0].lstrip()), name.end())
        return
    for question in _by_label(label):
        yield from _whole(text, start, end, question)


def _person(text: str, start: int, end: int) -> Iterator[Identifier]:
    """A capitalised name that fills a stretch, but for an address or a remark behind it."""
    name = _CAPITAL.match(text, start, end)
    if (
        name is None
        or " " not in name[0]
        or any(len(word) > 1 and word.strip(".,").lower() in NO_NAMES for word in name[0].split())
    ):
        return
    if not NOBODY.search(name[0]) and text[name.end() : end].lstrip()[:1] in {"", "<", "(", "[", ","}:
        yield Identifier(type="PERSON", start=start, end=name.end(), score=0.85)
