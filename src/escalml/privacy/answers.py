"""What the line or turn before asks for types the bare answer: `PIN?` makes `4921` a password.

In threads, in transcripts (`Agent: … / Customer: …`) and in forms (`Tel: …`). Spans end with their line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from escalml.privacy.answer_words import CAPITAL, FILLER, LEAD, NAMES, NOBODY, PART, TAIL, THANKS
from escalml.privacy.open_questions import OPEN, asks_openly
from escalml.privacy.questions import (
    FIELD_LABEL,
    LABEL,
    NAME_LABEL,
    NO_NAMES,
    PEOPLE_LABEL,
    QUESTIONS,
    REFUSALS,
    Question,
)
from escalml.privacy.spans import HOLE, merge_spans
from escalml.privacy.transcripts import SPEAKER_LINE, without_speakers
from escalml.privacy.typography import read_shown
from escalml.records import Identifier

_REACH = 300  # characters at the end of a turn in which a question may stand
# The last sentence, and a short remark behind it: `Your name? Thanks.`
_SENTENCE = re.compile(r"([^.!?]+)([.!?]*)")
_LONGEST_SENTENCE, _LONGEST_CLOSING = 200, 60  # characters; a closing such as `Thank you!` follows what was asked
_SHORT = 60  # characters of a sentence that asks by its matter alone: `Digite o código de acesso`
_YOURS = re.compile(
    r"\b(?:your|ihren?|ihrem|deinen?|votre|vos|ton|ta|vostr[oa]|su[oa]?|sua|tu[oa]?|seu|uw|je|missing|fehlt|"
    r"ontbreekt|falta|manque|manca|serve)\b"
)
_HAS_DIGIT = re.compile(r"\d")
_LONGEST_ANSWER = 200  # characters of the line that holds it
_OF_NUMBERS = tuple(question for question in QUESTIONS if not question.in_words)
_OF_WORDS = tuple(question for question in QUESTIONS if question.in_words)
_OPEN_WORDS = tuple(question for question in OPEN if question.type in {"PERSON", "EMAIL", "USERNAME"})
# Types of which a bare code is, if one of them was asked for.
_WIDE = frozenset({"PASSWORD", "ACCOUNT_ID"})  # whose hints stand in `error code` and `model number`, too
_OF_A_FAULT = re.compile(r"\b(?:error|err(?:eur|ore|o)|fehler\w{0,8}|fout\w{0,8}|version|modell?[oe]?|modèle)\b")
_CODED = frozenset({"PASSWORD", "NATIONAL_ID", "PASSPORT", "BANK_ACCOUNT", "PLATE", "USERNAME"})
_MOST_LINES = 4  # of a turn that answers several questions, a line each
_LONGEST_OF_MANY = 80  # characters of such a line
_OWNED = frozenset(("my", "the", "a", "our", "mein", "meine", "mon", "ma", "mi", "mio", "mia", "mijn"))
_LONGEST_SECRET = 2  # words; more are a remark about it
_LONGEST_ASKING = 90  # characters of a sentence whose hints ask for words
_LONGEST_LABEL = 40
_LEAST_LINES = 3  # line breaks of a form that gives each label a line
_MAY_LABEL = re.compile(r"[:=\t]")
_ASIDE = re.compile(r" ?[(\[][^()\[\]]{0,30}[)\]]")  # behind a label: `(if known)`
_EITHER = re.compile(r" ?/ ?| or | and | of (?:the |your )?")  # between words of a label
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


def _find_answers(sent: str) -> Iterator[Identifier]:
    if _MAY_LABEL.search(sent) is None and "\n" not in sent and "? " not in sent:
        return
    text = without_speakers(sent)
    speakers = text != sent
    yield from _form_values(text)
    before: tuple[str, str] | None = None  # the sentence before, and its line if it filled one
    for line in _LINE.finditer(text):
        if not line[0].strip(" \t>") or SPEAKER_LINE.match(line[0]):
            continue
        fields = list(_labelled(text, line.start(), line.end()))
        if fields:  # of a form, whose line before asks for something else
            yield from fields
            before = None
            continue
        begin = _begin(text, line.start(), line.end())
        for start, end in _sentences(text, begin, line.end()):
            if begin == start and FILLER.match(text, start, end):
                continue
            if before and end - start <= _LONGEST_ANSWER:
                # Who asks and goes on in the same line gives numbers, hardly a name.
                yield from _line_answers(before, text, start, end, goes_on=start > begin, open_=speakers)
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
    question = read_shown(before[-_REACH:]).text
    asked = _asked(question, "")
    shown = read_shown(text)
    lines = list(_first_lines(shown.text))
    found = [
        span
        for number, (start, end) in enumerate(lines if asked else ())
        for _, spans in _answered(shown.text, start, end, asked)
        for span in spans
        if number == 0 or span.type not in {"PASSWORD", "USERNAME"}
    ]
    if not found and lines:
        found = _open_answers(question, shown.text, *lines[0], asked)
    spans = ((span, shown.sent_span(span.start, span.end)) for span in found)
    return merge_spans(span.model_copy(update={"start": start, "end": end}) for span, (start, end) in spans)


def _first_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the first lines of a turn begin and end that may answer, without blank ones and a mere `sure`."""
    n_told = 0
    for line in _LINE.finditer(text):
        begin = _begin(text, line.start(), line.end())
        if not line[0].strip() or FILLER.match(text, begin, line.end()):
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


