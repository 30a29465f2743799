"""Records in: what is allowed, what absent means, and that no error shows a value."""

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from escalml.errors import EscalmlError
from escalml.records import MAX_TEXT, MAX_TURNS, Channel, Customer, Message, State, parse_message
from message_files import SECRET


def parsed(**fields: Any) -> Message:
    return parse_message({"text": "my message"} | fields, where="row 17")


@pytest.mark.parametrize("name", sorted(set(Message.model_fields) - {"text"}))
def test_null_is_the_same_as_an_absent_field(name):
    assert parsed(**{name: None}) == parsed()


@pytest.mark.parametrize("name", sorted(Customer.model_fields))
def test_null_is_absent_inside_a_customer_too(name):
    assert parsed(customer={name: None}) == parsed()


def test_a_null_text_is_a_missing_text():
    with pytest.raises(EscalmlError, match=r"^row 17: text: Field required\.$"):
        parsed(text=None)


@pytest.mark.parametrize("text", [" ", "\n\t\r\n", "\u00a0\u3000", "\u200b\u2060\ufeff", "\x00", "\u202e"])
def test_a_text_without_a_visible_character_is_blank(text):
    with pytest.raises(EscalmlError, match=r"row 17: text: is blank; a message needs at least one visible character"):
        parsed(text=text)


def test_an_empty_text_is_refused():
    with pytest.raises(EscalmlError, match="row 17: text: is blank"):
        parsed(text="")


@pytest.mark.parametrize("text", ["?", "😀", "؟", "\x00x", " . "])
def test_one_visible_character_is_a_message_and_stays_as_it_is(text):
    assert parsed(text=text).text == text


def test_the_limit_of_a_text_counts_code_points_not_bytes():
    assert len(parsed(text="😀" * MAX_TEXT).text) == MAX_TEXT
    with pytest.raises(EscalmlError, match="text: String should have at most 20000 characters"):
        parsed(text="😀" * (MAX_TEXT + 1))


@pytest.mark.parametrize("name", ["id", "conversation_id", "text", "subject", "language", "brand"])
def test_half_a_character_is_replaced_in_every_text_field(name):
    assert getattr(parsed(**{name: "Caf\udce9 😀"}), name) == "Caf\ufffd 😀"


@pytest.mark.parametrize("name", ["id", "owner", "group"])
def test_half_a_character_is_replaced_in_customer_fields(name):
    assert getattr(parsed(customer={name: "M\udcfcller"}).customer, name) == "M\ufffdller"


def test_half_a_character_is_replaced_in_an_earlier_turn_and_two_halves_are_joined():
    message = parsed(thread=[{"role": "agent", "text": "\ud83d"}, {"role": "customer", "text": "\ud83d\ude00"}])
    assert [turn.text for turn in message.thread] == ["\ufffd", "😀"]


WRONG = {
    "id": SECRET * 20,
    "text": [SECRET],
    "subject": {"a": SECRET},
    "channel": SECRET,
    "public": SECRET,
    "inbox": SECRET,
    "sent_at": SECRET,
    "customer": {"vip": SECRET, "followers": SECRET, "owner": [SECRET]},
    "thread": [{"role": SECRET, "text": {"x": SECRET}, "sent_at": SECRET}],
    "state": {"level": SECRET, "opened_at": SECRET},
    "origin": SECRET,
}


def test_every_wrong_field_is_named_and_no_value_shown():
    with pytest.raises(EscalmlError, match="row 17: ") as caught:
        parsed(**WRONG)
    said = str(caught.value)
    inner = {"customer.followers", "customer.owner", "customer.vip", "state.level", "thread.0.role", "thread.0.sent_at"}
    assert all(f"{name}: " in said for name in inner | (set(WRONG) - {"customer", "thread", "state"}))
    assert "hunter2" not in said
    assert "4111" not in said
    assert "\n" not in said


def test_not_even_pydantics_own_error_shows_a_value():
    with pytest.raises(ValidationError, match="channel") as caught:
        Message.model_validate({"text": SECRET, "channel": SECRET, "thread": SECRET})
    assert "hunter2" not in str(caught.value)


def test_an_unknown_channel_names_the_channels_there_are():
    with pytest.raises(EscalmlError, match=r"row 17: channel: Input should be 'email', 'chat'.*or 'other'\.$"):
        parsed(channel="fax")


@pytest.mark.parametrize("found", [["text"], "text", 3, None, True])
def test_what_is_no_object_is_refused_by_its_kind(found):
    with pytest.raises(EscalmlError, match=f"row 17: expected an object .*, found {type(found).__name__}"):
        parse_message(found, where="row 17")


@pytest.mark.parametrize("channel", get_args(Channel))
def test_social_posts_and_reviews_are_public_unless_told_otherwise(channel):
    assert parsed(channel=channel).is_public is (channel in {"social", "review"})
    assert parsed(channel=channel, public=False).is_public is False
    assert parsed(channel=channel, public=True).is_public is True


def test_a_number_and_its_digits_are_the_same_id():
    assert parsed(id=17, customer={"id": 5}) == parsed(id="17", customer={"id": "5"})


@pytest.mark.parametrize("value", [True, 1.5, "", "x" * 201])
def test_what_cannot_be_an_id_is_refused(value):
    with pytest.raises(EscalmlError, match=r"row 17: id: "):
        parsed(id=value)


def test_a_time_without_a_zone_is_utc_and_a_zone_is_kept():
    assert parsed(sent_at="2026-11-22T09:00:00").sent_at == datetime(2026, 11, 22, 9, tzinfo=UTC)
    sent_at = parsed(sent_at="2026-11-22T09:00:00+05:30").sent_at
    assert sent_at is not None
    assert sent_at.utcoffset() == timedelta(hours=5, minutes=30)


@pytest.mark.parametrize("name", ["followers", "previous_contacts", "previous_escalations", "open_tickets"])
def test_counts_are_never_negative(name):
    with pytest.raises(EscalmlError, match=rf"customer\.{name}: Input should be greater than or equal to 0"):
        parsed(customer={name: -1})


@pytest.mark.parametrize("level", [0, 5, "3rd"])
def test_a_case_stands_at_one_of_four_levels(level):
    with pytest.raises(EscalmlError, match=r"state\.level: "):
        parsed(state={"level": level})


def test_a_thread_has_an_end():
    turn = {"role": "agent", "text": ""}  # an attachment without words is a turn too
    assert len(parsed(thread=[turn] * MAX_TURNS).thread) == MAX_TURNS
    with pytest.raises(EscalmlError, match="thread: Tuple should have at most 500 items"):
        parsed(thread=[turn] * (MAX_TURNS + 1))


def test_unknown_fields_are_ignored_at_every_depth():
    assert parsed(mood=SECRET, customer={"mood": SECRET}, state={"mood": SECRET}) == parsed()


def test_a_message_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        parsed().text = "other"  # type: ignore[misc]


def test_an_empty_state_is_no_state():
    assert parsed(state={}).state == State()
