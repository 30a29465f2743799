"""What raises an alarm, and what only sounds like it."""

import json

import pytest

from alarm_cases import ANY, CALM, RAISED
from alarm_tellings import LOOK_ALIKES, TOLD
from escalml.assets import asset
from escalml.scoring.alarms import ALARM_NAMES, find_alarms, names_grave_matter
from escalml.scoring.alarms.cues import AlarmTable, CueIndex
from escalml.scoring.alarms.words import read_words


def lines(block):
    return [line.strip() for line in block.strip().splitlines()]


GRAVE = [(name, line) for name, of in RAISED.items() for block in of.values() for line in lines(block)]
ENGLISH = [(name, line) for name, of in RAISED.items() for line in lines(of["en"])]
QUIET = [line for block in CALM.values() for line in lines(block)]


# The held out ones are nobody's to write a cue by.
FAREWELLS = [
    row
    for row in map(json.loads, asset("data/corpus/farewells.jsonl").read_text(encoding="utf-8").splitlines())
    if not row["held_out"]
]
LANGUAGES = sorted({row["language"] for row in FAREWELLS})


def names(text):
    return {span.name for span in find_alarms(text)}


@pytest.mark.parametrize(("name", "text"), GRAVE)
def test_a_grave_message_raises_its_alarm(name, text):
    assert name in names(text)


@pytest.mark.parametrize("name", TOLD)
def test_a_grave_matter_told_in_other_words_raises_its_alarm(name):
    assert [line for line in lines(TOLD[name]) if name not in names(line)] == []