def _line_answers(
    before: tuple[str, str], text: str, start: int, end: int, *, goes_on: bool, open_: bool
) -> Sequence[Identifier]:
    """What a stretch answers of the sentence before; where speakers are known, by its shape alone, too."""
    found = tuple(_answers(before, text, start, end, in_words=not goes_on))
    return found if found or goes_on or not open_ else _open_answers(before[0], text, start, end)


def _form_values(text: str) -> Iterator[Identifier]:
    """Values below the labels of a form that gives each a line of its own, without a colon."""
    if text.count("\n") < _LEAST_LINES:
        return
    lines = [line for line in _LINE.finditer(text) if line[0].strip()]
    labels = [number for number, line in enumerate(lines) if _is_label(line[0])]
    if len(labels) < 2:
        return
    for number, following in pairwise([*labels, len(lines)]):
        if following == number + 1 or number + 1 == len(lines):
            continue
        label, value = lines[number][0], lines[number + 1]
        start = value.start() + len(value[0]) - len(value[0].lstrip())
        yield from _labelled_values(text, _plain_label(label), start, value.end())


def _is_label(line: str) -> bool:
    """Whether a line is the label of a field and nothing else."""
    if len(line) > _LONGEST_LABEL or not line.strip()[:1].isalpha() or line.rstrip()[-1] in ".!?,;:":
        return False
    label = _plain_label(line)
    return FIELD_LABEL.fullmatch(label) is not None or any(map(LABEL.fullmatch, {label, *_EITHER.split(label)}))


def _plain_label(label: str) -> str:
    """A label in small letters, without marks and what stands behind it in brackets."""
    return _ASIDE.sub("", label).lower().replace("_", " ").replace("’", "'").strip(" \t.*:#")


def _answers(before: tuple[str, str], text: str, start: int, end: int, *, in_words: bool) -> Iterator[Identifier]:
    """What a stretch answers of what was asked before; whether it has the shape of an answer is sooner told."""
    may_be = [question for question in _answerable(text, start, end) if in_words or not question.in_words]
    found = _answered(text, start, end, may_be) if may_be else []
    if found:
        asked = _asked(*before, [question for question, _ in found])
        yield from (span for question, spans in found if question in asked for span in spans)


def _open_answers(
    question: str, text: str, start: int, end: int, asked: Sequence[Question] | None = None
) -> list[Identifier]:
    """What a stretch answers by its shape alone to a request; a bare code is of the type asked for, if any was."""
    if end - start > _LONGEST_OF_MANY:
        return []
    answered = _answered(text, start, end, OPEN if _HAS_DIGIT.search(text, start, end) else _OPEN_WORDS)
    if not answered:
        return []
    lowered = question[-_REACH:].lower().replace("’", "'")
    asking = _last_sentence(lowered)
    if not _REQUEST.search(asking) or not asks_openly(asking):
        return []
    types = [each.type for each in (_asked(question, "") if asked is None else asked)]
    types = [] if "ACCOUNT_ID" in types else [type_ for type_ in types if type_ in _CODED]
    return [
        span.model_copy(update={"type": types[0]}) if types and span.type == "ACCOUNT_ID" else span
        for _, spans in answered
        for span in spans
    ]


def _answerable(text: str, start: int, end: int) -> Sequence[Question]:
    """The questions that a stretch may answer by its digits and its length; most lines of prose answer none."""
    short = end - start <= _LONGEST_OF_MANY
    if _HAS_DIGIT.search(text, start, end):
        return QUESTIONS if short else _OF_NUMBERS
    return _OF_WORDS if short else ()


def _last_sentence(lowered: str) -> str:
    """The last sentence, or what is left of it at the end, with a short closing behind it; in linear time."""
    sentences = _SENTENCE.findall(lowered.rstrip())
    if not sentences:
        return lowered
    (words, ends), closing = sentences[-1], ""
    if len(sentences) > 1 and ends and "?" not in ends and len(words) <= _LONGEST_CLOSING:
        closing = words + ends
        words, ends = sentences[-2]
    return f"{words[-_LONGEST_SENTENCE:]}{ends}{closing}"


