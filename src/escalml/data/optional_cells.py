"""Reads a message whose optional fields are not all as they should be: what cannot be read is left out and counted."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import ValidationError

from escalml.errors import EscalmlError
from escalml.records import MAX_SUBJECT, MAX_TEXT, MAX_TURNS, Channel, Message, Turn, describe
from escalml.records.column_presets import PRESETS
from escalml.records.times import ASK_FOR_ORDER, DayOrder, read_time

# Other words for a channel, without case, blanks, dashes and underscores.
_CHANNEL_WORDS: Mapping[str, str] = {
    **dict.fromkeys(["mail", "emails", "emailmessage", "inboundemail", "customerinitiatedemail"], "email"),
    **dict.fromkeys(["livechat", "messaging", "messenger", "whatsapp", "nativemessaging", "intercom", "bot"], "chat"),
    **dict.fromkeys(["voice", "call", "telephone", "phonecall", "voicemail", "hotline", "telefon"], "phone"),
    **dict.fromkeys(["textmessage", "mobilesms", "mms"], "sms"),
    **dict.fromkeys(
        ["web", "webform", "website", "form", "portal", "webportal", "webservice", "helpcenter", "selfservice",
         "feedbackwidget", "webwidget", "contactform", "online"],
        "web_form",
    ),
    **dict.fromkeys(
        ["twitter", "x", "xcorp", "facebook", "instagram", "socialmedia", "linkedin", "tiktok", "reddit", "youtube",
         "mastodon", "bluesky", "twittertweet", "facebookpost", "threads"],
        "social",
    ),
    **dict.fromkeys(["appreview", "trustpilot", "googleplay", "appstore", "googlereviews", "yelp", "rating"], "review"),
    **dict.fromkeys(["api", "others", "unknown", "import"], "other"),
    **{name.replace("_", ""): name for name in get_args(Channel)},
}  # fmt: skip
_EMPTY_WORDS = frozenset(
    ("n/a", "na", "nan", "null", "none", "nil", "-", "--", "#n/a", "undefined", "nat", "<na>", ".")
)
_TIMES = frozenset(("sent_at", "opened_at", "last_reply_at"))
_WORDS = frozenset(("subject", "language", "brand", "owner", "group"))  # a sheet holds some of them as numbers
_ROUNDS = 4  # a field that is mended may be left out in the next one
_MAX_KINDS = 200
_ASKED = "a day with two readings"
# What the bytes that follow the first of a character in UTF-8 look like in cp1252 or latin-1.
_FOLLOWING = "".join(bytes([byte]).decode("cp1252", "ignore") + chr(byte) for byte in range(0x80, 0xC0))
_MISREAD = re.compile(f"[ÂÃ][{_FOLLOWING}]|â[{_FOLLOWING}]{{2}}|ð[{_FOLLOWING}]{{3}}")


@dataclass
class ReadingCounts:
    """What was not taken as it stood, over all messages of a file."""

    left_out: Counter[str] = field(default_factory=Counter)  # field and kind of value -> messages
    cut: Counter[str] = field(default_factory=Counter)  # field -> messages
    n_mended: int = 0  # messages with half a character, which became U+FFFD
    n_misread: int = 0  # messages that look like UTF-8 once read as cp1252

    def sentences(self) -> list[str]:
        """What a person should know, one sentence each."""
        said = []
        if self.left_out:
            told = ", ".join(f"{name}: {count}" for name, count in sorted(self.left_out.items()))
            said.append(f"left out {self.left_out.total()} optional cells that cannot be read ({told})")
        if any(name.endswith(_ASKED) for name in self.left_out):
            said.append("some days can be read as day/month or as month/day: give --dates DMY or --dates MDY")
        if self.cut:
            told = ", ".join(f"{name}: {count}" for name, count in sorted(self.cut.items()))
            said.append(f"cut {self.cut.total()} fields that were over the limit ({told})")
        if self.n_mended:
            said.append(f"{self.n_mended} messages held half a character, such as half an emoji; it became U+FFFD")
        if self.n_misread:
            said.append(
                f"{self.n_misread} texts look as if UTF-8 had been read as cp1252 before (`Ã¼` for `ü`); they were "
                "taken as they are, better export them again as UTF-8"
            )
        return said

    def leave_out(self, name: str, kind: str) -> None:
        """Count one cell."""
        key = f"{name}, {kind}"
        self.left_out[key if len(self.left_out) < _MAX_KINDS or key in self.left_out else "other fields"] += 1


class CellReader:
    """Makes messages of fields.

    Parameters
    ----------
    counts
        Where it counts what was not taken as it stood.
    dates
        Which comes first in a day such as `03/11/25`; None leaves such a cell out.
    preset
        Name of the helpdesk whose codes of channels hold.
    """

    def __init__(self, counts: ReadingCounts, dates: DayOrder | None = None, preset: str | None = None) -> None:
        self._counts = counts
        self._dates = dates
        self._codes = PRESETS[preset].channels if preset else {}

    def read(self, fields: dict[str, Any]) -> Message:
        """Make a message.

        Parameters
        ----------
        fields
            Nested fields; changed where they are mended.

        Returns
        -------
        The message.

        Raises
        ------
        EscalmlError
            If the text is missing, blank or no text; names field and reason, never a value.
        """
        text = fields.get("text")
        if isinstance(text, str) and len(text) > MAX_TEXT:
            fields["text"] = text[:MAX_TEXT]
            self._counts.cut["text"] += 1
        try:
            message = Message.model_validate(fields)
        except ValidationError as error:
            message = self._mended(fields, error)
        self._note(message, fields)
        return message

    def _note(self, message: Message, fields: Mapping[str, Any]) -> None:
        """Count what can be seen of the text alone."""
        if message.text.isascii():
            return
        if isinstance(fields["text"], str) and fields["text"] != message.text:
            self._counts.n_mended += 1
        if looks_misread(message.text):
            self._counts.n_misread += 1

    def _mended(self, fields: dict[str, Any], error: ValidationError) -> Message:
        """The message after what could not be read is mended or left out."""
        for _ in range(_ROUNDS):
            places = {item["loc"][:2] for item in error.errors(include_input=False, include_url=False)}
            tops = {place[:1] for place in places}
            if ("text",) in tops:
                raise EscalmlError(f"row: {_text_fault(fields)}.")
            if ("thread",) in tops:
                self._mend_thread(fields)
            for place in sorted(places, key=str):
                if place[:1] != ("thread",):
                    self._mend(fields, *map(str, place))
            try:
                return Message.model_validate(fields)
            except ValidationError as further:
                error = further
        raise EscalmlError(f"row: {describe(error)}.")

    def _mend(self, fields: dict[str, Any], name: str, inner: str = "") -> None:
        """Mend one field, or leave it out."""
        holder, key = fields, name
        if inner and isinstance(fields.get(name), Mapping):
            holder = fields[name] = dict(fields[name])
            key = inner
        value = holder.pop(key, None)
        better, kind = self._better(name, key, value)
        if better is not None:
            holder[key] = better
        elif value is not None and not _is_empty_word(value):
            self._counts.leave_out(f"{name}.{inner}" if holder is not fields else name, kind)
        elif value is not None:
            self._counts.leave_out(f"{name}.{inner}" if holder is not fields else name, "a word for nothing")

    def _better(self, name: str, key: str, value: object) -> tuple[object, str]:
        """What a value means though it is not written so, or None; and what kind of value it is."""
        if key in _TIMES:
            return self._time(value)
        if name == "channel":
            return self._channel(value), kind_of(value)
        if name == "subject" and isinstance(value, str) and len(value) > MAX_SUBJECT:
            self._counts.cut["subject"] += 1
            return value[:MAX_SUBJECT], ""
        if key in _WORDS and isinstance(value, int | float):
            return str(value), ""
        if isinstance(value, str) and value != (better := value.strip().lower()):
            return better, ""  # if that cannot be read either, the next round leaves it out
        return None, kind_of(value)

    def _time(self, value: object) -> tuple[object, str]:
        try:
            return read_time(value, self._dates), ""
        except ValueError as error:
            return None, _ASKED if str(error) == ASK_FOR_ORDER else kind_of(value)

    def _channel(self, value: object) -> str | None:
        word = str(value).strip()
        plain = "".join(filter(str.isalnum, self._codes.get(word, word).casefold()))
        return _CHANNEL_WORDS.get(plain)

    def _mend_thread(self, fields: dict[str, Any]) -> None:
        """Leave out what of the earlier turns cannot be read: a time, a turn, those too long ago, or all."""
        thread = fields.pop("thread", None)
        if not isinstance(thread, list | tuple):
            self._counts.leave_out("thread", kind_of(thread))
            return
        if len(thread) > MAX_TURNS:
            thread = thread[-MAX_TURNS:]
            self._counts.cut["thread"] += 1
        turns = [self._mended_turn(turn) for turn in thread]
        fields["thread"] = [turn for turn in turns if turn is not None]

    def _mended_turn(self, turn: object) -> Turn | None:
        """A turn, mended where need be; None where it cannot be read."""
        if not isinstance(turn, Mapping):
            self._counts.leave_out("thread", f"a turn that is {kind_of(turn)}")
            return None
        cells = dict(turn)
        if isinstance(cells.get("text"), str) and len(cells["text"]) > MAX_TEXT:
            cells["text"] = cells["text"][:MAX_TEXT]
            self._counts.cut["thread.text"] += 1
        if isinstance(cells.get("role"), str):
            cells["role"] = cells["role"].strip().lower()
        if cells.get("sent_at") is not None:
            cells["sent_at"], kind = self._time(cells["sent_at"])
            if kind:
                self._counts.leave_out("thread.sent_at", kind)
        try:
            return Turn.model_validate(cells)
        except ValidationError as error:
            fields = {str(item["loc"][0]) if item["loc"] else "form" for item in error.errors(include_input=False)}
            self._counts.leave_out("thread", f"a turn whose {min(fields)} cannot be read")
            return None


def _text_fault(fields: Mapping[str, Any]) -> str:
    """Why the text of a message cannot be read, in plain words; of no other field."""
    text = fields.get("text")
    if "text" not in fields or text is None:
        return "text: is missing"
    if not isinstance(text, str):
        return f"text: is {kind_of(text)}; expected the words of a customer"
    return "text: is blank; a message needs at least one visible character"


def kind_of(value: object) -> str:
    """What kind of value something is, without the value."""
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a number as text" if _looks_like_number(value) else "a text"
    return _KINDS.get(type(value), "another kind of value")


_KINDS: Mapping[type, str] = {dict: "an object", list: "a list", tuple: "a list", bytes: "bytes"}


def _looks_like_number(value: str) -> bool:
    return len(value) < 30 and any(map(str.isdigit, value)) and all(c.isdigit() or c in " .,'+-%" for c in value)


def _is_empty_word(value: object) -> bool:
    return isinstance(value, str) and value.strip().lower() in _EMPTY_WORDS


def looks_misread(text: str) -> bool:
    """Whether a text looks as if UTF-8 had been read as cp1252 or latin-1 before it was saved."""
    return any(first in text for first in "ÂÃâð") and _MISREAD.search(text) is not None
