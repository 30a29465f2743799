"""When teams work, and how a reply-by time is counted in it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escalml.assets import asset
from escalml.config import read_params
from escalml.errors import EscalmlError
from escalml.routing import Context, decide, read_policy
from escalml.routing.compare import difference
from escalml.routing.decide import case_of
from escalml.routing.facts import read_facts, vocabulary
from escalml.routing.hours import ALWAYS, Calendar, TeamHours
from escalml.routing.parts import Rule
from escalml.routing.policy_tests import read_policy_tests, run_policy_tests
from escalml.routing.simulate import Waiting, share_late
from routing_cases import POLICY, a_message, a_prediction

pytestmark = pytest.mark.clock
BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = {"zone": "Europe/Berlin", "open": {"mon-thu": "09:00-12:00, 13:00-18:00", "fri": "09:00-15:00"}}
DESK = TeamHours.model_validate(OFFICE | {"holidays": "DE", "closed": [date(2026, 12, 24)]}).calendar


def at(text: str) -> datetime:
    """A moment by Berlin's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-23 10:00", 1, "2026-11-23 11:00"),  # a Monday
        ("2026-11-23 11:00", 2, "2026-11-23 14:00"),  # over lunch
        ("2026-11-23 10:00", 2, "2026-11-23 12:00"),  # not until after lunch
        ("2026-11-23 17:00", 2, "2026-11-24 10:00"),  # over night
        ("2026-11-27 14:00", 2, "2026-11-30 10:00"),  # over a weekend
        ("2026-11-28 14:00", 0, "2026-11-30 09:00"),  # at once is when somebody comes
        ("2026-12-23 17:00", 2, "2026-12-28 10:00"),  # closed, two public holidays, a Sunday
        ("2026-03-27 14:00", 2, "2026-03-30 10:00"),  # the clock is set on the Sunday between
    ],
)
def test_working_time_passes_while_somebody_works(start, hours, end):
    assert DESK.after(at(start), hours) == at(end)


def test_a_night_in_which_the_clock_is_set_is_as_long_as_it_is():
    """On 29 March 2026 the hour from 2 to 3 is not there: six hours from midnight end at 7."""
    nights = TeamHours.model_validate({"zone": "Europe/Berlin", "open": {"mon-sun": "00:00-24:00"}}).calendar
    assert nights.after(at("2026-03-29 00:00"), 6) == at("2026-03-29 07:00")


@given(
    start=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    hours=st.floats(0.1, 200),
)
def test_what_was_counted_can_be_counted_again(start, hours):
    end = DESK.after(start, hours)
    assert DESK.hours_between(start, end) == pytest.approx(hours, abs=1e-6)
    assert end >= start + timedelta(hours=hours) - timedelta(seconds=1)


def test_whoever_always_works_counts_by_the_clock():
    start = datetime(2026, 12, 25, 22, tzinfo=UTC)
    assert ALWAYS.after(start, 30) == start + timedelta(hours=30)


def test_the_last_moment_of_a_span_is_closed():
    moments = [at("2026-11-23 08:59"), at("2026-11-23 09:00"), at("2026-11-23 11:59"), at("2026-11-23 12:00")]
    assert [DESK.is_open(moment) for moment in moments] == [False, True, True, False]


def test_a_part_of_a_country_has_holidays_of_its_own():
    corpus_christi = date(2026, 6, 4)
    assert Calendar(BERLIN, holidays="DE-BY").is_free(corpus_christi)
    assert not Calendar(BERLIN, holidays="DE-BE").is_free(corpus_christi)


def a_policy(then: dict, when: dict | None = None, **hours: dict):
    words = vocabulary(read_params(asset("params.yaml")).targets)
    rule = {"name": "only", "owner": "sales", "when": when or {"public": False}, "then": then}
    teams = {team: TeamHours.model_validate(its) for team, its in hours.items()}
    return POLICY.model_copy(update={"rules": (Rule.model_validate(rule, context=words),), "hours": teams})


FRIDAY = at("2026-11-27 14:00")
WORKS = {"reply_within_hours": 2, "working_time": True}


def decided(policy, now=FRIDAY, **fields):
    return decide(a_message(**fields), a_prediction(topic="billing"), Context(policy, now))


