"""What the line or turn before asks for types the bare answer: `PIN?` makes `4921` a password.

In threads, in transcripts (`Agent: … / Customer: …`) and in forms (`Tel: …`). Spans end with their line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from escalml.privacy.answer_words import CAPITAL, FILLER, NAMES, NOBODY
from escalml.privacy.answered import answers_within, whole_answer, widest
from escalml.privacy.asked import (
    HAS_DIGIT,
    REACH,
    REQUEST,
    asked_by,
    asked_by_label,
    begin_of_label,
    is_label,
    last_sentence,
    names_number,
    plain_label,
)
from escalml.privacy.given_names import GIVEN_NAMES
from escalml.privacy.open_questions import OPEN, asks_openly
from escalml.privacy.questions import (
    COMPANY_LABEL,
    LABEL,
    NO_NAMES,
    PEOPLE_LABEL,
    QUESTIONS,
    Question,
)
from escalml.privacy.spans import HOLE, merge_spans
from escalml.privacy.transcripts import SPEAKER_LINE, is_customer, take_turns, without_speakers
from escalml.privacy.typography import read_shown
from escalml.records import Identifier

_LONGEST_ANSWER = 200  # characters of the line that holds it
_OF_NUMBERS = tuple(question for question in QUESTIONS if not question.in_words)
_OF_WORDS = tuple(question for question in QUESTIONS if question.in_words)
_OPEN_WORDS = tuple(question for question in OPEN if question.type in {"PERSON", "EMAIL", "USERNAME"})
# Types of which a bare code is, if one of them was asked for.
_CODED = frozenset({"PASSWORD", "NATIONAL_ID", "PASSPORT", "BANK_ACCOUNT", "PLATE", "USERNAME"})
_MOST_LINES = 4  # of a turn that answers several questions, a line each
_LONGEST_OF_MANY = 80  # characters of such a line
_LEAST_LINES = 3  # line breaks of a form that gives each label a line
_MAY_LABEL = re.compile(r"[:=\t]|\.{3}|…")
_LONGEST_SPEAKER = 20
_SHORT = 60  # characters of a request that says no more than what it wants
# With fewer than five digits the answer to much else, where nothing of the customer's own was asked for.
_FEW_DIGITS = re.compile(r"(?:\D{0,9}\d){1,4}\D{0,9}")
# Which of several things, where no number is named: `Which TV do you have?`
_CHOICE = re.compile(r"(?:which|welche[rsnm]?|quel(?:le)?|qué|cuál|quale|welke?|qual) ")
_TOLD = re.compile(
    r"\b(?:your|ihren?|ihrer?|deine?|votre|ton|su|tu|suo|sua|seu|uw|je|printed|written|shown|letter|card|label|sticker|receipt|"
    r"steht|brief|figure|inscrit|figura|pone|scritto|carta|staat|aparece)\b"
)
_ASKS = re.compile(
    r"[^\W\d_]{2}[^\n]{0,200}?(?:\?|\b(?:please|pls|bitte|svp|s['’]il (?:vous|te) pla[iî]t|por favor|per favore|graag|"
    r"alstublieft))[ .!]{0,3}\Z",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n\r]{1,2000}")
_PREFIX = re.compile(
    r"[ \t]{0,8}(?:>[ \t]?){0,5}(?:(?:[*•-]|\d{1,2}\)|\d{1,2}\.(?=[^\n\d?]{1,60}\?))[ \t])?"
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?[ \t|,-]{1,4})?"
    r"(?:(?:[A-Za-zÀ-ÿ][\w.'’ -]{0,30}(?:\([\w ]{1,20}\))?|[QA])[ \t]?:[ \t]{1,4})?"
)
_LABELLED = re.compile(
    r"[ \t]{0,8}(?:>[ \t]?){0,5}(?:(?:[*•|-]|\d{1,2}[.)])[ \t]{0,2})?[\"'*_]{0,2}"
    r"(?P<label>[A-Za-zÀ-ÿ][\w'’°./ ()-]{0,38}?)[\"'*_]{0,2}[ \t]{0,3}(?:(?:[:=]|"
    r"[.…]{3,40})[\"'*_]{0,2}[ \t]{0,4}|\t[ \t]{0,3})"
    r"[\"']?(?P<value>[^\n\r\t|\"<>]{1,160})"
)
# A row of a table: `Booking | ZK4471`.
_PIPED = re.compile(
    r"[ \t]{0,8}\|?[ \t]{0,8}(?P<label>[A-Za-zÀ-ÿ][\w'’°./ ()-]{0,38}?)[ \t]{1,20}\|[ \t]{1,20}(?P<value>[^\n\r|"
    r"]{1,160}?)"
    r"[ \t]{0,20}\|?[ \t]{0,8}\Z"
)
_MORE_FIELDS = re.compile(r"(?<=[,;|{])[ \t]{0,4}(?=[\"']?[A-Za-zÀ-ÿ][\w'’ ]{0,25}[\"']?[ \t]?[:=])|[ \t][|/][ \t]")


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
    if _MAY_LABEL.search(sent) is None and "|" not in sent and "\n" not in sent and "? " not in sent:
        return
    text = without_speakers(sent)
    speakers = text != sent or take_turns(sent)
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
                yield from _line_answers(
                    before,
                    text,
                    start,
                    end,
                    goes_on=start > begin,
                    open_=speakers or _is_quoted(before[1], line[0]) or _says_customer(line[0]),
                )
            # What ends with a value found before is answered: a form's `Order: 7730` asks nothing of the line below.
            answered = text[start:end].rstrip().endswith(HOLE)
            before = None if answered else (text[start:end], line[0])


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
    question = read_shown(before[-REACH:]).text
    asked = asked_by(question, "", spoken=True)
    shown = read_shown(text)
    lines = list(_first_lines(shown.text))
    found = [
        span
        for number, (start, end) in enumerate(lines if asked else ())
        for span in widest(span for _, spans in answers_within(shown.text, start, end, asked) for span in spans)
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
    found = tuple(_answers(before, text, start, end, in_words=not goes_on or _is_plain(before[0]), spoken=open_))
    if found or goes_on:
        return found
    if open_:
        return _open_answers(before[0], text, start, end)
    # Nobody's speech is marked: a line that is nothing but a question, and digits below it.
    if HAS_DIGIT.search(text, start, end) is None or len(before[1]) > _LONGEST_OF_MANY or not _ASKS.search(before[0]):
        return ()
    return _open_answers(before[0], text, start, end)


def _form_values(text: str) -> Iterator[Identifier]:
    """Values below the labels of a form that gives each a line of its own, without a colon."""
    if text.count("\n") < _LEAST_LINES:
        return
    lines = [line for line in _LINE.finditer(text) if line[0].strip()]
    labels = [number for number, line in enumerate(lines) if is_label(line[0])]
    if len(labels) < 2:
        return
    for number, following in pairwise([*labels, len(lines)]):
        if following == number + 1 or number + 1 == len(lines):
            continue
        label, value = lines[number][0], lines[number + 1]
        start = value.start() + len(value[0]) - len(value[0].lstrip())
        yield from _labelled_values(text, plain_label(label), start, value.end())


def _answers(
    before: tuple[str, str], text: str, start: int, end: int, *, in_words: bool, spoken: bool
) -> Iterator[Identifier]:
    """What a stretch answers of what was asked before; whether it has the shape of an answer is sooner told."""
    may_be = [question for question in _answerable(text, start, end) if in_words or not question.in_words]
    found = answers_within(text, start, end, may_be) if may_be else []
    if found:
        asked = asked_by(*before, [question for question, _ in found], spoken=spoken)
        yield from widest(span for question, spans in found if question in asked for span in spans)


def _open_answers(
    question: str, text: str, start: int, end: int, asked: Sequence[Question] | None = None
) -> list[Identifier]:
    """What a stretch answers by its shape alone to a request; a bare code is of the type asked for, if any was."""
    if end - start > _LONGEST_OF_MANY:
        return []
    answered = answers_within(text, start, end, OPEN if HAS_DIGIT.search(text, start, end) else _OPEN_WORDS)
    if not answered:
        return []
    lowered = question[-REACH:].lower().replace("’", "'")
    asking = last_sentence(lowered)
    named = names_number(asking)
    chosen = not named and _CHOICE.match(asking.lstrip(" ¿")) is not None and _TOLD.search(asking) is None
    if not (REQUEST.search(asking) or (named and len(asking) <= _SHORT)) or not asks_openly(asking):
        return []
    types = [each.type for each in (asked_by(question, "") if asked is None else asked)]
    types = [] if "ACCOUNT_ID" in types else [type_ for type_ in types if type_ in _CODED]
    return [
        span.model_copy(update={"type": types[0]}) if types and span.type == "ACCOUNT_ID" else span
        for _, spans in answered
        for span in spans
        if not (chosen and span.type == "ACCOUNT_ID")
        if named
        or types
        or _TOLD.search(asking)
        or span.type != "ACCOUNT_ID"
        or not _FEW_DIGITS.fullmatch(text, span.start, span.end)
    ]


def _says_customer(line: str) -> bool:
    """Whether a line begins with a word for who answers: `Me: 4471`."""
    speaker, colon, _ = line.partition(":")
    return bool(colon) and len(speaker) <= _LONGEST_SPEAKER and is_customer(speaker.strip(" \t>*"))


def _is_quoted(before: str, line: str) -> bool:
    """Whether a line stands below another's words in a mail."""
    return before.lstrip().startswith(">") and not line.lstrip().startswith(">")


