"""What is kept of a scored message: redacted texts, the facts beside them, the result; and nothing that says who it is
but the message's own id.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from escalml.data.dataset import group_of
from escalml.privacy import Finder, Pseudonyms
from escalml.records import MAX_SUBJECT, MAX_TEXT, Message, Phrase, Result
from escalml.store.tables import key_of, seconds_of

# Of what was sent; a brand or a language is whatever a caller writes there, and is not kept.
_NOT_KEPT = {"id": None, "conversation_id": None, "brand": None, "language": None}
_NOT_KEPT_OF_CUSTOMER = {"id": None, "owner": None, "group": None}
TURNS_KEPT = 6  # latest ones; to look for names in hundreds would keep the rest waiting


@dataclass(frozen=True)
class Scored:
    """A message as sent, what was answered, and when."""

    message: Message
    result: Result
    at: datetime


def decision_row(scored: Scored, find: Finder) -> dict[str, Any]:
    """Row of the table of decisions; `find` is asked for names that scoring did not look for."""
    message, result = scored.message, scored.result
    route, customer = result.route, message.customer.id
    return {
        "message_id": key_of(result.id),
        "at": seconds_of(scored.at),
        "status": "open",
        "message": redacted_message(message, result, find).model_dump_json(exclude_defaults=True),
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
    }


def redacted_message(message: Message, result: Result, find: Finder) -> Message:
    """The message with the texts that its own result has redacted, and without what says who wrote it.

    Scoring looks for names in the text alone: in the latest turns and the subject they are found here, behind the
    answer; earlier turns are not kept. A text that its placeholders have made longer than a message may be loses its
    end: it could not be read again.
    """
    message = message.model_copy(update={"thread": message.thread[-TURNS_KEPT:]})
    before, text = result.privacy.redacted_before[-len(message.thread) - 1 :], result.privacy.redacted_text
    # The placeholders that are there keep their numbers; a name that only these texts have gets the next.
    *turns, subject, text = Pseudonyms().redact_all([*before, text], [*find(before), ()])
    cut = [one[:MAX_TEXT] for one in (*turns, text)]
    redacted = message.with_texts((*cut[:-1], subject[:MAX_SUBJECT], cut[-1]))
    return redacted.model_copy(
        update=_NOT_KEPT | {"customer": redacted.customer.model_copy(update=_NOT_KEPT_OF_CUSTOMER)}
    )


def redacted_result(result: Result) -> Result:
    """The result with those phrases alone that its redacted text still shows: a model may have looked at a name."""
    if not result.explanation:
        return result
    shown = result.privacy.redacted_text.lower()

    def is_shown(phrase: Phrase) -> bool:
        return phrase.text.lower() in shown

    return result.model_copy(update={"explanation": tuple(filter(is_shown, result.explanation))})


def fingerprint(customer: str) -> str:
    """What stands for a customer's id. It finds their rows again; whoever knows the id can make it, too."""
    return hashlib.sha256(b"customer\0" + customer.encode()).hexdigest()
