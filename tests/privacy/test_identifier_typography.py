"""Identifiers however they are typed: kinds of identifier x ways to write a space, hyphen or line; spans as sent."""

import pytest

from escalml.privacy import find_identifiers
from escalml.privacy.typography import read_shown

# A value with ` ` where a space may stand and `-` where a hyphen may, and the words before it.
VALUES = {
    "CARD": ("my card", "4111 1111 1111 1111"),
    "PHONE": ("please call", "+44 7700 900 123"),
    "BANK_ACCOUNT": ("refund to IBAN", "DE89 3704 0044 0532 0130 00"),
    "NATIONAL_ID": ("my SSN is", "219-09-4417"),
    "ACCOUNT_ID": ("order", "ORD-8841-2290"),
    "DATE_OF_BIRTH": ("date of birth:", "14-03-1986"),
    "EMAIL": ("write to", "anna-lena.brandt@example.org"),
}
SPACES = [
    "\u00a0",
    "\u2007",
    "\u2009",
    "\u200a",
    "\u202f",
    "\u205f",
    "\u3000",
    "&nbsp;",
    "&#160;",
    "&#x2009;",
    "=C2=A0",
]
HYPHENS = ["\u2010", "\u2011", "&#8209;", "=E2=80=91"]
MINUSES = ["\u2012", "\u2013", "\u2212", "&ndash;", "&minus;"]
HIDDEN = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "&shy;", "&#8203;", "<wbr>", "<wbr/>", "=\n", "=\r\n"]


def written():
    """Every kind of identifier in every way that fits it."""
    for type_, (before, value) in VALUES.items():
        signs = [(" ", space) for space in SPACES]
        signs += [("-", hyphen) for hyphen in (*HYPHENS, *(MINUSES if type_ != "EMAIL" else ()))]
        for plain, sign in signs:
            if plain in value:
                yield type_, before, value.replace(plain, sign)
        for mark in HIDDEN:
            yield type_, before, f"{value[:7]}{mark}{value[7:]}"


def found(text):
    return [(span.type, text[span.start : span.end]) for span in find_identifiers(text)]


@pytest.mark.parametrize(("type_", "before", "value"), list(written()))
def test_every_identifier_is_found_in_every_typography_with_the_borders_as_sent(type_, before, value):
    assert found(f"hello, {before} {value} thanks") == [(type_, value)]


@pytest.mark.parametrize("zero", ["\uff10", "\u0660", "\u06f0", "\u0966", "\U0001d7ce"])
@pytest.mark.parametrize("type_", ["CARD", "PHONE", "NATIONAL_ID"])
def test_digits_of_any_script_are_digits(zero, type_):
    before, value = VALUES[type_]
    value = "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in value)
    assert found(f"{before} {value} thanks") == [(type_, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("card 4111 1111\n1111 1111 was charged", "4111 1111\n1111 1111"),
        ("IBAN DE89 3704 0044\r\n0532 0130 00 please", "DE89 3704 0044\r\n0532 0130 00"),
        ("my SSN is 219-09-\n4417, update it", "219-09-\n4417"),
        ("> call +44 7700\n> 900123 after six", "+44 7700\n> 900123"),
        ("write to anna.brandt@\nexample.org now", "anna.brandt@\nexample.org"),
        ("write to anna.brandt\n@example.org now", "anna.brandt\n@example.org"),
    ],
)
def test_a_value_that_a_line_break_cuts_is_found_whole(text, value):
    assert value in [value for _, value in found(text)]


@pytest.mark.parametrize(
    "text", ["rooms 4111\n1111\n1111\n1111", "we sold 4112 1111\n1111 1111 of them", "See you.\nsale@ all shops"]
)
def test_numbers_of_two_lines_without_a_checksum_stay_two(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["", "plain words, 100 % ASCII = fine", "a < b & c > d", "x =\ny"])
def test_plain_text_is_shown_as_it_is(text):
    assert read_shown(text).text == text
    assert read_shown(text).edits == ()


def test_a_tag_beside_a_value_is_no_part_of_it():
    assert found("mail <b>anna@example.org</b>, thanks") == [("EMAIL", "anna@example.org")]
    assert found("mail <b>anna</b>@example.org") == [("EMAIL", "anna</b>@example.org")]


@pytest.mark.parametrize("value", ["anna [at] example [dot] org", "anna(at)example.org", '"anna b"@example.org'])
def test_an_address_that_is_hidden_from_machines_is_found(value):
    assert found(f"write to {value} please") == [("EMAIL", value)]


@pytest.mark.parametrize(
    "text",
    [
        "server id 9f3e123456789abc is down",
        '{"product_id": 3074185296}',
        "created_at 1755302400",
        "by +100 000 000 last",
    ],
)
def test_numbers_of_machines_and_things_are_nobodys(text):
    assert found(text) == []
