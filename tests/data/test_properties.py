"""What holds whatever comes in: any message the contract allows, any prediction, any policy, any hour."""

from datetime import UTC, datetime

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escalml.assets import asset
from escalml.batch.redact_files import redact_message
from escalml.config import read_params
from escalml.data.labels import TargetTable
from escalml.privacy import Pseudonyms, find_by_patterns, find_identifiers
from escalml.records import MAX_TEXT, SEVERITY_LEVELS, Message, Prediction, Result
from escalml.records.columns import flat_message, flat_message_columns, flat_prediction, flat_result
from escalml.routing import Context, decide, read_policy
from escalml.routing.facts import Term, vocabulary
from escalml.routing.parts import Outcome
from routing_cases import NOW, POLICY, TOPICS
from schema_strategies import values_of

bounded = settings(
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)

TARGETS = read_params(asset("params.yaml")).targets
TABLE = TargetTable(TARGETS)
WORDS = (*SEVERITY_LEVELS, *TOPICS, *TARGETS["reasons"].labels, *TARGETS["privacy"].labels, *TABLE.columns)
predictions = values_of(Prediction.model_json_schema(mode="serialization"), WORDS).map(Prediction.model_validate)
contexts = st.builds(
    Context,
    policy=st.just(POLICY),
    now=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    surge=st.booleans(),
    capacity_left=st.none() | st.integers(-1, 5),
)

VALUES = ["4111 1111 1111 1111", "07700 900552", "ann@example.org", "VT-883015", "hunter2", "GB33BUKB20201555555555"]
FRAGMENTS = [
    *VALUES,
    *(
        "my card",
        "password is",
        "pin 4921",
        "4921",
        "order",
        "order 12345",
        "12345",
        "card ending",
        "account number is",
    ),
    *(
        "[CARD_1]",
        "[PASSWORD_2]",
        "[EMAIL_999999]",
        "[EMAIL_999999999]",
        "[",
        "]",
        "[CARD_",
        "_1]",
        "[[CARD_1]]",
        "XXXX",
        "@brand",
    ),
    *("third time I ask for", "your manager", "é", "😀", "\u202e", "\x00", "ﬁ", "İ", "https://example.org/4111"),
]
messages = values_of(Message.model_json_schema(), FRAGMENTS).map(Message.model_validate)
sentences = st.lists(st.sampled_from(FRAGMENTS), max_size=10).map(" ".join) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=80
)
EMPTYISH = ["?", "\u200ba", "a\x00", ".", "😀", "\u0301a", "[CARD_1]", "@a", "[]", "1", "\ufdd0a", "ﷺ"]
LONG = ["1", "1 ", "a", "a@b.", "- ", "want a ", "who more ", "*x", "[", "[CARD_1]", "😀", "İ", "é1", "please the "]


def redacted(texts):
    """The texts of one conversation, redacted in order."""
    pseudonyms = Pseudonyms()
    return [pseudonyms.redact(text, find_identifiers(text)) for text in texts]


def check_prediction(prediction, text):
    """What every prediction keeps to."""
    shares = prediction.severity.probabilities
    assert sum(shares.values()) == pytest.approx(1, abs=1e-5)
    falling = [prediction.targets[f"severity_ge_{level}"] for level in SEVERITY_LEVELS[1:]]
    assert falling == sorted(falling, reverse=True)
    assert all(0 <= p <= 1 for p in [*shares.values(), *prediction.targets.values()])
    spans = [(span.start, span.end) for span in prediction.privacy.identifiers]
    of_text = [phrase for phrase in prediction.explanation if phrase.turn is None]
    phrases = [(phrase.start, phrase.end) for phrase in of_text]
    assert all(0 <= start < end <= len(text) for start, end in spans + phrases)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    for phrase in of_text:
        assert text[phrase.start : phrase.end] == phrase.text or "[" in phrase.text
    Prediction.model_validate_json(prediction.model_dump_json())


@bounded
@given(messages)
def test_any_message_that_the_contract_allows_is_scored(scorer, message):
    (prediction,) = scorer.predict([message], explain=True)
    check_prediction(prediction, message.text)


@bounded
@given(sentences.map("a ".__add__), sentences, st.lists(sentences, max_size=8))
def test_subject_and_thread_may_hold_anything_too(scorer, text, subject, turns):
    thread = tuple({"role": "customer", "text": turn} for turn in turns)
    message = Message.model_validate({"text": text, "subject": subject, "thread": thread, "channel": "chat"})
    (prediction,) = scorer.predict([message], explain=True)
    check_prediction(prediction, text)


@pytest.mark.parametrize("text", EMPTYISH)
def test_a_message_of_next_to_nothing_is_scored(scorer, text):
    message = Message.model_validate({"text": text, "subject": "", "thread": [{"role": "bot", "text": ""}]})
    check_prediction(scorer.predict([message], explain=True)[0], text)


@pytest.mark.parametrize("unit", LONG)
def test_the_longest_texts_are_scored_in_text_subject_and_thread(scorer, unit):
    text = (unit * MAX_TEXT)[: MAX_TEXT - 1] + "a"
    message = Message.model_validate({"text": text, "subject": text[:2000], "thread": [{"role": "bot", "text": text}]})
    check_prediction(scorer.predict([message], explain=True)[0], text)


@bounded
@given(st.lists(sentences, min_size=1, max_size=6))
def test_redacting_a_redacted_conversation_changes_nothing(turns):
    once = redacted(turns)
    assert redacted(once) == once


