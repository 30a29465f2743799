import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.errors import EscalmlError
from escalml.privacy import VALID, Pseudonyms, find_identifiers, iban_holds, luhn_holds
from escalml.records import Identifier, IdentifierType

# Numbers are from ranges kept free for examples: Ofcom 07700 900xxx and 020 7946 0xxx, 555-01xx, TEST-NET, test cards.
FOUND: list[tuple[str, list[tuple[str, str]]]] = [
    ("mail jo.o'neil+x@mail.example.co.uk.", [("EMAIL", "jo.o'neil+x@mail.example.co.uk")]),
    ("<jo@example.com>, mailto:al@example.org", [("EMAIL", "jo@example.com"), ("EMAIL", "al@example.org")]),
    ("josé@example.com", [("EMAIL", "josé@example.com")]),
    ("ring 07700 900552.", [("PHONE", "07700 900552")]),
    ("020 7946 0311/020 7946 0312", [("PHONE", "020 7946 0311"), ("PHONE", "020 7946 0312")]),
    ("+44 (0)20 7946 0311", [("PHONE", "+44 (0)20 7946 0311")]),
    ("+447700900552 or +33 6 12 34 56 78", [("PHONE", "+447700900552"), ("PHONE", "+33 6 12 34 56 78")]),
    ("(555) 555-0162 / 555.555.0163", [("PHONE", "(555) 555-0162"), ("PHONE", "555.555.0163")]),
    ("text me on 5555550119 2 days from now", [("PHONE", "5555550119")]),
    ("it's five five five oh one four three", [("PHONE", "five five five oh one four three")]),
    ("card 4111 1111 1111 1111 exp 09/28", [("CARD", "4111 1111 1111 1111")]),
    ("Amex 3782 822463 10005", [("CARD", "3782 822463 10005")]),
    ("4111111111111111", [("CARD", "4111111111111111")]),
    ("my card ending 4921, her card ends in 0005", [("CARD", "4921"), ("CARD", "0005")]),
    ("ending in 4921", [("CARD", "4921")]),
    ("card **** 4242 and XXXX XXXX XXXX 1234", [("CARD", "4242"), ("CARD", "1234")]),
    ("GB33BUKB20201555555555", [("BANK_ACCOUNT", "GB33BUKB20201555555555")]),
    ("to DE89 3704 0044 0532 0130 00 please", [("BANK_ACCOUNT", "DE89 3704 0044 0532 0130 00")]),
    ("a/c 20-20-15 55555555", [("BANK_ACCOUNT", "20-20-15 55555555")]),
    ("sort code 20-00-00, account 12345678", [("BANK_ACCOUNT", "20-00-00"), ("BANK_ACCOUNT", "12345678")]),
    ("bank account number is 12345678", [("BANK_ACCOUNT", "12345678")]),
    ("account ending 6819", [("BANK_ACCOUNT", "6819")]),
    ("from 203.0.113.77.", [("IP_ADDRESS", "203.0.113.77")]),
    (
        "by 2001:db8::1 and fe80::1ff:fe23:4567:890a",
        [("IP_ADDRESS", "2001:db8::1"), ("IP_ADDRESS", "fe80::1ff:fe23:4567:890a")],
    ),
    ("order #12345", [("ACCOUNT_ID", "12345")]),
    ("Ticket VT-883015", [("ACCOUNT_ID", "VT-883015")]),
    ("(ref: AB12-334)", [("ACCOUNT_ID", "AB12-334")]),
    ("customer number's C-2209418.", [("ACCOUNT_ID", "C-2209418")]),
    ("case WR 3015, acct 0093 4471 20", [("ACCOUNT_ID", "WR 3015"), ("ACCOUNT_ID", "0093 4471 20")]),
    ("tracking SJ 9920 1145 7 ZA says", [("ACCOUNT_ID", "SJ 9920 1145 7 ZA")]),
    ("your ref on the letter is NGR/448120", [("ACCOUNT_ID", "NGR/448120")]),
    ("booking KXT9QM", [("ACCOUNT_ID", "KXT9QM")]),
    (
        "[jo@example.com](tel:07700 900552) order [12345]",
        [("EMAIL", "jo@example.com"), ("PHONE", "07700 900552"), ("ACCOUNT_ID", "12345")],
    ),
    ("Sort code: 20-00-00\nAccount no: 12345678", [("BANK_ACCOUNT", "20-00-00"), ("BANK_ACCOUNT", "12345678")]),
    ("it's account four oh nine nine two", [("ACCOUNT_ID", "four oh nine nine two")]),
    ("my password is hunter2.", [("PASSWORD", "hunter2")]),
    ('Password: "Secret99!"', [("PASSWORD", "Secret99!")]),
    ("pin 4432, OTP is 889123, cvv 737", [("PASSWORD", "4432"), ("PASSWORD", "889123"), ("PASSWORD", "737")]),
    ("SSN 987-65-4321", [("NATIONAL_ID", "987-65-4321")]),
    ("NI QQ 12 34 56 C and qq123456c", [("NATIONAL_ID", "QQ 12 34 56 C"), ("NATIONAL_ID", "qq123456c")]),
]
CLEAN = [
    *("", " ", "£49.99", "$1,200", "order Rs 3,499", "invoice 2,870.40", "order R500", "paid 100000000 rupees"),
    *("on 12/09/2025", "2026-03-11", "at 10:15", "at 12:30:45", "order 10am", "policy 2024", "contract ending 2026"),
    *("flight BA117", "booking BA117 to Rome", "iPhone 15", "the KW-3L", "model EX-500", "COVID-19", "ISO-27001"),
    *("won 3-2", "100% of it", "policy 12%", "24/7", "booking 24/7", "account 2 years", "order 500 units"),
    *("password reset link", "password is not working", "password: must hold 8 characters", "the pin is 500km off"),
    *("order number please", "order number", "account", "card ending", "your reference", "case in point 2020"),
    *("version 1.2.3.4", "std::vector", "a@b", "@brand", "1-800-555-0199", "call 0800 123 4567"),
    *("XXXX", "card XXXX XXXX XXXX XXXX", "account XXXX", "since XX/XX/2024", "case no. XX/XX/2024", "****"),
    *("[CARD_1]", "order [ACCOUNT_ID_1]", "password is [PASSWORD_1]", "[CARD_1] [PHONE_22]", "pin [PIN_1]"),
]
UNITS = [
    "1",
    "1 ",
    "1234-",
    "1.",
    "a",
    "a@",
    "a@b.",
    "-",
    " ",
    "a1:",
    "1::",
    "+1 ",
    "x",
    "AB12",
    "one two ",
    "order 1 ",
]
FRAGMENTS = [
    *(word for text, _ in FOUND for word in text.split()),
    *(
        "4111 1111 1111 1111",
        "07700 900552",
        "0093 4471 20",
        "pin",
        "555",
        "123",
        "12",
        "[CARD_1]",
        "[",
        "]",
        "é",
        "😀",
    ),
]


