"""Working with policies: tests of them, past tickets decided anew, what changes, and why a decision is what it is."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.assets import asset
from escalml.data.writing import write_rows
from escalml.errors import EscalmlError
from escalml.records import SEVERITY_LEVELS, Result
from escalml.records.columns import csv_cells, flat_result
from escalml.routing import Context, decide
from escalml.routing.compare import COMPARED, difference, fingerprint, most_affected
from escalml.routing.parts import Capacity
from escalml.routing.scored import _own_field, read_tickets
from escalml.routing.simulate import Waiting, compare_policies, share_late, simulate
from escalml.routing.trace import trace_ticket
from message_files import FORMATS
from routing_cases import NOW, POLICY, TOPICS, a_message, a_post, a_prediction

pytestmark = pytest.mark.clock

SHIPPED = asset("serving/policy.yaml")
BARE = POLICY.model_copy(update={"rules": (), "version": "bare"})


def a_result(name, message, prediction):
    prediction = prediction.model_copy(update={"id": name})
    return Result(**dict(prediction), route=decide(message, prediction, Context(POLICY, NOW)))


CASES = {
    "manager": (a_message(), a_prediction("low", "question", asks_for=3)),
    "parcel": (a_message(), a_prediction("medium", "delivery")),
    "post": (
        a_post(customer={"followers": 20_000}, sent_at="2026-11-20T09:00:00Z"),
        a_prediction("high", "billing", True, ("public_callout", "churn"), privacy=("billing",)),
    ),
    "bare": (a_message(), a_prediction(None, None, None)),
}
MESSAGES = {name: message.model_copy(update={"id": name}) for name, (message, _) in CASES.items()}


def same_route(one, other):
    """Whether two decisions differ in the queue score at most: the invented shares are not those of the targets."""
    return one.model_copy(update={"queue_score": 0}) == other.model_copy(update={"queue_score": 0})


@pytest.fixture(params=FORMATS)
def scored(request, tmp_path):
    """A scored file of the cases, in each format."""
    path = tmp_path / f"scored.{request.param}"
    results = [a_result(name, *case) for name, case in CASES.items()]
    flat = request.param != "jsonl"
    write_rows(path, [flat_result(one) if flat else one.model_dump(mode="json") for one in results])
    return path


def test_a_scored_file_in_each_format_is_decided_as_it_was(scored):
    for ticket in read_tickets(scored, MESSAGES):
        again = decide(ticket.message, ticket.prediction, Context(POLICY, NOW))
        assert same_route(again, ticket.stored)


def test_without_messages_the_hour_is_the_one_from_which_the_reply_by_time_was_counted(scored):
    when = {ticket.prediction.id: ticket.when for ticket in read_tickets(scored)}
    assert when["parcel"] == NOW
    assert when["post"] == datetime(2026, 11, 20, 9, tzinfo=UTC)


@settings(max_examples=25)
@given(
    severity=st.sampled_from([None, *SEVERITY_LEVELS]),
    topic=st.sampled_from([None, *TOPICS]),
    escalated=st.sampled_from([None, True, False]),
    review=st.booleans(),
    privacy=st.sampled_from([(), ("billing", "health")]),
)
def test_a_flat_row_routes_like_the_result_it_was_made_of(
    severity, topic, escalated, review, privacy, tmp_path_factory
):
    prediction = a_prediction(severity, topic, escalated, review=review, privacy=privacy)
    path = tmp_path_factory.mktemp("flat") / "one.csv"
    write_rows(path, [csv_cells(flat_result(a_result("x", a_message(), prediction)))])
    (ticket,) = read_tickets(path)
    again = decide(a_message(), ticket.prediction, Context(POLICY, NOW))
    expected = decide(a_message(), prediction.model_copy(update={"id": "x"}), Context(POLICY, NOW))
    assert same_route(again, expected)


def test_a_flat_row_gives_each_severity_its_probability_back(tmp_path):
    # Reached with .9, .6 and .7, a running minimum of .9 .6 .6: shares .1, .3, 0 and .6.
    result = a_result("x", a_message(), a_prediction("medium"))
    crossing = {"severity_ge_medium": 0.9, "severity_ge_high": 0.6, "severity_ge_critical": 0.7}
    write_rows(tmp_path / "one.csv", [flat_result(result.model_copy(update={"targets": crossing}))])
    (ticket,) = read_tickets(tmp_path / "one.csv")
    shares = ticket.prediction.severity.probabilities
    assert shares == {"low": 0.1, "medium": 0.3, "high": 0.0, "critical": 0.6}


def test_a_file_that_is_no_scored_file_is_refused_by_row(tmp_path):
    path = tmp_path / "tickets.jsonl"
    path.write_text('{"id": "1", "text": "secret words"}\n', encoding="utf-8")
    with pytest.raises(EscalmlError, match=r"row 1: is no result with its route; give a file that .* wrote") as caught:
        list(read_tickets(path))
    assert "secret" not in str(caught.value)


def test_a_table_without_ids_is_no_scored_file(tmp_path):
    (tmp_path / "t.csv").write_text("text\nhello\n", encoding="utf-8")
    with pytest.raises(EscalmlError, match=r"none of its 1 columns is named 'id'. Give a file that `escalml score`"):
        list(read_tickets(tmp_path / "t.csv"))


def test_a_ticket_without_its_message_is_refused(scored):
    with pytest.raises(EscalmlError, match="no message has its id; give the file that was scored as --messages"):
        list(read_tickets(scored, {}))


def test_a_simulation_counts_levels_teams_days_and_alerts(scored):
    counts = simulate(POLICY, read_tickets(scored, MESSAGES))
    assert counts.n_tickets == 4
    assert counts.levels == {1: 2, 3: 2}
    assert counts.share_at_or_above(3) == 0.5
    assert counts.teams == {"supervisors": 1, "front_line": 2, "press_office": 1}
    assert counts.days == {NOW.date(): 3, (NOW - timedelta(days=2)).date(): 1}
    assert counts.alerts[NOW.date()] == 1


def test_the_policy_that_decided_a_file_changes_nothing_in_it_and_another_one_does(scored):
    assert simulate(POLICY, read_tickets(scored, MESSAGES)).differences == []
    changed = simulate(BARE, read_tickets(scored, MESSAGES)).differences
    assert [one.ticket for one in most_affected(changed)] == ["post", "manager"]


def test_a_simulation_respects_the_managers_capacity(tmp_path):
    pressing = a_prediction("high", "billing", True)
    sent = [a_message(sent_at=f"2026-11-20T09:0{minute}:00Z") for minute in range(3)]
    path = tmp_path / "scored.jsonl"
    write_rows(path, [a_result(str(n), m, pressing).model_dump(mode="json") for n, m in enumerate(sent)])
    messages = {str(n): message for n, message in enumerate(sent)}
    two = POLICY.model_copy(update={"capacity": Capacity(alerts_per_day=2)})
    assert simulate(two, read_tickets(path, messages)).levels == {3: 2, 2: 1}


def waiting(came, due, score=0.5):
    return Waiting(NOW + timedelta(hours=came), NOW + timedelta(hours=due), score)


def test_a_team_that_answers_one_ticket_an_hour_is_late_with_the_third_of_three():
    # Answered after 1, 2 and 3 hours; each is due after 2.
    assert share_late([waiting(0, 2)] * 3, answers_per_hour=1) == pytest.approx(1 / 3)
    assert share_late([waiting(0, 2)] * 3, answers_per_hour=2) == 0


def test_a_team_takes_the_highest_score_first_and_waits_where_nothing_has_come():
    urgent = waiting(0.5, 2.1, score=0.9)
    assert share_late([waiting(0, 9), waiting(0, 9), urgent], answers_per_hour=1) == 0
    assert share_late([waiting(0, 1), waiting(50, 51)], answers_per_hour=1) == 0


def test_a_policy_differs_from_itself_in_nothing(scored):
    assert not any(compare_policies(POLICY, POLICY, read_tickets(scored, MESSAGES)))


def test_a_difference_names_the_fields_that_somebody_notices(scored):
    found = [one for one in compare_policies(POLICY, BARE, read_tickets(scored, MESSAGES)) if one]
    post = next(one for one in found if one.ticket == "post")
    assert set(post.fields) <= set(COMPARED)
    assert {"level", "team", "visibility", "reply_within_hours"} <= set(post.fields)
    assert difference("x", post.new, post.new) is None


def test_the_ten_most_affected_come_by_levels_then_team_then_id():
    low, high = (decide(a_message(), a_prediction(level), Context(POLICY, NOW)) for level in ("low", "critical"))
    other = low.model_copy(update={"team": "sales"})
    pairs = [("c", low, other), ("b", low, high), ("a", low, other), ("d", low, low.model_copy(update={"tier": 3}))]
    found = [difference(*pair) for pair in pairs]
    assert [one.ticket for one in most_affected(found)] == ["b", "a", "c", "d"]
    assert len(most_affected(found * 5)) == 10


def test_a_fingerprint_is_of_the_rules_and_not_of_comments_or_version(tmp_path):
    text = SHIPPED.read_text(encoding="utf-8")
    versions = {
        "a": text,
        "b": text.replace("2026", "2031", 1) + "# more",
        "c": text.replace("{state.level: 4}", "{state.level: 3}"),
    }
    for name, content in versions.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    first, second, third = (fingerprint(tmp_path / name) for name in versions)
    assert first == second != third


def test_a_trace_names_what_each_rule_settled_in_order(scored):
    trace = trace_ticket(POLICY, read_tickets(scored, MESSAGES), "post")
    assert trace.matches[0].rule.name == "could-become-a-crisis"
    assert trace.matches[0].settled["team"] == "press_office"
    late = next(one for one in trace.matches if one.rule.name == "social-media")
    assert (late.settled, late.added) == ({}, ())
    assert trace.decision.rules == tuple(one.rule.name for one in trace.matches if one.settled or one.added)


def test_a_rule_that_one_condition_kept_away_says_which_and_what_was_found(scored):
    trace = trace_ticket(POLICY, read_tickets(scored, MESSAGES), "post")
    near = {one.rule.name: (one.failed, one.found) for one in trace.near}
    assert near["public-crisis"] == (("the severity is critical",), ("severity: high",))


def test_a_level_that_was_held_up_is_said(scored):
    assert trace_ticket(BARE, read_tickets(scored, MESSAGES), "manager").held_up
    assert not trace_ticket(POLICY, read_tickets(scored, MESSAGES), "manager").held_up


def test_a_ticket_that_is_not_there_has_no_trace(scored):
    assert trace_ticket(POLICY, read_tickets(scored, MESSAGES), "nobody") is None


# policy.tests.yaml


def test_a_label_that_begins_with_a_bracket_is_no_list():
    targets = {"q_[internal] team": 0.9, "q_b": 0.1}
    assert _own_field("q", "[internal] team", targets)["label"] == "[internal] team"
    assert _own_field("q", '["b"]', targets)["label"] == ("b",)
    assert _own_field("q", "[]", targets)["label"] == ()