def _is_plain(sentence: str) -> bool:
    """Whether the last sentence is a bare label: `Name?`."""
    words = sentence.rstrip(" ?")
    if LABEL.fullmatch(plain_label(last_sentence(words.lower()).strip())):
        return True
    return begin_of_label(words, 0, len(words)) is not None


def _answerable(text: str, start: int, end: int) -> Sequence[Question]:
    """The questions that a stretch may answer by its digits and its length; most lines of prose answer none."""
    short = end - start <= _LONGEST_OF_MANY
    if HAS_DIGIT.search(text, start, end):
        return QUESTIONS if short else _OF_NUMBERS
    return _OF_WORDS if short else ()


def _labelled(text: str, start: int, end: int) -> Iterator[Identifier]:
    """Values of the labels of one line: `Name: Ola Brandt | Tel: …`, `"name":"Ola Brandt"`."""
    if _MAY_LABEL.search(text, start, end) is None:
        if text.find("|", start, end) >= 0 and (row := _PIPED.match(text, start, end)):
            yield from _values(text, row)
        return
    cuts = [start, *(cut.end() for cut in _MORE_FIELDS.finditer(text, start, end)), end]
    for begin, stop in pairwise(cuts):
        if field := _LABELLED.match(text, begin, stop):
            yield from _values(text, field)


