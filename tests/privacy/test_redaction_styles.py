"""How redacted values are written, what is searched, and by whom: styles, markup, and finders that are given."""

import json

import pytest

from escalml.batch.redact_files import redact_file
from escalml.data.dataset import MessageReader
from escalml.data.views import view_text
from escalml.errors import EscalmlError
from escalml.privacy import Pseudonyms, find_by_patterns, hashed, masked
from escalml.records import Identifier
from message_files import FORMATS, write_messages

CARD, MAIL = "4111 1111 1111 1111", "ana@example.org"
KEY, OTHER_KEY = b"0123456789abcdef0123456789abcdef", b"another key of thirty-two bytes!"
# printf 'EMAIL\0ana@example.org' | openssl dgst -sha256 -hmac KEY, its first sixteen digits
MAIL_HASHED = "[EMAIL_87c6ab61907dd35a]"


def redacted(*texts: str, style=None, find=find_by_patterns) -> list[str]:
    """The texts of one conversation, redacted."""
    return Pseudonyms(style).redact_all(texts, find(texts))


def test_a_mask_keeps_length_and_separators_and_no_digit():
    assert redacted(f"card {CARD}, mail {MAIL}.", style=masked) == ["card **** **** **** ****, mail ***@*******.***."]
    assert redacted("visa ending 4921", style=masked) == ["visa ending ****"]


def test_a_mask_hides_letters_of_any_script_and_their_marks():
    assert masked("PERSON", "Zoe\u0308 Иванова-५") == "**** *******-*"


def test_what_one_text_reveals_is_masked_in_the_others():
    assert redacted("4921?", "my pin is 4921", style=masked) == ["****?", "my pin is ****"]


def test_a_hash_is_the_keyed_one_of_type_and_value():
    assert redacted(f"mail {MAIL}", style=hashed(KEY)) == [f"mail {MAIL_HASHED}"]


def test_a_hash_is_the_same_however_a_value_is_written_and_another_under_another_key():
    one, two = (redacted(f"card {value}", style=hashed(KEY)) for value in (CARD, CARD.replace(" ", "-")))
    assert one == two != redacted(f"card {CARD}", style=hashed(OTHER_KEY))
    assert hashed(KEY)("PERSON", "ANA  Núñez") == hashed(KEY)("PERSON", "ana\nNu\u0301n\u0303ez")


def test_the_same_digits_of_another_type_have_another_hash():
    assert hashed(KEY)("PHONE", "12345")[-17:] != hashed(KEY)("ACCOUNT_ID", "12345")[-17:]


@pytest.mark.parametrize("style", [hashed(KEY), hashed(OTHER_KEY), None])
def test_a_hash_is_left_alone_by_whatever_redacts_again(style):
    (once,) = redacted(f"order 12345, mail {MAIL}, my pin is 4921", style=hashed(KEY))
    assert once.count("[") == 3
    assert redacted(once, style=style) == [once]


def test_a_model_sees_of_a_hash_what_it_sees_of_the_value():
    text = f"mail {MAIL}, card {CARD}"
    assert view_text(redacted(text, style=hashed(KEY))[0]).text == view_text(text).text == "mail [EMAIL], card [CARD]"


@pytest.mark.parametrize("name", ["hex in brackets [ab_3f9a2c7b1d04e856]", "[EMAIL_3f9a]", "[EMAIL_3F9A2C7B1D04E856]"])
def test_what_only_looks_like_a_hash_is_no_placeholder(name):
    assert view_text(name).text == name


def test_a_short_key_is_refused_and_not_shown():
    with pytest.raises(EscalmlError, match=r"the key for --hash has 31 bytes; it needs 32 or more") as caught:
        hashed(KEY[:-1])
    assert "0123" not in str(caught.value)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_hashed_copy_hashed_again_changes_no_byte(tmp_path, suffix):
    rows = [{"text": f"mail {MAIL}", "subject": CARD, "thread": [{"role": "customer", "text": "my pin is 4921"}]}]
    once, twice = tmp_path / f"once.{suffix}", tmp_path / f"twice.{suffix}"
    redact_file(write_messages(tmp_path / "in.jsonl", rows), once, style=hashed(KEY))
    assert redact_file(once, twice, style=hashed(KEY)).n_identifiers == 0
    assert twice.read_bytes() == once.read_bytes()


# What is searched

