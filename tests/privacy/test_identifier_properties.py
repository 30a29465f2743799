"""What the finder of identifiers and redaction keep to in any script."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.privacy import Pseudonyms, find_identifiers

bounded = settings(derandomize=True, deadline=None, max_examples=100)

VALUES = ["4111 1111 1111 1111", "07700 900552", "ann@example.org", "VT-883015", "hunter2", "GB33BUKB20201555555555"]
WORDS = [
    "my card",
    "password is",
    "pin 4921",
    "order 12345",
    "account number is",
    "12345",
    "@brand",
    "é",
    "😀",
    "İ",
    "ﬁ",
]
unicode_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="["), max_size=60)
mixed = st.lists(unicode_texts | st.sampled_from([*VALUES, *WORDS]), max_size=8).flatmap(
    lambda parts: st.sampled_from([" ", "\n", "", ", "]).map(lambda gap: gap.join(parts))
)


@bounded
@given(mixed)
def test_offsets_of_the_finder_are_in_order_and_slice_back_in_any_script(text):
    spans = find_identifiers(text)
    places = [place for span in spans for place in (span.start, span.end)]
    assert places == sorted(places)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)


@bounded
@given(unicode_texts, unicode_texts)
def test_a_value_is_found_where_it_stands_whatever_the_script_around_it(before, behind):
    text = f"{before}\n\nann@example.org\n\n{behind}"
    assert "ann@example.org" in {text[span.start : span.end] for span in find_identifiers(text)}


@bounded
@given(mixed)
def test_redaction_leaves_every_character_outside_the_spans_as_it_was(text):
    spans = find_identifiers(text)
    borders = [0, *(place for span in spans for place in (span.start, span.end)), len(text)]
    outside = [text[start:end] for start, end in zip(borders[::2], borders[1::2], strict=True)]
    assert re.split(r"\[[A-Z_]+_\d+\]", Pseudonyms().redact(text, spans)) == outside
