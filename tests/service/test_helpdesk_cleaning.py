"""What a customer wrote survives HTML, quoted history, signatures and boilerplate; these do not."""

import html
import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.data.newest_text import read_newest
from escalml.service.webhooks.helpdesks.cleaning import MAX_READ, clean

# Each begins with a letter: a line that begins with > is quoted, one of -- begins a signature.
WORD = st.text("abcdeé<>&5-", max_size=8).map("w".__add__)
WORDS = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
TAGS = st.sampled_from(["p", "div", "span", "b", "li", "td", "blockquote", "h1"])
QUOTES = ('<div class="gmail_quote">', '<blockquote type="cite">', '<div class="x yahoo_quoted">')


@st.composite
def markup(draw):
    """HTML and the customer's words in it, in order; some elements are never closed, some closed twice."""
    pieces, words = [], []
    for _ in range(draw(st.integers(1, 6))):
        tag, text = draw(TAGS), draw(WORDS)
        closing = draw(st.sampled_from(["", f"</{tag}>", f"</{tag}></{tag}>", "</i>"]))
        pieces.append(f"<{tag} class=x>{html.escape(text)}{closing}<br/>")
        words += text.split()
    return "".join(pieces), words


@settings(max_examples=100, deadline=None, derandomize=True)
@given(markup(), st.sampled_from(QUOTES), WORDS)
def test_html_loses_no_word_of_the_customer(written, quote, old):
    source, words = written
    tag = re.match(r"<(\w+)", quote)[1]
    history = f"{quote}<p>{html.escape(old)} QUOTED</{tag}>"
    assert clean(source + history + "<p>last", html=True).split() == [*words, "last"]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(WORDS)
def test_plain_text_without_marks_is_taken_as_it_is(text):
    assert clean(text) == text


def test_an_address_that_somebody_forgot_to_escape_is_kept():
    assert clean("<p>write to <jane@example.org> or <Jane>, I pay < 5</p>", html=True) == (
        "write to <jane@example.org> or <Jane>, I pay < 5"
    )


def test_blocks_are_lines_and_scripts_are_silent():
    source = "<style>p{}</style><p>One<br>two &amp; three</p><script>four()</script><!-- five --><div>six"
    assert clean(source, html=True) == "One\ntwo & three\n\nsix"


@pytest.mark.parametrize(
    "history",
    [
        "On Mon, 3 Nov 2026 at 10:00, Jane <j@x.example> wrote:\n> old\n> older",
        "On Mon, 3 Nov 2026 at 10:00, Jane\n<j@x.example>\nwrote:\n\n> old",
        "On 3 Nov 2026, at 10:00, Jane wrote:\n\nold",
        "Am 03.11.2026 um 10:00 schrieb Jane:\n> old",
        "-----Original Message-----\nold",
        "From: Jane\nSent: Monday\nTo: Us\nSubject: it\n\nold",
        "##- Please type your reply above this line -##\nold",
        "Sent from my iPhone",
        "-- \nJane Roe\nold",
    ],
)
def test_quoted_history_and_signatures_are_taken_away(history):
    assert clean(f"I still wait.\n\n{history}\n") == "I still wait."


def test_an_answer_between_quoted_lines_is_kept():
    text = "On 3 Nov at 10:00, A wrote:\n> Did it arrive?\nNo.\n> Was it late?\nYes."
    assert clean(text) == "No.\nYes."


@pytest.mark.parametrize(
    "text",
    [
        "From: London\nTo: Paris\nDate: 3 May\nPlease rebook it.",
        "On Monday your agent wrote:\n\nWe refund you.\n\nYou did not.",
        "You owe me:\n- March\n- April\n--\n" + "and more\n" * 12 + "Pay.",
        "Sent from your shop in the wrong size\nBest regards for nothing",
        "> only a quote",
    ],
)
def test_words_that_only_look_like_history_are_kept(text):
    assert clean(text) == text


def test_a_forwarded_mail_in_html_is_what_the_customer_wants_to_show():
    source = '<p>See:</p><div class="gmail_quote">---------- Forwarded message ---------<br>We refuse.</div>'
    assert clean(source, html=True).endswith("We refuse.")


@pytest.mark.parametrize("unit", ["<", "<!--", "<p>", "<a ", "</", "On x wrote ", "On 1:00 a@b wrote\n", "From: \n"])
@pytest.mark.parametrize("is_html", [True, False])
def test_adversarial_input_takes_linear_time(unit, is_html):
    text = unit * (100_000 // len(unit))
    started = perf_counter()
    clean(text, html=is_html)
    assert perf_counter() - started < 3  # 0.1 s alone; quadratic ones take 15 s and more


@pytest.mark.parametrize("is_html", [True, False])
def test_of_a_mail_without_end_the_first_part_is_read(is_html):
    assert len(clean("word\n" * 400_000, html=is_html)) <= MAX_READ


@pytest.mark.parametrize("markup", ["<![", "<![x]>", "<![CDATA[", "<![endif", "<!", "<?", "</>"])
def test_marks_that_begin_no_markup_are_kept(markup):
    assert clean(f"<p>I paid {markup} 5</p>", html=True) == f"I paid {markup} 5"


@pytest.mark.parametrize("source", ["<p> </p>", "<div><br></div>", "<style>p{}</style>", "&nbsp;"])
def test_html_that_shows_nothing_is_empty(source):
    assert clean(source, html=True) == ""


def test_a_helpdesks_mail_reads_like_the_same_mail_in_a_file():
    source = "<html><p>The lamp is broken.</p><blockquote type='cite'>old</blockquote></html>"
    assert clean(source, html=True) == clean(source) == read_newest(source).text