def test_harmless_questions_and_jokes_with_the_same_words_raise_no_alarm():
    assert [line for line in lines(LOOK_ALIKES) if find_alarms(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_says_in_passing_that_they_may_end_their_life_raises_the_alarm(language):
    told = [row["text"] for row in FAREWELLS if row["language"] == language and row["farewell"]]
    assert told
    assert [text for text in told if "danger_to_life" not in names(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_words_of_a_contract_a_holiday_or_a_mattress_raise_no_alarm(language):
    harmless = [row["text"] for row in FAREWELLS if row["language"] == language and not row["farewell"]]
    assert harmless
    assert [text for text in harmless if find_alarms(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The bottle you delivered hisses softly at the valve, I put it on the balcony.",
        "Die Gasflasche zischt leise am Ventil.",
        "Bij de slang van de fles hoor ik gesis.",
        "On entend un sifflement au raccord du tuyau de gaz.",
        "La bombola fischia piano vicino alla valvola.",
        "La bombona silba bajito por la válvula.",
        "A botija assobia baixinho na válvula.",
    ],
)
def test_a_gas_bottle_that_hisses_raises_the_alarm(text):
    assert "fire_or_gas" in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "The kettle hisses before it boils, is that normal?",
        "Der Wasserkocher zischt vor dem Kochen, ist das normal?",
        "De waterkoker sist voor hij kookt.",
        "Il bollitore fischia prima di bollire.",
    ],
)
def test_a_kettle_that_hisses_raises_none(text):
    assert find_alarms(text) == ()


def test_a_not_between_parts_that_stand_far_apart_denies_only_what_follows_it():
    index = CueIndex([AlarmTable("refused", {"en": "wheelchair & drove off"})], {"en": "not"})
    assert list(index.find('He saw my wheelchair, said "not today" and then quickly drove off.'))
    assert not list(index.find("He saw my wheelchair and then he thankfully has not drove off."))


def test_a_part_of_a_cue_may_stand_between_two_others():
    index = CueIndex([AlarmTable("drained", {"en": "card & charged & every minute"})], {})
    assert list(index.find("My card is every minute charged by somebody."))


@pytest.mark.parametrize("text", ["The ambulance is parked outside.", "ich war beim Anwalt", "les pompiers sont venus"])
def test_grave_words_are_named_though_they_raise_no_alarm(text):
    assert (find_alarms(text), names_grave_matter(text)) == ((), True)


@pytest.mark.parametrize("text", ["Where is my parcel?", "Wann kommt mein Paket?", "Merci, tout va bien"])
def test_a_plain_question_names_nothing_grave(text):
    assert not names_grave_matter(text)


@pytest.mark.parametrize("text", lines(ANY))
def test_no_grave_message_is_passed_over(text):
    assert find_alarms(text)


@pytest.mark.parametrize("text", QUIET)
def test_a_look_alike_raises_no_alarm(text):
    assert find_alarms(text) == ()


def test_every_alarm_of_the_contract_has_a_table_and_cases():
    assert set(ALARM_NAMES) == set(RAISED)


@pytest.mark.parametrize(("name", "text"), ENGLISH[::3])
def test_capitals_and_apostrophes_do_not_matter_to_an_alarm(name, text):
    assert name in names(text.upper()) & names(text.replace("'", "’")) & names(text.replace("'", ""))


@pytest.mark.parametrize(("accented", "plain"), [("Je sens une légère odeur", "je sens une legere odeur")])
def test_accents_may_be_left_out(accented, plain):
    assert names(f"{accented} de gaz à l'entrée") == names(f"{plain} de gaz a lentree") == {"fire_or_gas"}


def test_offsets_count_code_points_of_the_text_as_sent():
    text = "👩‍🚀 İstanbul: mutfakta gaz kokusu var"
    (span,) = find_alarms(text)
    assert (span.name, text[span.start : span.end]) == ("fire_or_gas", "gaz kokusu")


@pytest.mark.parametrize("text", ["> I smell gas", "thanks\n-----Original Message-----\nI smell gas in the kitchen"])
def test_older_mail_that_a_message_quotes_raises_no_alarm(text):
    assert find_alarms(text) == ()


def test_a_message_under_a_quotation_still_raises_its_alarm():
    text = "> how are you?\nI want to kill myself"
    (span,) = find_alarms(text)
    assert text[span.start : span.end] == "kill myself"


def test_an_alarm_is_named_once_with_its_first_place():
    (span,) = find_alarms("There is a smell of gas. I can smell gas in the hall, too.")
    assert span.start == len("There is a ")


def test_one_message_may_raise_several_alarms():
    assert {"fire_or_gas", "legal_step"} <= names("The socket is on fire. My solicitor will write to you.")


@pytest.mark.parametrize("text", ["", " ", "\n", "?!", "\ud800", "a" * 20_000, "'" * 500, "\u0301" * 500])
def test_any_text_can_be_read(text):
    assert find_alarms(text) == ()


def index(cues, unless="", **options):
    return CueIndex([AlarmTable("fire", {"en": cues}, {"en": unless}, **options)], {"en": "no|not"})


@pytest.mark.parametrize(
    ("cue", "text", "holds"),
    [
        ("smell + gas", "gas, a smell", True),
        ("smell > gas", "gas, a smell", False),
        ("smell + gas", "a smell. Gas", False),
        ("smell & gas", "a smell. Gas", True),
        ("smell + gas", "a smell one two three four five six seven gas", False),
        ("smell of gas", "smell of the gas", False),
        ("burn*", "burning", True),
        ("burn", "burning", False),
        ("thing = gas|oil\n$thing + leak", "the oil: a leak", True),
        ("gas|\n  oil + leak", "a gas leak", True),
    ],
)
def test_a_cue_reads_as_it_is_written(cue, text, holds):
    assert bool(list(index(cue).find(text))) is holds


def test_a_cue_that_begins_with_an_operator_is_refused_since_its_line_before_was_broken_off():
    with pytest.raises(ValueError, match="a cue begins with '&'"):
        index("hospital + my|\n son\n & fell")


@pytest.mark.parametrize("text", ["no gas leak", "gas leak, he lol"])
def test_a_no_before_a_cue_or_another_sense_in_its_sentence_cancels_it(text):
    assert not list(index("gas + leak", unless="lol").find(text))


@pytest.mark.parametrize(
    "text", ["no, gas leak", "no. gas leak", "gas leak. lol", "no way that we wait here: gas leak"]
)
def test_what_stands_in_another_clause_or_sentence_does_not_cancel(text):
    assert list(index("gas + leak", unless="lol").find(text))


def test_a_word_after_an_ampersand_cancels_in_the_whole_message():
    assert not list(index("gas + leak", unless="&quest").find("My quest. A gas leak."))


def test_a_cue_that_is_cancelled_once_may_hold_later():
    ((_, start, _),) = index("gas + leak").find("no gas leak here. gas leak there")
    assert start == len("no gas leak here. ")


def test_scripts_without_blanks_are_read_letter_by_letter():
    assert read_words("ガス漏れ gas").words == ["ガ", "ス", "漏", "れ", "gas"]
