"""The response map: all of a policy on one page, in words, with nothing fetched; and how conditions are worded."""

import re

import pytest

from escalml.assets import asset
from escalml.config import read_params
from escalml.routing.conditions import parse_condition
from escalml.routing.draw import draw_map
from escalml.routing.facts import FACTS, vocabulary
from escalml.routing.parts import Outcome
from escalml.routing.plain_words import action_in_words, in_words, outcome_in_words, parts_of, plain
from routing_cases import POLICY

WORDS = vocabulary(read_params(asset("params.yaml")).targets)


@pytest.fixture(scope="module")
def page():
    return draw_map(POLICY)


def worded(condition):
    return in_words(parse_condition(condition, WORDS))


def test_every_rule_stands_on_the_map_once_with_its_number(page):
    numbers = re.findall(r'class="number">(\d+)<', page)
    assert sorted(map(int, numbers)) == list(range(1, len(POLICY.rules) + 1))
    for rule in POLICY.rules:
        assert page.count(f"<h3>{plain(rule.name).capitalize()}</h3>") == 1


def test_every_team_of_a_level_has_a_box_that_rules_point_to(page):
    for level in (1, 2, 3, 4):
        band = page.split(f'class="level l{level}"')[1].split("</section>")[0]
        teams = {rule.then.team or POLICY.levels[level].team for rule in POLICY.rules if rule.then.level == level}
        boxes = set(re.findall(r'class="box">([^<]+)<', band))
        assert boxes == {"expert of the topic" if team == "expert" else plain(team) for team in teams}


def test_the_map_fetches_nothing_and_runs_nothing(page):
    assert not re.search(r"https?:|<script|<link|@import|url\(|src=", page)
    assert "default-src 'none'" in page


def test_a_policy_cannot_break_out_of_the_map():
    rule = POLICY.rules[0].model_copy(update={"owner": '"><script>alert(1)</script>'})
    page = draw_map(POLICY.model_copy(update={"version": "<b>1</b>", "rules": (rule,)}))
    assert "<script" not in page
    assert "&lt;b&gt;1&lt;/b&gt;" in page


def test_no_name_of_a_fact_stands_unworded_on_the_map(page):
    text = re.sub(r"<[^>]+>", " ", page.split("<body>")[1])
    assert not re.findall(r"\b\w+_\w+\b|customer\.|state\.", text)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({"severity": {"ge": "high"}}, "the severity is high or above"),
        ({"severity": ["low", "medium"]}, "the severity is low or medium"),
        ({"escalated": False}, "it is not likely to escalate"),
        ({"public": True, "topic": "safety"}, "others can read it and the topic is safety"),
        ({"any": [{"public": True}, {"public": False}]}, "others can read it or only we can read it"),
        ({"not": {"topic": ["abuse", "praise"]}}, "the topic is not abuse or praise"),
        ({"not": {"public": True, "surge": True}}, "not (others can read it and negative mentions come in a flood)"),
        ({"customer.followers": {"ge": 10_000}}, "the customer has 10,000 or more followers"),
        ({"customer.owner": {"not": None}}, "the previous owner is known"),
        ({"state.level": [None, 1]}, "it is no open case or the open case is at level 1"),
        ({"not": {"capacity_left": {"le": 0}}}, "managers take more alerts today (or nobody knows)"),
        ({"privacy_billing": True}, "the model finds privacy billing"),
        (
            {"reasons": ["churn", "outside_step"]},
            "the customer may leave or the customer takes or threatens a step outside",
        ),
        ({"surge": None}, "nobody knows whether negative mentions come in a flood"),
    ],
)
def test_a_condition_reads_as_a_person_would_say_it(condition, words):
    assert worded(condition) == words


@pytest.mark.parametrize("fact", [name for name, fact in FACTS.items() if fact.kind in ("flag", "number")])
def test_every_fact_of_the_language_has_words_of_its_own(fact):
    value = True if FACTS[fact].kind == "flag" else {"ge": 7}
    said = worded({fact: value})
    assert "_" not in said
    assert f"the {plain(fact)} is" not in said


def test_the_parts_of_a_condition_are_those_that_all_have_to_hold():
    assert [in_words(part) for part in parts_of(parse_condition({"public": True, "escalated": False}, WORDS))] == [
        "others can read it",
        "it is not likely to escalate",
    ]
    assert len(parts_of(parse_condition({"escalated": False}, WORDS))) == 1


def test_an_outcome_tells_the_time_first_and_the_actions_last():
    outcome = Outcome(level=3, team="x", tier=3, priority="urgent", reply_within_hours=1.0, actions=("alert_manager",))
    assert outcome_in_words(outcome) == "answer within 1 h, urgent priority, tier 3, alert a manager"
    assert action_in_words("apologise") == "apologise"


def test_no_time_at_all_is_at_once():
    assert outcome_in_words(Outcome(reply_within_hours=0.0)) == "answer at once"