MARKUP = [
    ('<a href="mailto:ana@example.org">ana@example.org</a>', '<a href="mailto:[EMAIL_1]">[EMAIL_1]</a>'),
    ("<a href='mailto:ana@example.org?subject=Hi'>write</a>", "<a href='mailto:[EMAIL_1]?subject=Hi'>write</a>"),
    ("<td>4111&nbsp;1111&nbsp;1111&nbsp;1111</td>", "<td>[CARD_1]</td>"),
    ("ana&#64;example.org or ana&#x40;example.org, ana@example.org", "[EMAIL_1] or [EMAIL_1], [EMAIL_1]"),
    ("order&nbsp;12345<br>", "order&nbsp;[ACCOUNT_ID_1]<br>"),
    ("&lt;ana@example.org&gt; wrote", "&lt;[EMAIL_1]&gt; wrote"),
    ("> my pin is 4921\n>> 4921?\n\n4921!", "> my pin is [PASSWORD_1]\n>> [PASSWORD_1]?\n\n[PASSWORD_1]!"),
    (">ana@example.org wrote:\n> > call 07700 900552", ">[EMAIL_1] wrote:\n> > call [PHONE_1]"),
    ("<p>a &amp; b &bogus; &#0; &#xD800; &</p>", "<p>a &amp; b &bogus; &#0; &#xD800; &</p>"),
]


@pytest.mark.parametrize(("text", "expected"), MARKUP)
def test_quoted_mail_and_markup_are_searched_as_they_were_sent(text, expected):
    assert redacted(text) == [expected]
    assert redacted(expected) == [expected]


@pytest.mark.parametrize("before", ["caf&eacute;", "&#1;", "&acE;"])  # one character, none, and two
def test_offsets_of_what_stands_in_entities_count_in_the_text_as_sent(before):
    text = f"{before} ana&#64;example.org!"
    ((span,),) = find_by_patterns([text])
    assert text[span.start : span.end] == "ana&#64;example.org"


def test_what_another_value_hid_is_redacted_though_it_is_too_short_to_be_known_elsewhere():
    texts = redacted("order #12 unit-7", "my password is unit-7")
    assert texts == ["order #[ACCOUNT_ID_1] [PASSWORD_1]", "my password is [PASSWORD_1]"]


# Who searches


def names(*words: str):
    """A finder that knows some names, and no pattern; overlaps are its own affair."""

    def find(texts):
        return [
            tuple(
                Identifier(type="PERSON", start=start, end=start + len(word), score=0.8)
                for word in words
                for start in range(len(text))
                if text.startswith(word, start)
            )
            for text in texts
        ]

    return find


def test_the_finder_that_is_given_decides_what_is_redacted(tmp_path):
    rows = [{"text": f"Ana wrote from {MAIL}", "subject": "for Ana"}, {"text": "no name"}]
    out = tmp_path / "out.jsonl"
    summary = redact_file(write_messages(tmp_path / "in.jsonl", rows), out, find=names("Ana"))
    first, second = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert (first["subject"], first["text"]) == ("for [PERSON_1]", f"[PERSON_1] wrote from {MAIL}")
    assert (second["text"], summary.n_identifiers) == ("no name", 2)


def test_a_finder_is_asked_for_many_rows_at_once_and_answers_row_by_row(tmp_path):
    asked: list[int] = []

    def find(texts):
        asked.append(len(texts))
        return names("Ana")(texts)

    rows = [
        {"text": f"Ana {'x' * (row % 7)}", "thread": [{"role": "bot", "text": "hi"}] * (row % 3)} for row in range(150)
    ]
    out = tmp_path / "out.jsonl"
    assert redact_file(write_messages(tmp_path / "in.jsonl", rows), out, find=find).n_identifiers == 150
    assert sum(asked) == 150 * 2 + 150  # subject and text of each row, and 0, 1, 2, 0 … turns
    assert len(asked) < 10
    assert all(message.text.startswith("[PERSON_1] x"[:10]) for message in MessageReader(out))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("PERSON_1", "[PERSON_1] Roe and [EMAIL_0123456789abcdef]"),  # inside a placeholder
        ("[PERSON_1]", "[PERSON_1] Roe and [EMAIL_0123456789abcdef]"),
        ("1] Roe", "[PERSON_2] and [EMAIL_0123456789abcdef]"),  # cuts one: taken whole
        ("Roe and [EM", "[PERSON_1] [PERSON_2]"),
    ],
)
def test_a_finder_that_takes_a_placeholder_for_a_name_does_not_break_it(word, expected):
    assert redacted("[PERSON_1] Roe and [EMAIL_0123456789abcdef]", find=names(word)) == [expected]
