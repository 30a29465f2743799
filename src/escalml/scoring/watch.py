"""Watches over the model: alarms, language and whatever else a person should look at, beside its probabilities."""

import re
from collections.abc import Iterator, Set

from escalml.data.newest_text import NewestText, read_newest
from escalml.data.views import MessageView
from escalml.records import (
    GRAVE_ALARMS,
    AlarmResult,
    LanguageResult,
    Message,
    Prediction,
    ReviewReason,
    Turn,
)
from escalml.scoring.alarms import find_alarms, names_grave_matter
from escalml.scoring.language import count_letters, detect_language
from escalml.scoring.next_level import asks_for_human
from escalml.scoring.predictions import MILD

_PEOPLE_OF_THE_DESK = ("agent", "supervisor")
_LONG_ENOUGH = 20  # letters from which a language can be told
_FEWEST_WORDS = 2
# Scripts without blanks between words: a letter counts as a word.
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+")
_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]{1,20}\]")
# What ends a contact, or answers a question of the desk's: nothing is left to be understood.
_CLOSING_WORDS = """
    thanks thx ty thankyou cheers ok okay k yes yep yeah no nope done sorted great perfect fine super hello hi hey test
    danke merci gracias grazie bedankt obrigado obrigada ja nein oui non sì si sim não nee
"""
_CLOSING = frozenset(_CLOSING_WORDS.split())


def is_written_by_a_program(view: MessageView) -> bool:
    """Whether a program wrote a message; not where it names something grave: no one may be muted who says so."""
    return view.automatic and not any(alarm.name in GRAVE_ALARMS for alarm in find_alarms(view.text.text))


def watch(prediction: Prediction, sent: Message, view: MessageView, supported: Set[str]) -> Prediction:
    """Say of a prediction what rules find beside the model; its probabilities and levels stay.

    Parameters
    ----------
    prediction
        What the model says.
    sent
        The message as sent, with every turn.
    view
        What the model saw of it.
    supported
        ISO 639 codes of the languages that the model was trained for.

    Returns
    -------
    The prediction with alarms, language, what a program or an opt-out is, and the reasons for a person to look.
    """
    n_unread = len(sent.thread) - sent.n_turns_read
    found = detect_language(view.text.text, sent.language, supported=supported)
    language = LanguageResult(code=found.code, score=found.score, supported=found.supported)
    alarms = () if view.automatic else _alarms(sent, view, n_unread)
    reasons = list(prediction.review_reasons)
    if not view.automatic:
        reasons += _reasons(prediction, sent, view, language, alarms)
        reasons += ["whole_thread_unread"] if n_unread else []
    return prediction.model_copy(
        update={
            "turns_unread": n_unread,
            "automatic": view.automatic,
            "opt_out": view.opt_out,
            "alarms": alarms,
            "language": language,
            "asks_for_human": _asks_a_bot_for_a_human(sent, view),
            "review_reasons": tuple(reasons),
            "review": bool(reasons),
        }
    )


def _reasons(
    prediction: Prediction,
    message: Message,
    view: MessageView,
    language: LanguageResult,
    alarms: tuple[AlarmResult, ...],
) -> Iterator[ReviewReason]:
    """Why a person should look, beside what the model says itself."""
    if not language.supported and (language.code or count_letters(view.text.text) >= _LONG_ENOUGH):
        yield "language"
    is_mild = prediction.severity is not None and prediction.severity.level in MILD
    if is_mild and any(alarm.name in GRAVE_ALARMS for alarm in alarms):
        yield "alarm_against_model"
    is_calm = is_mild and not alarms and not (prediction.escalation and prediction.escalation.likely)
    if is_calm and names_grave_matter(f"{view.subject}\n{view.text.text}"):
        yield "grave_words"
    if not message.thread and not view.opt_out and _is_too_short(f"{view.subject} {view.text.text}"):
        yield "too_short"


def _is_too_short(text: str) -> bool:
    """Whether a text has hardly a word, and none that ends a contact."""
    words = [word.lower() for word in _WORD.findall(_PLACEHOLDER.sub(" ", text))]
    return len(words) < _FEWEST_WORDS and not _CLOSING.issuperset(words or [""])


def _alarms(message: Message, view: MessageView, n_unread: int) -> tuple[AlarmResult, ...]:
    """Each alarm once: of the text, else of the subject, else of the latest open turn that raises it."""
    first: dict[str, AlarmResult] = {}
    newest = view.text.newest or NewestText(message.text)
    for alarm in _alarms_in(newest, None):
        first.setdefault(alarm.name, alarm)
    for span in find_alarms(message.subject or ""):
        first.setdefault(span.name, _alarm(span.name, 0, 0, None))
    for position in _open_turns(message.thread, n_unread):
        for alarm in _alarms_in(read_newest(message.thread[position].text), position):
            first.setdefault(alarm.name, alarm)
    return tuple(first.values())


def _alarms_in(newest: NewestText, turn: int | None) -> Iterator[AlarmResult]:
    """Alarms of what is said in a text, by their place in the text as sent."""
    for span in find_alarms(newest.text):
        yield _alarm(span.name, *newest.source_span(span.start, span.end), turn)


def _alarm(name: str, start: int, end: int, turn: int | None) -> AlarmResult:
    return AlarmResult.model_validate({"name": name, "start": start, "end": end, "turn": turn})


def _open_turns(thread: tuple[Turn, ...], n_unread: int) -> Iterator[int]:
    """Customer turns that no person has answered, latest first: once one has acted, older words are no alarm."""
    for position in range(len(thread) - 1, n_unread - 1, -1):
        if thread[position].role in _PEOPLE_OF_THE_DESK:
            return
        if thread[position].role == "customer":
            yield position


def _asks_a_bot_for_a_human(message: Message, view: MessageView) -> bool:
    """Whether the customer wants a human in place of the bot that has spoken."""
    return any(turn.role == "bot" for turn in message.thread) and asks_for_human(view.text.text)
