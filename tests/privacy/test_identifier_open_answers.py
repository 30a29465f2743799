"""Bare answers and values of forms in every way that they are written: turns, transcripts, stamped lines, forms."""

import pytest

from dialogue_sets import FIELDS, PAIRS
from escalml.privacy import answers_along, find_by_patterns
from escalml.privacy.answers import answers_in
from escalml.privacy.spans import unite_spans
from escalml.privacy.transcripts import without_speakers

# What stands before the question, between it and the answer, and behind the answer.
TRANSCRIPTS = {
    "a line for each turn": ("Agent: ", "\nCustomer: ", "\nAgent: Thank you, one moment."),
    "all in one line": ("Agent: ", " Customer: ", " Agent: Thank you."),
    "with times and names": ("[10:04] Support (Kim) - ", "\n[10:05] Visitor - ", ""),
}
FORMS = {
    "behind a colon": ("Contact form\n", ": ", "\nMessage: it is broken, please help"),
    "in the next line": ("New submission\n\n", "\n", "\n\nMessage\nit is broken, please help"),
    "behind a tab": ("", "\t", "\nComments\tplease call"),
}
NO_IDENTIFIERS = (
    "Agent: How much was it?\nCustomer: 1299",
    "Agent: Which model is it?\nCustomer: WH-1000XM4",
    "Agent: What error code do you see?\nCustomer: E40417",
    "Agent: Which version do you run?\nCustomer: 115.3.1",
    "Agent: When did you buy it?\nCustomer: 2023",
    "Agent: Anything else?\nCustomer: no",
    "Agent: Which city is the shop in?\nCustomer: Florence",
)


def _missed(lines, found_in):
    """The lines whose value is not found whole and of one of its types."""
    missed = []
    for line in lines.strip().splitlines():
        types, question, written = line.split("|")
        start, end = written.index("{"), written.index("}") - 1
        spans, shift = found_in(question, written.replace("{", "").replace("}", ""))
        if not any(s.type in types.split(",") and s.start <= start + shift and end + shift <= s.end for s in spans):
            missed.append(line)
    return missed


def _in_one_text(before, between, behind):
    def find(question, answer):
        text = f"{before}{question}{between}"
        return find_by_patterns([f"{text}{answer}{behind}"])[0], len(text)

    return find


def test_a_bare_answer_in_a_thread_is_found_whole_and_typed():
    def find(question, answer):
        return unite_spans(find_by_patterns([answer])[0], answers_along([question, "", answer])[-1]), 0

    assert _missed(PAIRS, find) == []


@pytest.mark.parametrize("parts", TRANSCRIPTS.values(), ids=TRANSCRIPTS)
def test_a_bare_answer_in_a_transcript_is_found_whole_and_typed(parts):
    assert _missed(PAIRS, _in_one_text(*parts)) == []


@pytest.mark.parametrize("parts", FORMS.values(), ids=FORMS)
def test_a_value_of_a_form_is_found_whole_and_typed(parts):
    assert _missed(FIELDS, _in_one_text(*parts)) == []


@pytest.mark.parametrize("text", NO_IDENTIFIERS)
def test_amounts_times_models_and_places_are_no_identifiers(text):
    assert find_by_patterns([text])[0] == ()


def test_speakers_become_line_breaks_and_nothing_moves():
    text = "Agent: PIN please? Customer: 4921 Agent: thanks"
    said = without_speakers(text)
    assert len(said) == len(text)
    assert said.split() == ["PIN", "please?", "4921", "thanks"]
    assert said.index("4921") == text.index("4921")


def test_a_form_with_an_agent_and_a_customer_is_no_transcript():
    text = "Customer: Bob Ray\nAgent: Kim Walker\nOrder: 4471"
    assert without_speakers(text) is text


def test_a_text_that_is_no_transcript_reads_the_same_whatever_was_read_before():
    def fresh() -> str:  # equal, and another object
        return "".join(["Hello - I wrote:\nplease tell me who?\nSiobhan\n", "client: so"])

    first = answers_in(fresh())
    for number in range(9):
        answers_in(f"another one, {number}? yes")
    assert answers_in(fresh()) == first == ()
