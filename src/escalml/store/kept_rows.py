"""What is kept of a scored message: redacted texts, the facts beside them, the result; and nothing that says who it is
but the message's own id.

A decision is written at once with its text, in which scoring has looked for names. Its subject and latest turns follow
when names have been looked for there, which takes a model its time.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from escalml.data.dataset import group_of
from escalml.privacy import Finder, Pseudonyms
from escalml.records import MAX_SUBJECT, MAX_TEXT, Message, Phrase, Result, Turn
from escalml.routing.waiting import ANSWERS
from escalml.store.floods import brand_key
from escalml.store.tables import key_of, seconds_of

# Of what was sent; a brand or a language is whatever a caller writes there, and is not kept.
_NOT_KEPT = {"id": None, "conversation_id": None, "brand": None, "language": None}
_NOT_KEPT_OF_CUSTOMER = {"id": None, "owner": None, "group": None}
TURNS_KEPT = 6  # latest ones
TURN_CHARACTERS_KEPT = 12_000  # of them together: a model reads a thousand in a tenth of a second of a processor


@dataclass(frozen=True)
class Scored:
    """A message without what is not kept of its thread, what was answered, when, and how many turns there were.

    `result.privacy.redacted_before` has the turns and the subject, redacted by what scoring found.
    """

    message: Message
    result: Result
    at: datetime
    n_turns: int

    @property
    def has_more(self) -> bool:
        """Whether there is a subject, or a turn, in which names have to be looked for."""
        return bool(self.message.subject or self.message.thread)

    @property
    def n_characters(self) -> int:
        """How much it holds in memory while it waits."""
        return sum(map(len, self.message.texts))


def scored(message: Message, result: Result, at: datetime) -> Scored:
    """What is kept of a message and its result: of the thread the latest turns, within bounds of number and length."""
    *turns, subject = result.privacy.redacted_before or ("",)
    n_kept = min(TURNS_KEPT, len(turns))
    kept = _within_bounds(message.thread[len(message.thread) - n_kept :], turns[len(turns) - n_kept :])
    privacy = result.privacy.model_copy(update={"redacted_before": (*(turn.text for turn in kept), subject)})
    return Scored(
        message.model_copy(update={"thread": tuple(kept)}),
        result.model_copy(update={"privacy": privacy}),
        at,
        len(message.thread),
    )


def _within_bounds(turns: tuple[Turn, ...], redacted: list[str]) -> list[Turn]:
    """The latest turns with their redacted texts, until there is no room; the last of them may lose its end."""
    kept: list[Turn] = []
    room = TURN_CHARACTERS_KEPT
    for turn, text in zip(reversed(turns), reversed(redacted), strict=True):
        if room <= 0:
            break
        # Not within a word: half a name is not found.
        shown = text if len(text) <= room else text[:room].rpartition(" ")[0]
        kept.insert(0, turn.model_copy(update={"text": shown[:MAX_TEXT]}))
        room -= len(text)
    return kept


def decision_row(scored: Scored) -> dict[str, Any]:
    """Row of the table of decisions, without subject and turns."""
    message, result = scored.message, scored.result
    route, customer = result.route, message.customer.id
    first = first_message(scored)
    return {
        "message_id": key_of(result.id),
        "at": seconds_of(scored.at),
        "status": "open",
        "message": first,
        "result": redacted_result(result).model_dump_json(),
        "model": f"{result.model.name} {result.model.version}",
        "policy_version": route.policy_version,
        "level": route.level,
        "team": route.team,
        "owner": route.owner and key_of(route.owner),
        "reply_by": route.reply_by and seconds_of(route.reply_by),
        "queue_score": route.queue_score,
        "customer": customer and fingerprint(customer),
        "conversation": group_of(message) if message.conversation_id else None,
        "content": hashlib.sha256(first.encode()).hexdigest(),
        "n_turns": scored.n_turns,
        "answered": int(_is_answered(message)),
        "case_id": None,
        "brand": brand_key(message.brand),
    }


def _is_answered(message: Message) -> bool:
    """Whether somebody at the company has written before."""
    return message.state.last_reply_at is not None or any(turn.role in ANSWERS for turn in message.thread)


def first_message(scored: Scored) -> str:
    """The message without subject and turns, as JSON."""
    alone = scored.message.model_copy(update={"thread": (), "subject": None})
    return _without_names(alone, scored.result.privacy.redacted_text)


def whole_message(scored: Scored, find: Finder) -> str:
    """The message with its subject and turns, in which `find` has looked for names; as JSON.

    A text that its placeholders have made longer than a message may be loses its end: it could not be read again.
    """
    before, text = scored.result.privacy.redacted_before, scored.result.privacy.redacted_text
    # The placeholders that are there keep their numbers; a name that only these texts have gets the next.
    *turns, subject, text = Pseudonyms().redact_all([*before, text], [*find(before), ()])
    cut = [one[:MAX_TEXT] for one in turns]
    return _without_names(scored.message.with_texts((*cut, subject[:MAX_SUBJECT], text)), text)


def _without_names(message: Message, text: str) -> str:
    """A message with a redacted text and without what says who wrote it, as JSON."""
    customer = message.customer.model_copy(update=_NOT_KEPT_OF_CUSTOMER)
    kept = message.model_copy(update=_NOT_KEPT | {"customer": customer, "text": text[:MAX_TEXT]})
    return kept.model_dump_json(exclude_defaults=True)


def redacted_result(result: Result, turns: Sequence[str] = (), n_left_out: int = 0) -> Result:
    """The result with those phrases that its redacted texts still show: a model may have looked at a name.

    Parameters
    ----------
    result
        As answered.
    turns
        Redacted texts of the turns that are kept; none as long as no names have been looked for there.
    n_left_out
        How many turns before them are not kept.

    Returns
    -------
    The result. `turn` of a phrase counts in the turns that are kept; what a target has without its phrases is only
    said where all of them are.
    """
    if not result.explanation:
        return result
    shown = [text.lower() for text in turns]
    newest = result.privacy.redacted_text.lower()

    def kept(phrase: Phrase) -> Phrase | None:
        if phrase.turn is None:
            return phrase if phrase.text.lower() in newest else None
        place = phrase.turn - n_left_out
        if not 0 <= place < len(shown) or phrase.text.lower() not in shown[place]:
            return None
        return phrase.model_copy(update={"turn": place})

    found = [kept(phrase) for phrase in result.explanation]
    gone = {phrase.target for phrase, one in zip(result.explanation, found, strict=True) if one is None}
    without = {name: left for name, left in (result.without_phrases or {}).items() if name not in gone}
    return result.model_copy(
        update={
            "explanation": tuple(one for one in found if one is not None),
            "without_phrases": None if result.without_phrases is None else without,
        }
    )


def whole_result(scored: Scored, message: str) -> str:
    """The result as JSON, with the phrases of earlier turns that the whole message, from `whole_message`, shows."""
    turns = [turn.text for turn in Message.model_validate_json(message).thread]
    return redacted_result(scored.result, turns, scored.n_turns - len(turns)).model_dump_json()


def fingerprint(customer: str) -> str:
    """What stands for a customer's id. It finds their rows again; whoever knows the id can make it, too."""
    return hashlib.sha256(b"customer\0" + customer.encode()).hexdigest()
