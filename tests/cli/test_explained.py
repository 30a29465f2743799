"""The lines of an explanation that `escalml route` prints."""

from types import SimpleNamespace

from escalml.cli.explained import alarm_words, counts_from, phrase_rows, target_in_words
from escalml.data.labels import TargetTable
from escalml.records import AlarmResult, Message, Phrase

THRESHOLDS = {"severity_ge_medium": 0.5, "severity_ge_high": 0.4, "severity_ge_critical": 0.25, "escalated": 0.33}


def result(level="high", phrases=(), likely=False, without=None):
    """A result as far as its explanation is shown."""
    return SimpleNamespace(
        severity=SimpleNamespace(level=level, probabilities=dict.fromkeys(("low", "medium", "high", "critical"), 0.25)),
        escalation=SimpleNamespace(likely=likely, probability=0.7),
        targets=dict.fromkeys(THRESHOLDS, 0.7),
        explanation=tuple(phrases),
        without_phrases=without,
    )


def test_a_target_is_shown_with_its_threshold_and_what_is_left_without_its_phrases():
    said = [
        Phrase(target="severity_ge_high", text=f"it\n{word}", start=0, end=4, weight=w)
        for word, w in (("a", 0.5), ("b", 0.001))
    ]
    rows = phrase_rows(result(phrases=said, without={"severity_ge_high": 0.12}), THRESHOLDS)
    assert rows["  severity high or above"] == (
        "0.70, counts from 0.40; without these words 0.12\n“it a” +0.50\n“it b” + under 0.01"
    )
    assert rows["  not severity critical"] == "0.70, counts from 0.25"


def test_a_topic_which_holds_as_the_likeliest_has_no_threshold(params):
    table = TargetTable(params.targets)
    counts = counts_from(dict.fromkeys(table.columns, 0.3), table)
    assert set(table.columns) - set(counts) == {name for name in table.columns if name.startswith("topic_")}
    said = [Phrase(target="topic_safety", text="smoke", start=0, end=5, weight=0.1)]
    told = result(phrases=said, without={"topic_safety": 0.03})
    told.targets["topic_safety"] = 0.18  # below 0.30, from which it would not count
    assert phrase_rows(told, counts)["  topic: safety"] == "0.18 by itself; without these words 0.03\n“smoke” +0.10"


def test_a_low_message_is_told_from_where_it_would_be_more():
    rows = phrase_rows(result(level="low"), THRESHOLDS)
    assert rows["  not severity medium or above"] == "0.70, counts from 0.50"


def test_an_escalation_without_a_phrase_is_told_as_one():
    assert phrase_rows(result(likely=True), THRESHOLDS)["  escalated"] == "0.70; no phrase alone decides"


def test_nothing_is_shown_where_nobody_asked():
    asked_not = result()
    asked_not.explanation = None
    assert phrase_rows(asked_not, THRESHOLDS) == {}


def test_an_alarm_is_shown_with_its_words():
    alarms = (AlarmResult(name="fire_or_gas", start=3, end=10), AlarmResult(name="press", start=0, end=0))
    shown = alarm_words(SimpleNamespace(alarms=alarms), Message(text="it is\nfire here"))
    assert shown == "fire or gas (“is fire”), press (the subject)"


def test_targets_are_named_in_words():
    names = ["severity_ge_critical", "privacy_billing", "requests_level_4", "vulnerable"]
    assert [target_in_words(name) for name in names] == [
        "severity critical",
        "privacy: billing",
        "requests level 4",
        "may need extra care",
    ]
