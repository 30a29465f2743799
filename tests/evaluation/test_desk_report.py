"""A report counts what came in, who had to answer it, whether in time, and what became of it."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from escalml.config import EvaluationConfig
from escalml.data.outcomes import parse_outcome
from escalml.errors import EscalmlError
from escalml.evaluation.desk_report import Options, make_report
from escalml.evaluation.desk_report.cases import read_cases
from escalml.evaluation.desk_report.export import read_export
from escalml.evaluation.desk_report.page import report_page
from escalml.evaluation.desk_report.workload import parse_capacities
from message_files import FORMATS
from scored_files import a_prediction, days, write_both

QUICK = EvaluationConfig(n_bootstrap=50)


@pytest.fixture
def report(tmp_path):
    """Report of rows."""

    def report(rows, *, outcome=None, answered=None, messages=True, suffix="csv", **options):
        scored, path = write_both(tmp_path, rows, suffix=suffix)
        wanted = parse_outcome(outcome) if outcome else None
        export = read_export(path, outcome=wanted, answered=answered) if messages else None
        given = Options(outcome=outcome, evaluation=QUICK, **options)
        return make_report(read_cases(scored, export), title="scored", export=export, options=given)

    return report


def row(n, *, severity="low", topic="question", escalated=False, **fields):
    return {"sent_at": days(n), **fields}, a_prediction(severity, topic, escalated), {}


@pytest.mark.parametrize("suffix", FORMATS)
def test_messages_are_counted_by_time_and_severity_and_no_period_is_left_out(report, suffix):
    found = report([row(0), row(0, severity="critical"), row(2, severity="high")], suffix=suffix)
    assert (found.period, found.n_days) == ("day", 3)
    counted = [(period.label, period.severities) for period in found.volume]
    assert counted == [("2026-03-02", {"low": 1, "critical": 1}), ("2026-03-03", {}), ("2026-03-04", {"high": 1})]


@pytest.mark.parametrize(
    ("n", "unit", "periods"), [(1, "hour", 25), (60, "day", 61), (300, "week", 43), (900, "month", 30)]
)
def test_a_longer_time_is_shown_in_longer_periods(report, n, unit, periods):
    found = report([row(0), row(n)])
    assert (found.period, len(found.volume)) == (unit, periods)


def test_rows_count_by_their_time_whatever_their_order(report):
    rows = [row(n % 3, severity=("low", "high")[n % 2]) for n in range(9)]
    assert report(rows).volume == report(rows[::-1]).volume


def test_topics_come_with_their_severities_the_most_frequent_first(report):
    found = report([row(0, topic="billing"), row(0, topic="outage", severity="high"), row(1, topic="outage")])
    assert list(found.topics.items()) == [("outage", {"low": 1, "high": 1}), ("billing", {"low": 1})]


def test_private_matters_count_where_others_can_read_them(report):
    private = a_prediction("low", "billing", privacy=("billing",))
    rows = [({"sent_at": days(0), "channel": channel}, private, {}) for channel in ("social", "email", "social")]
    found = report([*rows, row(0, channel="social")]).private
    assert (found.n_public, found.n_private, found.categories) == (3, 2, {"billing": 2})
    assert found.n_answered_in_public == 0


def test_an_answer_in_a_later_thread_says_whether_the_deadline_was_kept(report):
    """Level 1 has 48 hours: one answer after 2 hours, one after 3 days, and one that nobody knows."""
    rows = []
    for number, hours in enumerate((2, 72, None)):
        sent = datetime.fromisoformat(days(0))
        answer = {"role": "agent", "text": "a", "sent_at": (sent + timedelta(hours=hours or 0)).isoformat()}
        rows.append(row(0, conversation_id=f"c{number}"))
        if hours:
            rows.append(row(9, conversation_id=f"c{number}", thread=[answer]))
    (line,) = report(rows).deadlines
    assert (line.level, line.n, line.n_known, line.n_kept, line.median_hours) == (1, 5, 2, 1, 37.0)


def test_a_column_says_when_a_message_was_answered(report):
    rows = [
        (fields, prediction, {"first reply": days(n)})
        for n, (fields, prediction, _) in enumerate([row(0), row(0), row(0), row(0)])
    ]
    (line,) = report(rows, answered="first_reply").deadlines
    assert (line.n_known, line.n_kept) == (4, 3)  # after 0, 1 and 2 days: 48 hours are in time


def test_a_column_that_is_no_time_names_the_row_and_never_the_cell(report):
    rows = [(fields, prediction, {"reply": "call Ann"}) for fields, prediction, _ in [row(0)]]
    with pytest.raises(EscalmlError, match=r"row 1: column reply: is not a time") as error:
        report(rows, answered="reply")
    assert "Ann" not in str(error.value)
    with pytest.raises(EscalmlError, match="there is no column replied"):
        report(rows, answered="replied")


def test_a_team_is_seen_against_what_it_takes(report):
    found = report([*(row(0) for _ in range(5)), row(1), row(9)], teams={"front_line": 2}, capacity=4)
    (load,) = found.teams
    assert (load.team, load.n, load.a_day, load.busiest, str(load.busiest_day)) == (
        "front_line",
        7,
        0.7,
        5,
        "2026-03-02",
    )
    assert (load.n_days_above, load.n_above, found.n_days_above) == (1, 3, 1)


def test_a_capacity_of_a_team_that_got_nothing_names_those_that_did(report):
    with pytest.raises(EscalmlError, match=r"--team: frontline got no message; teams that did: front_line"):
        report([row(0)], teams={"frontline": 2})
    with pytest.raises(EscalmlError, match="use TEAM=NUMBER"):
        parse_capacities(["supervisors"])


def test_floods_are_told_as_the_service_would_have_told_them(report):
    calm = [row(n / 4, channel="social", brand="Acme") for n in range(200)]
    angry = [row(50 + n / 600, severity="high", topic="outage", channel="social", brand="Acme") for n in range(20)]
    (flood,) = report([*calm, *angry]).floods
    assert (flood.brand, flood.topic, flood.until - flood.since < timedelta(hours=1)) == ("Acme", "outage", True)
    assert report([*calm, *angry[:5]]).floods == ()


def test_the_top_risks_are_those_that_come_first_in_the_queue(report):
    found = report([row(0), row(0, severity="critical", topic="safety", escalated=True), row(0)])
    assert found.top[0].id == "m-1"
    assert found.top[0].text == "text of m-1"


def test_what_only_the_messages_tell_is_unknown_without_them(report):
    found = report([row(0)], messages=False)
    assert (found.private, found.deadlines, found.floods) == (None, None, None)
    assert "--messages" in found.notes[0]
    assert "Deadlines kept" not in report_page(found)


def recorded(n=240, *, seed=3):
    """Conversations of three messages; where the last has the outcome, earlier ones are often likely to escalate."""
    draw = random.Random(seed)
    rows = []
    for number in range(n):
        came = draw.random() < 0.3
        for turn in range(3):
            likely = draw.random() < (0.7 if came else 0.1)
            fields, prediction, _ = row(number + turn / 10, escalated=likely, conversation_id=f"c{number}")
            rows.append((fields, prediction, {"escalated": "yes" if came and turn == 2 else "no"}))
    return rows


def test_outcomes_give_recall_reliability_and_lead_time(report):
    found = report(recorded(), outcome="escalated", capacity=1).outcomes
    assert (found.n, found.n_positive) == (720, sum(other["escalated"] == "yes" for _, _, other in recorded()))
    assert found.metrics["recall_at_20"].low > 0.2
    assert sum(part.n for part in found.bins) == 720
    assert found.lead.n_escalating == found.n_positive
    # Messages are 2.4 hours apart: nobody is caught sooner than two messages before.
    assert 0 <= found.lead.ranges["lead_hours_at_30"][0] <= found.lead.ranges["lead_hours_at_30"][1] <= 4.81


def test_an_outcome_of_whole_tickets_has_no_hour_and_no_lead_time(report):
    rows = [
        (fields, prediction, {"escalated": "yes" if int(fields["conversation_id"][1:]) % 3 else "no"})
        for fields, prediction, _ in recorded(90)
    ]
    found = report(rows, outcome="escalated").outcomes
    assert (found.lead, found.n_untimed) == (None, 60)


def test_a_column_with_the_hour_of_the_outcome_gives_the_lead_time(report):
    rows = []
    for fields, prediction, _ in recorded(90):
        number = int(fields["conversation_id"][1:])
        rows.append((fields, prediction, {"escalated_at": days(number + 0.15) if number % 3 else ""}))
    found = report(rows, outcome="escalated_at is filled").outcomes
    assert (found.lead.n_escalating, found.n_untimed) == (60, 0)
    assert found.lead.ranges["lead_hours_at_30"][1] == pytest.approx(2.4)  # the last before it is the second


def test_too_few_outcomes_are_refused(report):
    with pytest.raises(EscalmlError, match=r"--outcome: \d+ messages have it and \d+ have not; 20 of each"):
        report(recorded(20), outcome="escalated")


def test_a_page_fetches_nothing_and_shows_names_as_text(report):
    found = report(recorded(), outcome="escalated", capacity=1, teams={"front_line": 1})
    page = report_page(found.model_copy(update={"title": "<b>x</b>", "notes": ("<i>note</i>",)}))
    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page
    assert "<b>x</b>" not in page
    assert "<i>note</i>" not in page
    for title in ("What came in", "Top risks", "Topics by severity", "Workload", "Deadlines", "Floods", "Lead time"):
        assert f"<h2>{title}" in page


def test_a_page_says_names_of_the_policy_in_plain_words(report):
    reasons = ("repeat_unresolved", "grave_matter")
    rows = [({"sent_at": days(0)}, a_prediction("critical", "account_access", True, reasons), {}), row(20)]
    page = report_page(report(rows, messages=False))
    assert not [name for name in ("front_line", "account_access", "grave_matter") if name in page]
    assert "account access" in page
    assert "under 0.1" in page


def test_times_without_a_zone_are_those_of_utc(report):
    fields, prediction, _ = row(0)
    (line,) = report([(fields, prediction, {"reply": "2026-03-02 10:00"})], answered="reply").deadlines
    assert line.median_hours == 1.0
    assert datetime(2026, 3, 2, 10, tzinfo=UTC) == datetime.fromisoformat(days(0)) + timedelta(hours=1)