def test_a_rule_counts_in_the_hours_of_the_team_that_answers():
    policy = a_policy({"level": 2, **WORKS}, default={"open": "always"}, billing_experts=OFFICE)
    decision = decided(policy)
    assert (decision.team, decision.working_time) == ("billing_experts", True)
    assert (decision.counted_from, decision.reply_by) == (FRIDAY, at("2026-11-30 10:00"))
    assert decided(policy.model_copy(update={"hours": {}})).reply_by == FRIDAY + timedelta(hours=2)


def test_a_team_without_hours_works_in_those_of_the_desk():
    policy = a_policy({"level": 1, **WORKS}, default=OFFICE, billing_experts={"open": "always"})
    assert decided(policy).reply_by == at("2026-11-30 10:00")


def test_a_rule_that_does_not_ask_for_working_time_counts_by_the_clock():
    policy = a_policy({"level": 1, "reply_within_hours": 2}, default=OFFICE)
    assert (decided(policy).reply_by, decided(policy).working_time) == (FRIDAY + timedelta(hours=2), False)


def test_the_first_rule_that_sets_hours_says_how_they_count():
    """An alarm is not made slow by a rule below it."""
    policy = a_policy({"reply_within_hours": 1}, default=OFFICE)
    slow = policy.rules[0].model_copy(update={"name": "slow", "then": policy.rules[0].then.model_copy(update=WORKS)})
    decision = decided(policy.model_copy(update={"rules": (*policy.rules, slow)}))
    assert (decision.reply_by, decision.working_time) == (FRIDAY + timedelta(hours=1), False)


def test_the_level_s_latest_hour_runs_on_over_a_weekend():
    policy = a_policy({"level": 3, "reply_within_hours": 2, "working_time": True}, default=OFFICE)
    decision = decided(policy)
    assert (decision.reply_by, decision.reply_within_hours) == (FRIDAY + timedelta(hours=1), 1)
    assert not decision.working_time


def test_a_reply_is_overdue_when_its_working_time_is_over():
    policy = a_policy({"level": 1, **WORKS}, default=OFFICE)
    late = {"name": "late", "owner": "sales", "when": {"overdue": True}, "then": {"priority": "urgent"}}
    words = vocabulary(read_params(asset("params.yaml")).targets)
    policy = policy.model_copy(update={"rules": (*policy.rules, Rule.model_validate(late, context=words))})
    moments = [at("2026-11-29 14:00"), at("2026-11-30 10:00"), at("2026-11-30 10:01")]
    assert [decided(policy, now, sent_at=FRIDAY).priority for now in moments] == ["normal", "normal", "urgent"]


def test_texts_call_working_hours_so():
    policy = a_policy({"level": 2, **WORKS}, default=OFFICE)
    assert "answer you within 2 working hours" in (decided(policy).say.eta or "")


def facts_at(moment, **hours):
    context = Context(a_policy({"level": 1}, **hours), moment)
    facts = read_facts(case_of(a_message(), a_prediction(), context))
    return {name: facts[name] for name in ("working_hours", "weekday", "hours", "holiday")}


def test_rules_can_ask_for_the_hour_the_day_and_the_holiday():
    berlin = {"default": OFFICE | {"holidays": "DE"}}
    assert facts_at(at("2026-12-25 10:30"), **berlin) == {
        "working_hours": False, "weekday": "friday", "hours": 10.5, "holiday": True,
    }  # fmt: skip
    assert facts_at(at("2026-11-23 10:30"), **berlin)["working_hours"] is True
    assert facts_at(at("2026-11-23 00:30"))["weekday"] == "sunday"  # without hours the desk's clock is UTC


WRONG = [
    ("default: {zone: Europe/Berln}", "'Europe/Berln' is no time zone"),
    ("default: {open: {mon-fry: '09:00-17:00'}}", "'fry' is not a known weekday; did you mean 'fri'?"),
    ("default: {open: {fri-mon: '09:00-17:00'}}", "runs from Monday to Sunday"),
    ("default: {open: {mon: '17:00-09:00'}}", "a span begins before it ends"),
    ("default: {open: {mon: '09:00-13:00, 12:00-17:00'}}", "after the one before it"),
    ("default: {open: {mon: '09:00-24:30'}}", "ends at 24:00 at the latest"),
    ("default: {open: {mon: nine to five}}", "expected spans such as '08:00-18:00'"),
    ("default: {open: {mon-fri: '09:00-17:00', tue: '09:00-12:00'}}", "tuesday stands twice"),
    ("default: {open: {}}", "opens on no day"),
    ("default: {open: never}", "expected always"),
    ("default: {holidays: DX}", "'DX' is not a known country with public holidays"),
    ("default: {holidays: DE-XX}", "'XX' is not a known part of DE"),
    ("default: {holiday: DE}", "'holiday' is not a known key; did you mean 'holidays'?"),
    ("biling_experts: {open: always}", "'biling_experts' is not a known team; did you mean 'billing_experts'?"),
]