def _values(text: str, field: re.Match[str]) -> Iterator[Identifier]:
    """What the value of one label is."""
    yield from _labelled_values(text, plain_label(field["label"]), *field.span("value"))


def _labelled_values(text: str, label: str, start: int, end: int) -> Iterator[Identifier]:
    """What a value is behind or below a plain label."""
    while end > start and text[end - 1] in " \t,;|}'":
        end -= 1
    if PEOPLE_LABEL.fullmatch(label):
        common = COMPANY_LABEL.fullmatch(label) is not None
        for name in NAMES.finditer(text, start, end):
            begin = name.start() + len(name[0]) - len(name[0].lstrip())
            yield from _person(text, begin, name.end(), common=common)
        return
    for question in asked_by_label(label):
        yield from whole_answer(text, start, end, question)


def _person(text: str, start: int, end: int, *, common: bool) -> Iterator[Identifier]:
    """A capitalised name that fills a stretch, but for an address or a remark behind it, or a common one only."""
    name = CAPITAL.match(text, start, end)
    if (
        name is None
        or " " not in name[0]
        or any(len(word) > 1 and word.strip(".,").lower() in NO_NAMES for word in name[0].split())
    ):
        return
    if common and name[0].split()[0].lower() not in GIVEN_NAMES:
        return
    if not NOBODY.search(name[0]) and text[name.end() : end].lstrip()[:1] in {"", "<", "(", "[", ","}:
        yield Identifier(type="PERSON", start=start, end=name.end(), score=0.85)
