import pytest
from hypothesis import given
from hypothesis import strategies as st

from escalml.data.views import view_message, view_text
from escalml.privacy import Pseudonyms, find_identifiers
from escalml.records import Message, Turn


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("mail me at ann@example.org", "mail me at [EMAIL]"),
        ("@acme see https://example.org/a?b=1 now", "[HANDLE] see [LINK] now"),
        ("On XX/XX/2022 XXXX told me", "On [MASK] told me"),
        ("it cost 12,499.00 in 2024", "it cost [NUMBER] in [NUMBER]"),
        ("the 3rd time in 2 weeks", "the 3rd time in 2 weeks"),
    ],
)
def test_what_identifies_becomes_a_placeholder(text, view):
    assert view_text(text).text == view


@pytest.mark.parametrize("text", ["card 4111 1111 1111 1111 please", "write to ann@example.org or bob@example.org"])
def test_redacted_text_looks_to_a_model_as_the_text_as_sent(text):
    redacted = Pseudonyms().redact(text, find_identifiers(text))
    assert redacted != text
    assert view_text(redacted).text == view_text(text).text


def test_a_place_in_the_view_leads_back_to_the_text_as_sent():
    text = "call ann@example.org or @acme, third time"
    view = view_text(text)
    start = view.text.index("third time")
    assert text[slice(*view.source_span(start, start + len("third time")))] == "third time"


def test_a_placeholder_touched_in_part_leads_back_to_the_whole_identifier():
    text = "call ann@example.org now"
    view = view_text(text)
    inside = view.text.index("EMAIL")
    assert text[slice(*view.source_span(inside, inside + 2))] == "ann@example.org"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.text(alphabet="4@x.#[]1 EMAIL_/:"))
def test_every_stretch_of_a_view_leads_to_a_stretch_of_the_text(text):
    view = view_text(text)
    for position in range(len(view.text)):
        start, end = view.source_span(position, position + 1)
        assert 0 <= start < end <= len(text)
        assert (
            view.text[position] == text[start:end]
            or end - start != 1
            or any(edit.start <= start < edit.end for edit in view.edits)
        )


def test_a_model_sees_the_latest_turns_with_their_roles():
    turns = tuple(Turn(role="customer", text=f"turn {number}") for number in "abc")
    view = view_message(Message(text="any news?", thread=turns), history_turns=2)
    assert view.history == (("customer", "turn b"), ("customer", "turn c"))


def test_no_history_turns_means_no_history():
    message = Message(text="any news?", thread=(Turn(role="bot", text="hello"),))
    assert view_message(message, history_turns=0).history == ()


@pytest.mark.parametrize(
    "handle", ["@XYZChairman", "@ceo_xyz", "@acmeceo", "@TheCEOofAcme", "@AcmeCTO", "@CMDAcme", "@acme_founder"]
)
def test_an_executives_handle_is_a_handle_to_a_model_and_known_to_the_patterns(handle):
    view = view_text(f"{handle} a@example.org @acme help")
    assert view.text == "[HANDLE] [EMAIL] [HANDLE] help"
    assert view.with_executives == "[HANDLE CEO] [EMAIL] [HANDLE] help"


@pytest.mark.parametrize("handle", ["@acme", "@FoundersBar", "@md_rahman", "@RogerMD", "@scoot", "@CTOys", "@oceonaut"])
def test_a_handle_without_an_executives_title_is_like_any_other(handle):
    view = view_text(f"hello {handle}")
    assert view.with_executives == view.text == "hello [HANDLE]"