def _asked(sentence: str, line: str, questions: Sequence[Question] = QUESTIONS) -> tuple[Question, ...]:
    """What a sentence asks for; a line that is a label alone asks, too. Words are asked for by the last sentence."""
    lowered = sentence[-_REACH:].lower().replace("’", "'")
    if not _REQUEST.search(lowered):
        label = _plain_label((line or sentence).strip(" \t>*_:.-#"))
        if len(label) <= _LONGEST_LABEL and label != (line or sentence).strip().lower() and (found := _by_label(label)):
            return tuple(question for question in found if question in questions)
        told = lowered.rstrip().endswith(".") and not _YOURS.search(lowered)
        if len(lowered) > _SHORT or told or _HAS_DIGIT.search(lowered):
            return ()
        return tuple(question for question in questions if not question.in_words and question.words.search(lowered))
    asking = _last_sentence(lowered)
    in_words = _REQUEST.search(asking) is not None
    found = tuple(
        question
        for question in questions
        if (in_words or not question.in_words) and question.words.search(asking if question.in_words else lowered)
    )
    if not found:
        may_be = _OF_A_FAULT.search(asking) is None
        found = tuple(
            question
            for question in questions
            if (
                not question.in_words or (in_words and len(asking) <= _LONGEST_ASKING and asking.rstrip().endswith("?"))
            )
            and question.hints is not None
            and (may_be or question.type not in _WIDE)
            and question.hints.search(asking if question.in_words else lowered)
        )
    # `card ending` and `account number` stand in longer labels: the first that is met has the word for itself.
    if not found and lowered.strip(" ?:.>") in {"name", "nom", "nombre", "nome", "naam"}:
        return (QUESTIONS[-1],)
    return found


def _by_label(label: str) -> tuple[Question, ...]:
    """What a plain label such as `tel`, `date of birth`, `login / handle` or `iban for refund` asks for."""
    if NAME_LABEL.fullmatch(label):
        return (QUESTIONS[-1],)
    pieces = _EITHER.split(label)
    found = tuple(question for question in QUESTIONS if any(map(question.words.fullmatch, {label, *pieces})))
    if found or not label or not asks_openly(label):
        return found
    # The words stand among others.
    found = tuple(each for each in QUESTIONS if not (each.in_words or each.whole) and each.words.search(label))
    secrets = (question for question in QUESTIONS if question.in_words and question.type == "PASSWORD")
    return found or tuple(each for each in secrets if each.hints is not None and each.hints.search(label))


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
        for part in PART.finditer(text, begins[-1], end)
    ]
    found = ((question, _answered_one(text, begins, end, parts, question)) for question in questions)
    return [(question, spans) for question, spans in found if spans]


def _begins(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where an answer may begin in a stretch: behind what leads to it, and at the start."""
    lead = LEAD.match(text, start, end)
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
    if stop <= start or TAIL.match(text, stop, end) is None:
        return
    if question.in_words and not _is_answer(text[start:stop], question):
        return
    if question.check is not None and not question.check(text[start:stop]):
        return
    yield Identifier(type=question.type, start=start, end=stop, score=question.score)


def _without_thanks(text: str, start: int, end: int) -> int:
    """End of an answer in words without a polite word or a full stop behind it."""
    while thanks := THANKS.search(text, max(start, end - 20), end):
        end = thanks.start()
    return end


def _is_answer(value: str, question: Question) -> bool:
    """Whether words may be a name or a secret, rather than a refusal or a sentence."""
    words = [word.strip(".,'!").lower() for word in value.split()]
    if question.free:
        return words[0] in _OWNED or words[0] not in REFUSALS
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
    if _MAY_LABEL.search(text, start, end) is None:
        return
    cuts = [start, *(cut.end() for cut in _MORE_FIELDS.finditer(text, start, end)), end]
    for begin, stop in pairwise(cuts):
        if field := _LABELLED.match(text, begin, stop):
            yield from _values(text, field)


def _values(text: str, field: re.Match[str]) -> Iterator[Identifier]:
    """What the value of one label is."""
    yield from _labelled_values(text, _plain_label(field["label"]), *field.span("value"))


def _labelled_values(text: str, label: str, start: int, end: int) -> Iterator[Identifier]:
    """What a value is behind or below a plain label."""
    while end > start and text[end - 1] in " \t,;|}'":
        end -= 1
    if PEOPLE_LABEL.fullmatch(label):
        for name in NAMES.finditer(text, start, end):
            yield from _person(text, name.start() + len(name[0]) - len(name[0].lstrip()), name.end())
        return
    for question in _by_label(label):
        yield from _whole(text, start, end, question)


def _person(text: str, start: int, end: int) -> Iterator[Identifier]:
    """A capitalised name that fills a stretch, but for an address or a remark behind it."""
    name = CAPITAL.match(text, start, end)
    if (
        name is None
        or " " not in name[0]
        or any(len(word) > 1 and word.strip(".,").lower() in NO_NAMES for word in name[0].split())
    ):
        return
    if not NOBODY.search(name[0]) and text[name.end() : end].lstrip()[:1] in {"", "<", "(", "[", ","}:
        yield Identifier(type="PERSON", start=start, end=name.end(), score=0.85)