def spans(text: str) -> list[tuple[str, str]]:
    return [(span.type, text[span.start : span.end]) for span in find_identifiers(text)]


def span(kind: IdentifierType, start: int, end: int, score: float = 0.5) -> Identifier:
    return Identifier(type=kind, start=start, end=end, score=score)


def redacted(text: str) -> str:
    return Pseudonyms().redact(text, find_identifiers(text))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_the_value_is_found_without_its_label_or_punctuation(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize("text", CLEAN)
def test_a_text_without_identifiers_stays_clean(text):
    assert spans(text) == []


@pytest.mark.parametrize(
    "around", ["😀 {} 👩‍🚀", "e\u0301 {} e\u0301", "رقم {} شكرا", "\u200f{}\u200e", "“{}”", "\r\n{}\t"]
)
def test_offsets_count_code_points_whatever_stands_around(around):
    assert spans(around.format("07700 900552")) == [("PHONE", "07700 900552")]


@pytest.mark.parametrize(
    ("valid", "mistyped"),
    [
        ("card 4111 1111 1111 1111", "card 4111 1111 1111 1112"),
        ("GB33BUKB20201555555555", "GB34BUKB20201555555555"),
        ("203.0.113.77", "203.0.113.777"),
    ],
)
def test_a_mistyped_value_is_found_with_a_lower_score(valid, mistyped):
    (right,), (wrong,) = find_identifiers(valid), find_identifiers(mistyped)
    assert right.score == VALID > wrong.score > 0
    assert right.type == wrong.type


def test_luhn_doubles_every_second_digit_from_the_right():
    # 79927398713: kept 3+7+9+7+9+7 = 42, doubled 1, 8, 3, 2, 9 -> 2+7+6+4+9 = 28; 42 + 28 = 70.
    assert [digit for digit in range(10) if luhn_holds(f"7992739871{digit}")] == [3]


def test_iban_moves_the_first_four_to_the_end_and_takes_mod_97():
    assert iban_holds("GB82 WEST 1234 5698 7654 32")  # the example of ISO 13616
    assert not iban_holds("GB82 WEST 1234 5698 7654 23")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ref 12345 4111 1111 1111 1111",
            "ref [ACCOUNT_ID_1] [CARD_1]",
        ),  # 12345 4111 ... as one number loses to the card
        ("password 4921 4111 1111 1111 1111", "password [PASSWORD_1] [CARD_1]"),  # 4921 4111 1111 1111 as a card loses
    ],
)
def test_a_value_hidden_in_a_lost_candidate_is_still_found(text, expected):
    assert redacted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my password is hunter2. I repeat: hunter2", "my password is [PASSWORD_1]. I repeat: [PASSWORD_1]"),
        ("where is 12345? order 12345!", "where is [ACCOUNT_ID_1]? order [ACCOUNT_ID_1]!"),
        ("4921, x4921, £4921: card ending 4921", "[CARD_1], x4921, £4921: card ending [CARD_1]"),
    ],
)
def test_a_value_that_is_found_is_found_wherever_it_stands_by_itself(text, expected):
    assert redacted(text) == expected