def with_hours(folder, hours: str, more=lambda text: text):
    """A copy of the shipped policy with hours."""
    path = folder / "policy.yaml"
    text = asset("serving/policy.yaml").read_text(encoding="utf-8")
    path.write_text(more(text.replace("\nlevels:", f"\nhours:\n  {hours}\n\nlevels:")), encoding="utf-8")
    return path


@pytest.mark.parametrize(("hours", "said"), WRONG, ids=range(len(WRONG)))
def test_hours_that_cannot_be_are_named_by_line_and_field(tmp_path, hours, said):
    with pytest.raises(EscalmlError, match=r"policy.yaml:\d+: hours\.\w+.*: ") as error:
        read_policy(with_hours(tmp_path, hours))
    assert said in str(error.value)


def test_working_time_needs_hours_and_a_number_of_them(tmp_path):
    path = tmp_path / "policy.yaml"
    text = asset("serving/policy.yaml").read_text(encoding="utf-8")
    path.write_text(
        text.replace("tier: 3, reply_within_hours: 8,", "tier: 3, reply_within_hours: 8, working_time: true,")
    )
    with pytest.raises(EscalmlError, match=r"then\.working_time: counts in working time, and there is no `hours:`"):
        read_policy(path)
    path.write_text(text.replace("tier: 3, reply_within_hours: 8,", "tier: 3, working_time: true,"))
    with pytest.raises(EscalmlError, match=r"working_time: needs reply_within_hours beside it"):
        read_policy(path)


def test_a_policy_test_says_when_it_is_and_when_the_reply_is_due(tmp_path):
    hours = "default: {zone: Europe/Berlin, open: {mon-fri: '09:00-17:00'}, holidays: DE}"

    def needs_an_expert(text):
        return text.replace("tier: 3, reply_within_hours: 8,", "tier: 3, reply_within_hours: 8, working_time: true,")

    policy = read_policy(with_hours(tmp_path, hours, needs_an_expert))
    tests = tmp_path / "tests.yaml"
    tests.write_text(
        "cases:\n  - case: Christmas\n    facts: {now: '2026-12-24T16:00:00+01:00', topic: billing, severity: high}\n"
        "    expect: {working_time: true, reply_by: '2026-12-28T16:00:00+01:00'}\n"
    )
    assert run_policy_tests(policy, read_policy_tests(tests)) == []
    tests.write_text(tests.read_text().replace("12-28T16", "12-28T15"))
    assert [failure.field for failure in run_policy_tests(policy, read_policy_tests(tests))] == ["reply_by"]
    tests.write_text("cases:\n  - case: x\n    facts: {weekday: monday}\n    expect: {level: 1}\n")
    with pytest.raises(EscalmlError, match=r"weekday: follows from other facts; give now, the hour of the decision"):
        read_policy_tests(tests)


def test_a_difference_of_hours_alone_is_one():
    policy = a_policy({"level": 1, **WORKS}, default=OFFICE)
    other = policy.model_copy(update={"hours": {"default": TeamHours()}})
    found = difference("t-1", decided(policy), decided(other))
    assert found is not None
    assert found.fields == ("reply_by",)
    by_the_clock = decided(a_policy({"level": 1, "reply_within_hours": 2}, default=OFFICE))
    assert difference("t-1", decided(policy), by_the_clock).fields == ("working_time",)


def test_a_team_answers_in_its_working_hours_alone():
    """Two messages of Friday afternoon at one answer an hour: the second is answered on Monday."""
    waiting = [Waiting(at("2026-11-27 14:00"), at("2026-11-27 18:00"), 0.5)] * 2
    assert share_late(waiting, answers_per_hour=1) == 0
    assert share_late(waiting, answers_per_hour=1, calendar=DESK) == 0.5