@bounded
@given(st.lists(sentences, min_size=1, max_size=6))
def test_nothing_that_is_found_is_left_along_a_conversation(turns):
    found: set[str] = set()
    for turn, left in zip(turns, redacted(turns), strict=True):
        found |= {turn[span.start : span.end] for span in find_identifiers(turn)}
        assert find_identifiers(left) == ()
        assert not [value for value in found if len(value) >= 4 and f" {value} " in f" {left} "]


@bounded
@given(messages)
def test_a_redacted_message_is_a_message_without_identifiers(message):
    copy = redact_message(message, find_by_patterns(message.texts), Pseudonyms())
    assert find_by_patterns(copy.texts) == [()] * len(copy.texts)
    assert redact_message(copy, find_by_patterns(copy.texts), Pseudonyms()) == copy
    assert copy.model_copy(update={name: getattr(message, name) for name in ("text", "subject", "thread")}) == message


def check_decision(decision, message, prediction, policy):
    """What every decision keeps to, whatever the policy says."""
    asked = prediction.escalation.requested_level if prediction.escalation else 0
    reached = 0 if "refer_down" in decision.actions else message.state.level or 0
    assert prediction.automatic or decision.level >= max(asked, reached)  # what a program wrote stays at the front line
    assert decision.team in policy.teams
    assert message.is_public or decision.visibility == "private"
    assert 0 <= decision.queue_score <= 1
    assert type(decision).model_validate_json(decision.model_dump_json()) == decision


@bounded
@given(messages, predictions, contexts)
def test_decide_answers_whatever_it_is_given_and_the_same_again(message, prediction, context):
    before = (message.model_dump(), prediction.model_dump(), POLICY.model_dump())
    decision = decide(message, prediction, context)
    check_decision(decision, message, prediction, POLICY)
    assert decide(message, prediction, context) == decision
    assert before == (message.model_dump(), prediction.model_dump(), POLICY.model_dump())


@bounded
@given(messages, predictions, contexts)
def test_the_shipped_policy_answers_no_private_matter_in_public(message, prediction, context):
    decision = decide(message, prediction, context)
    if message.is_public and (prediction.privacy.sensitive or prediction.privacy.categories):
        assert decision.visibility == "private"
        assert prediction.automatic or {"move_to_private"} <= set(decision.actions)  # a program is not answered
        assert prediction.automatic or decision.say.handover


def a_test_of(term: Term) -> st.SearchStrategy[object]:
    """Tests that a rule may put to a fact."""
    words = st.sampled_from(term.words or ("some word",))
    kinds: dict[str, st.SearchStrategy[object]] = {
        "flag": st.booleans() | st.none(),
        "number": st.integers(0, 5) | st.fixed_dictionaries({"ge": st.floats(0, 5)}) | st.just({"not": None}),
        "word": words | st.none() | st.lists(words, min_size=1, max_size=3).map(lambda found: {"any_of": found}),
        "words": words | words.map(lambda word: {"not": word}),
        "severity": words | words.map(lambda word: {"ge": word}) | st.none(),
        "phrases": words.map(lambda word: [word]) | st.none(),
        "target": st.booleans() | st.fixed_dictionaries({"lt": st.floats(0, 1)}),
    }
    return kinds[term.kind]


facts = st.sampled_from(sorted(vocabulary(TARGETS).terms.items())).flatmap(
    lambda item: a_test_of(item[1]).map(lambda test: {item[0]: test})
)
conditions = st.recursive(
    facts,
    lambda inner: st.one_of(
        st.sampled_from(["any", "all"]).flatmap(
            lambda key: st.lists(inner, min_size=1, max_size=3).map(lambda parts: {key: parts})
        ),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=4,
)
outcomes = st.tuples(values_of(Outcome.model_json_schema()), st.sampled_from(["expert", *POLICY.teams])).map(
    lambda drawn: drawn[0] | ({"team": drawn[1]} if drawn[0].get("team") is not None else {})
)
# Working time needs `hours:`, of which the shipped policy has none.
outcomes = outcomes.map(lambda then: then | {"working_time": None})
rule_lists = st.lists(st.tuples(conditions, outcomes), max_size=4).map(
    lambda pairs: [
        {"name": f"rule-{position}", "owner": "sales", "when": when, "then": then}
        for position, (when, then) in enumerate(pairs)
    ]
)
SHIPPED = yaml.safe_load(asset("serving/policy.yaml").read_text(encoding="utf-8"))


@settings(bounded, max_examples=25)
@given(rule_lists, messages, predictions)
def test_any_policy_of_the_language_is_read_the_same_again_and_answers(tmp_path, rules, message, prediction):
    path = tmp_path / "policy.yaml"
    actions = sorted({action for rule in rules for action in rule["then"].get("actions", [])})
    path.write_text(yaml.safe_dump(SHIPPED | {"rules": rules, "actions": SHIPPED["actions"] + actions}), "utf-8")
    policy = read_policy(path)
    path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text(encoding="utf-8"))), encoding="utf-8")
    assert read_policy(path) == policy
    check_decision(decide(message, prediction, Context(policy, NOW)), message, prediction, policy)


@bounded
@given(messages)
def test_a_flat_row_has_the_same_columns_whatever_the_message(scorer, message):
    (prediction,) = scorer.predict([message])
    row = flat_result(Result(**dict(prediction), route=decide(message, prediction, Context(POLICY, NOW))))
    (plain,) = scorer.predict([Message(text="Hello")])
    other = flat_result(Result(**dict(plain), route=decide(Message(text="Hello"), plain, Context(POLICY, NOW))))
    assert list(row) == list(other)
    assert list(flat_message(message)) == list(flat_message_columns())
    assert list(flat_prediction(prediction)) == [name for name in row if name in flat_prediction(plain)]
