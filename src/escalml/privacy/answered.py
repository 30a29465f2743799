"""The bare answers in a stretch of a line, by the shapes that questions ask for."""

from collections.abc import Iterable, Iterator, Sequence

from escalml.privacy.answer_words import LEAD, NOBODY, PART, TAIL, THANKS, YES
from escalml.privacy.asked import begin_of_label
from escalml.privacy.questions import NO_NAMES, REFUSALS, Question
from escalml.privacy.spans import HOLE
from escalml.records import Identifier

_OWNED = frozenset(("my", "the", "a", "our", "mein", "meine", "mon", "ma", "mi", "mio", "mia", "mijn"))
_LONGEST_TAIL = 60  # characters of thanks and doubts behind an answer
_LONGEST_SECRET = 2  # words; more are a remark about it


def answers_within(
    text: str, start: int, end: int, questions: Sequence[Question]
) -> list[tuple[Question, list[Identifier]]]:
    """The answers in a stretch of a line to each question that has any: the whole of it, else its parts."""
    if text.find("://", start, end) >= 0:
        return []
    if (mark := text.find("?", start, end)) >= 0:  # what answers and asks back: `4921, why?`
        asks_again = begin_of_label(text, start, mark)  # `Greta Sousa dob?`
        if asks_again is not None:
            end = asks_again
        else:
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


def widest(spans: Iterable[Identifier]) -> list[Identifier]:
    """Answers without those that lie in a longer one of their type: a postcode in its address.

    Parameters
    ----------
    spans
        Of one text, in any order.

    Returns
    -------
    The others, sorted by start; they may overlap.
    """
    kept: list[Identifier] = []
    last: dict[str, Identifier] = {}  # the one of each type that reaches furthest
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        longest = last.get(span.type)
        if longest is None or span.end > longest.end:
            last[span.type] = span
        elif (span.start, span.end) != (longest.start, longest.end):
            continue
        kept.append(span)
    return kept


def _begins(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where an answer may begin in a stretch: behind what leads to it, and at the start."""
    lead = LEAD.match(text, start, end)
    if lead is None or lead.end() == start:
        return (start,)
    yes = YES.match(text, start, end)
    said = yes.end() if yes else start
    if said < lead.end() and text[said : lead.end()].isupper():  # letters of a code that are a word, too: `AU 2204`
        return (said, start) if said > start else (start,)
    return (lead.end(), start)


def _answered_one(
    text: str, begins: Sequence[int], end: int, parts: Sequence[tuple[Sequence[int], int]], question: Question
) -> list[Identifier]:
    """The answers in a stretch to one question."""
    whole = [span for begin in begins for span in whole_answer(text, begin, end, question)]
    if whole or question.whole:
        return whole[:1]
    return [span for starts, stop in parts for begin in starts for span in whole_answer(text, begin, stop, question)]


def whole_answer(text: str, start: int, end: int, question: Question) -> Iterator[Identifier]:
    """The answer where it fills a stretch but for thanks and a full stop."""
    answer = question.answer.match(text, start, end)
    if answer is None or HOLE in answer[0]:
        return
    stop = answer.end()
    stop = _without_thanks(text, start, stop)  # which the shape may have taken for a part of the answer
    if stop > start and TAIL.match(text, stop, end) is None:
        # An alternative that matches the beginning hides one that matches all: six digits of eight.
        core = TAIL.search(text, max(start, end - _LONGEST_TAIL), end)
        answer = question.answer.fullmatch(text, start, core.start()) if core else None
        stop = answer.end() if answer else start
    if stop <= start:
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
