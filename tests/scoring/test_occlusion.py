from escalml.data.views import view_message
from escalml.records import Message, Turn
from escalml.scoring.hard_rules import raise_certain
from escalml.scoring.next_level import requested_level
from escalml.scoring.occlusion import Place, occlude


def view_of(text, **fields):
    return view_message(Message(text=text, **fields), history_turns=6)


def place(view, words, turn=None):
    text = view.text.text if turn is None else view.history[turn][1]
    return Place(text.index(words), text.index(words) + len(words), turn)


def test_what_is_left_keeps_its_place_in_the_text_as_sent():
    text = "Card 4111 1111 1111 1111 was charged. Nobody answers. Mail ann@example.org"
    view = view_of(text)
    left = occlude(view, [place(view, "Nobody answers.")]).text
    assert left.text == "Card [CARD] was charged. Mail [EMAIL]"
    assert [text[one.start : one.end] for one in left.identifiers] == ["4111 1111 1111 1111", "ann@example.org"]
    assert left.placeholder_at(left.text.index("EMAIL")) == "[EMAIL]"


def test_an_identifier_goes_with_the_stretch_that_holds_it(scorer):
    view = view_of("Card 4111 1111 1111 1111 was charged. Nobody answers.")
    without = occlude(view, [place(view, "Card [CARD] was charged.")])
    assert without.text.text == "Nobody answers."
    column = scorer.table.index("privacy_billing")
    row = scorer.probabilities([Message(text="x")]) * 0
    certain = [raise_certain(row, [one], scorer.table)[0, column] for one in (view, without)]
    assert certain == [view.text.identifiers[0].score, 0.0]


def test_a_request_goes_with_the_stretch_that_makes_it():
    view = view_of("@acmeCEO please call me, I need help. The lamp is dim.")
    assert requested_level(view) == 4
    assert requested_level(occlude(view, [place(view, "The lamp is dim.")])) == 4
    assert requested_level(occlude(view, [place(view, "[HANDLE] please call me, I need help.")])) == 0


def test_the_handle_of_an_executive_stays_one():
    view = view_of("The lamp is dim. @ann and @acmeCEO please call me. The shade is grey.")
    assert view.text.with_executives.count("[HANDLE CEO]") == 1
    left = occlude(view, [place(view, "The lamp is dim."), place(view, "The shade is grey.")]).text
    assert left.with_executives == "[HANDLE] and [HANDLE CEO] please call me. "


def test_stretches_of_several_turns_and_the_text_go_together():
    thread = (Turn(role="customer", text="Hello. Dead since Friday."), Turn(role="agent", text="Monday. Sorry."))
    view = view_of("Any news? Still nothing.", thread=thread)
    asked = [place(view, "Any news?"), place(view, "Hello.", 0), place(view, "Sorry.", 1)]
    left = occlude(view, asked)
    assert (left.text.text, left.history) == (
        "Still nothing.",
        (("customer", "Dead since Friday."), ("agent", "Monday. ")),
    )