def test_a_value_is_replaced_in_later_turns_that_no_longer_say_what_it_is():
    pseudonyms = Pseudonyms()
    turns = ["my pin is 4921", "4921, you know", "card 4111 1111 4921 1111"]
    texts = [pseudonyms.redact(turn, find_identifiers(turn)) for turn in turns]
    assert texts == ["my pin is [PASSWORD_1]", "[PASSWORD_1], you know", "card [CARD_1]"]


def test_placeholders_count_per_type():
    assert redacted("order 12345 or a@b.co, c@d.co!") == "order [ACCOUNT_ID_1] or [EMAIL_1], [EMAIL_2]!"


def test_a_value_keeps_its_number_through_a_conversation():
    pseudonyms = Pseudonyms()
    turns = ["card 4111 1111 1111 1111", "card 5555 5555 5555 4444 not 4111111111111111"]
    texts = [pseudonyms.redact(turn, find_identifiers(turn)) for turn in turns]
    assert texts == ["card [CARD_1]", "card [CARD_2] not [CARD_1]"]


def test_two_addresses_that_differ_by_a_dot_are_two_people():
    assert redacted("al.e@example.com alE@example.com ALE@example.com") == "[EMAIL_1] [EMAIL_2] [EMAIL_2]"


def test_a_new_value_never_takes_the_number_of_a_placeholder_in_the_text():
    assert redacted("[EMAIL_3] wrote to a@b.co") == "[EMAIL_3] wrote to [EMAIL_4]"


@pytest.mark.parametrize("number", [999_999, 999_999_999])
def test_a_number_that_nobody_counted_to_does_not_break_the_placeholders_behind_it(number):
    once = redacted(f"order a@b.co [EMAIL_{number}]")
    assert redacted(once) == once
    assert "a@b.co" not in once


def test_redact_resolves_overlapping_spans_before_it_replaces():
    assert Pseudonyms().redact("abcdef", [span("PERSON", 0, 4, 0.9), span("EMAIL", 2, 6, 0.8)]) == "[PERSON_1]ef"


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 1), (4, 7)])
def test_redact_refuses_offsets_of_another_text(start, end):
    with pytest.raises(EscalmlError, match=rf"PERSON spans {start}:{end}; expected start < end <= 6"):
        Pseudonyms().redact("abcdef", [span("PERSON", start, end)])


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12), st.sampled_from(["", " ", "\n"]))
def test_redacting_twice_changes_nothing(words, separator):
    once = redacted(separator.join(words))
    assert redacted(once) == once


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(" ".join) | st.text())
def test_spans_are_sorted_disjoint_and_within_the_text(text):
    found = find_identifiers(text)
    edges = [edge for span in found for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in found)


@pytest.mark.parametrize("unit", UNITS)
def test_an_adversarial_text_ends_with_the_value_behind_it_found(unit):
    text = unit * (20_000 // len(unit)) + "\n\njo@example.com"
    assert spans(text)[-1] == ("EMAIL", "jo@example.com")
