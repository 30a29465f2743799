"""What the line or turn before asks for types the bare answer: `PIN?` makes `4921` a password.

In threads, in transcripts (`Agent: … / Customer: …`) and in forms (`Tel: …`). Spans end with their line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from escalml.privacy.questions import NAME_LABEL, NO_NAMES, PEOPLE_LABEL, QUESTIONS, REFUSALS, Question
from escalml.privacy.spans import HOLE, merge_spans
from escalml.privacy.typography import read_shown
from escalml.records import Identifier

_REACH = 300  # characters at the end of a turn in which a question may stand
_LAST_SENTENCE = re.compile(r"[^.!?]{1,200}[.!?]{0,3}\s{0,3}\Z")
_LONGEST_ANSWER = 200  # characters of the line that holds it
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
    r"facilite|qual|può|mi dica|per favore|inserisca|graag|kunt u|wat is|geef|poderia|informe|indica[r]?)\b"
)
_LEAD = re.compile(
    r"(?:(?:yes|yeah|yep|sure|ok(?:ay)?|of course|no problem|hi|hello|ja|klar|oui|bien sûr|sí|si|sim|claro|certo|"
    r"natürlich|here you go)[,.!:]?[ ]{1,2}){0,2}"
    r"(?:(?:it|that|this|here|he|she)(?:['’]?s| is)[:,]? |it(?:['’]?s| is) |i am |i['’]m |"
    r"(?:my|the|meine?|die|der|mon|ma|mi|el|la|il|mio|mia|mijn|o meu|a minha) [^\W\d_]{1,20}(?: [^\W\d_]{1,20}){0,3}? "
    r"(?:is|ist|lautet|est|es|è|é)[: ]{1,2}|c['’]est |das ist |es |è |é |het is |is )?[\"'“]?",
    re.IGNORECASE,
)
_POLITE = r"(?:thanks|thank you|thx|please|pls|danke|bitte|merci|svp|gracias|grazie|obrigad[oa]|dank u)"
_TAIL = re.compile(
    rf"[\"'”]?[ ]{{0,2}}(?:,? ?{_POLITE})?[ .!,;]{{0,3}}\Z",
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
    r"\b(?:ltd|llc|inc|gmbh|ag|plc|corp|co|s\.?a\.?|bv|srl|team|support|service|services|bot|chatbot|customer|customers|"
    r"agent|visitor|system|desk|help|helpdesk|billing|sales|info|accounts?|department|dept|office|group|all|everyone|"
    r"sir|madam|none|unknown|n/a|na|premium|standard|basic|free|business|company|kundenservice|kundendienst|"
    r"guest|user|admin|administrator|noreply|no-reply|unassigned|mr|mrs|order|product|email|mail|phone|chat|web|"
    r"officer|manager|director|data|protection|member|members|executive|complaints|relations|care|happiness|lettings|"
    r"library|council|bank|studio|shop|store|university|school|hospital|notification|notifications|admissions|registrar|"
    r"engineering|despatch|reception|returns|orders|warehouse|editor|webmaster|newsletter|marketing|legal|hr|it|"
    r"yes|no|true|false|high|low|medium|urgent|open|closed|new|pending|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)


def answers_in(text: str) -> Iterator[Identifier]:
    """Bare answers to what the line before in the same text asks for, and values of a form's labels.

    Parameters
    ----------
    text
        In plain characters.

    Yields
    ------
    Spans of the text; they may overlap.
    """
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
            if before and end - start <= _LONGEST_ANSWER:
                same_line = start > begin  # who asks and goes on gives numbers, hardly a name
                asked = [question for question in _asked(*before) if not (same_line and question.in_words)]
                yield from _answered(text, start, end, asked) if asked else ()
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
    line = next((line for line in _LINE.finditer(shown.text) if line[0].strip()), None)
    if line is None:
        return ()
    found = _answered(shown.text, _begin(shown.text, line.start(), line.end()), line.end(), asked)
    spans = ((span, shown.sent_span(span.start, span.end)) for span in found)
    return merge_spans(span.model_copy(update={"start": start, "end": end}) for span, (start, end) in spans)


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


def _asked(sentence: str, line: str) -> tuple[Question, ...]:
    """What a sentence asks for; a line that is a label alone asks, too. Words are asked for by the last sentence."""
    lowered = sentence[-_REACH:].lower().replace("’", "'")
    if not _REQUEST.search(lowered):
        label = (line or sentence).strip(" \t>*_:.-#").lower()
        if len(label) > 40 or label == (line or sentence).strip().lower():
            return ()
        return _by_label(label)
    last = _LAST_SENTENCE.search(lowered)
    asking = last[0] if last else lowered
    found = tuple(question for question in QUESTIONS if question.words.search(asking if question.in_words else lowered))
    # `card ending` and `account number` stand in longer labels: the first that is met has the word for itself.
    if not found and lowered.strip(" ?:.>") in {"name", "nom", "nombre", "nome", "naam"}:
        return (QUESTIONS[-1],)
    return found


def _by_label(label: str) -> tuple[Question, ...]:
    """What a label such as `tel` or `date of birth` asks for."""
    if NAME_LABEL.fullmatch(label):
        return (QUESTIONS[-1],)
    return tuple(question for question in QUESTIONS if question.words.fullmatch(label))


def _answered(text: str, start: int, end: int, asked: Sequence[Question]) -> Iterator[Identifier]:
    """The answers in a stretch of a line: the whole of it, else its parts."""
    if text.find("?", start, end) >= 0:
        return
    lead = _LEAD.match(text, start, end)
    starts = {start, lead.end() if lead else start}
    for question in asked:
        whole = [span for begin in sorted(starts, reverse=True) for span in _whole(text, begin, end, question)]
        if whole or question.whole:
            yield from whole[:1]
            continue
        for part in _PART.finditer(text, min(starts), end):
            begin = part.start() + len(part[0]) - len(part[0].lstrip())
            lead = _LEAD.match(text, begin, part.end())
            yield from _whole(text, begin, part.end(), question)
            if lead and lead.end() > begin:
                yield from _whole(text, lead.end(), part.end(), question)


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
    label = field["label"].strip().lower().replace("_", " ").replace("’", "'")
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
