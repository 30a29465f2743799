"""A whole day of a desk, with a clock that the test moves: nothing is lost, and what is late goes up once and in time.

400 messages, three agents, two workers, two policies, a restart in between, and a bank holiday before the last cases
fall due. The messages and what a model says of them are drawn from a seed; the store, the rules, the clock and the
calls are the service's own.
"""

import json
import random
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from escalml.privacy import find_by_patterns
from escalml.records import Result
from escalml.routing import RunningContext
from escalml.routing.policy import parse_policy
from escalml.routing.starter import starter_policy
from escalml.service.desk.clock import DeskClock
from escalml.service.desk.known_before import with_past
from escalml.service.desk.policy_desk import route_again
from escalml.service.desk.rerouting import Rerouting
from escalml.service.desk.threads import with_thread
from escalml.service.endpoints import METHODS
from escalml.service.http.case_calls import CaseCalls
from escalml.service.http.desk_calls import DeskCalls
from escalml.service.http.limits import Limiter, Limits
from escalml.service.http.responses import PlainResponses
from escalml.service.metrics import Metrics
from escalml.store import Actor
from escalml.store.kept_rows import scored
from kept import a_store
from routing_cases import a_message, a_prediction
from served_calls import calls_over

pytestmark = pytest.mark.slow
BEGIN = datetime(2026, 12, 24, 5, tzinfo=UTC)  # a Thursday; the 25th is a holiday, then comes a weekend
END = datetime(2026, 12, 29, 12, tzinfo=UTC)
N_MESSAGES, AGENTS = 400, ("Ann", "Ben", "Cid")
STEP = timedelta(minutes=10)
FIRST = starter_policy("day", handles=["@acme"], zone="Europe/Berlin", holidays="DE")
SECOND = FIRST.replace('version: "1"', 'version: "2"').replace("reply_within_hours: 16", "reply_within_hours: 6")


class Day:
    """The desk, and the hour."""

    def __init__(self, folder, table):
        self.random = random.Random(24)
        self.folder, self.table, self.now = folder, table, BEGIN
        self.policy = parse_policy(FIRST)
        self.running = RunningContext(self.policy)
        self.seen = {}  # case -> the reply-by time for which it was found late last
        self.raised = []
        self.open_service()

    def clock(self):
        return self.now

    def open_service(self):
        """Two workers over one store."""
        self.store = a_store(self.folder, clock=self.clock)
        self.store.check()
        self.rerouting = Rerouting(self.store, lambda: self)
        self.clocks = [DeskClock(self.store, self.rerouting, clock=self.clock) for _ in range(2)]
        cases = CaseCalls(self.store, self.rerouting, self.table.blocks, clock=self.clock)
        own = DeskCalls(
            self.store,
            self.table.blocks,
            find_by_patterns,
            lambda _: [],
            follow=self.rerouting.follow,
            clock=self.clock,
        )
        calls = calls_over(desk=own, cases=cases)
        self.client = TestClient(PlainResponses(Limiter(calls, METHODS, Limits()), METHODS, Metrics()))

    def restart(self):
        self.store.close()
        self.now += timedelta(minutes=7)
        self.open_service()

    def go_live(self, policy):
        self.policy = parse_policy(policy)
        self.running = self.running.under(self.policy)
        return route_again(self.store, self.rerouting, self.clock, dry_run=False, actor=Actor(by="Lea"))

    def arrive(self, number):
        """A customer writes; every fourth time in a conversation that there is."""
        talk = f"talk-{self.random.randrange(max(1, number)) if number % 4 == 3 else number}"
        severity = self.random.choices(["low", "medium", "high", "critical"], [50, 30, 15, 5])[0]
        asks = self.random.choices([0, 3, 4], [90, 8, 2])[0]
        prediction = a_prediction(severity, "billing", self.random.random() < 0.2, asks_for=asks)
        message = a_message(id=f"m-{number}", conversation_id=talk, customer={"id": talk}, sent_at=self.now)
        message = with_past(self.store, with_thread(self.store, message))
        prediction = prediction.model_copy(update={"id": message.id})
        prediction = prediction.model_copy(
            update={"privacy": prediction.privacy.model_copy(update={"redacted_text": message.text})}
        )
        route = self.running.decide(message, prediction, self.now)
        # At once, not behind the answer: no test waits for a thread.
        self.store.decisions.save([scored(message, Result(**dict(prediction), route=route), self.now)])
        return talk

    def post(self, case, act, **body):
        answer = self.client.post(f"/v1/cases/{quote(case, safe='')}/{act}", json=body)
        assert answer.status_code == 200, answer.text

    def work(self, agent):
        """An agent takes what presses most, and does one thing with it."""
        items = self.client.get("/v1/cases?limit=3").json()["items"]
        if not items:
            return
        case, roll = self.random.choice(items)["id"], self.random.random()
        if roll < 0.55:
            self.post(case, "done", by=agent)
        elif roll < 0.7:
            self.post(case, "assign", assignee=agent, by=agent)
        elif roll < 0.8:
            self.post(case, "snooze", until=(self.now + timedelta(hours=2)).isoformat(), by=agent)
        elif roll < 0.9:
            labels = {"severity": self.random.choice(["low", "high", "critical"])}
            self.client.post("/v1/feedback", json={"id": case, "labels": labels, "by": agent})
        else:
            self.post(case, self.random.choice(["acknowledge", "disagree"]), by=agent)

    def rows(self, statement, *values):
        """What stands on the disk, read past the service."""
        with closing(sqlite3.connect(self.folder / "store.db")) as database:
            return database.execute(statement, values).fetchall()

    def watch(self):
        """Both workers look; what is late is compared with what the disk says is late."""
        hour = self.now.timestamp()
        late = set(self.rows("SELECT id, reply_by FROM cases WHERE status = 'open' AND reply_by < ?", hour))
        levels = dict(self.rows("SELECT id, level FROM cases"))
        last = self.rows("SELECT coalesce(max(number), 0) FROM case_events")[0][0]
        found = sum(clock.look() for clock in self.clocks)
        events = self.rows("SELECT case_id, at FROM case_events WHERE kind = 'overdue' AND number > ?", last)
        fresh = {(case, due) for case, due in late if self.seen.get(case) != due}
        assert Counter(case for case, _ in events) == Counter(case for case, _ in fresh)
        assert found == len(fresh)
        assert all(level >= levels[case] for case, level in self.rows("SELECT id, level FROM cases"))
        self.seen |= dict(fresh)
        self.raised += [(case, due, hour) for case, due in fresh]

    def pass_on(self, until):
        """Let time pass as the service's clock does: to the moment when the next case falls due, at most a step."""
        due = self.store.cases.next_due(self.now)
        self.now = min(until, self.now + STEP, *([] if due is None else [due + timedelta(seconds=1)]))


@pytest.fixture(scope="module")
def day(tmp_path_factory, table):
    """The day as it went; `talks` has the conversations that customers began."""
    day = Day(tmp_path_factory.mktemp("day"), table)
    arrivals = sorted(BEGIN + timedelta(seconds=day.random.randrange(24 * 3600)) for _ in range(N_MESSAGES))
    day.talks, day.arrived = set(), {}
    number = 0
    while day.now < END:
        day.watch()
        while number < N_MESSAGES and arrivals[number] <= day.now:
            day.arrived[f"m-{number}"] = day.now
            day.talks.add(day.arrive(number))
            number += 1
            if number == 150:
                day.restart()
                day.watch()
            if number == 250:
                day.again = day.go_live(SECOND)
        if 7 <= day.now.hour < 17 and day.now < BEGIN + timedelta(hours=12):
            for agent in AGENTS:
                day.work(agent)
        coming = arrivals[number] if number < N_MESSAGES else END
        day.pass_on(max(coming, day.now + timedelta(seconds=1)))
    day.watch()
    yield day
    day.store.close()


def test_nothing_is_lost(day):
    kept = dict(day.rows("SELECT message_id, case_id FROM decisions"))
    assert set(kept) == {f"m-{number}" for number in range(N_MESSAGES)}
    cases = {case for (case,) in day.rows("SELECT id FROM cases")}
    assert set(kept.values()) == cases
    assert len(cases) == len(day.talks)
    assert day.client.get("/v1/cases?status=all&limit=1").json()["total"] == len(cases)


def test_every_case_that_was_late_went_up_once_for_each_promise(day):
    assert len(day.raised) > 50  # else the day shows nothing
    promises = {}
    for case, due, _ in day.raised:
        assert promises.get(case) != due  # a promise that was given anew in between counts anew
        promises[case] = due
    left = day.rows("SELECT id, reply_by FROM cases WHERE status = 'open' AND reply_by < ?", day.now.timestamp())
    assert set(left) <= {(case, due) for case, due, _ in day.raised}


def test_it_went_up_within_seconds_but_for_the_restart(day):
    """A promise may be late as it is given, by an act of an agent: then it goes up at the next look."""
    known = day.rows("SELECT case_id, at, after FROM case_events WHERE kind != 'overdue'")
    given = {}
    for case, at, after in known:
        cells = json.loads(after)
        if "reply_by" in cells or "status" in cells:
            given.setdefault(case, []).append(at)
    for case, due, found in day.raised:
        since = max([due, *(at for at in given[case] if due < at <= found)])
        assert found - since <= max(STEP.total_seconds(), 7 * 60 + 1), (case, found - since)
    in_time = sum(found - due <= 2 for _, due, found in day.raised)
    assert in_time / len(day.raised) > 0.8


def test_promises_in_working_time_fall_on_no_holiday_and_no_weekend(day):
    routes = [json.loads(route) for (route,) in day.rows("SELECT route FROM cases")]
    counted = [datetime.fromisoformat(route["reply_by"]) for route in routes if route["working_time"]]
    calendar = day.policy.calendar_of()
    assert len(counted) > 20
    assert all(calendar.is_open(due - timedelta(seconds=1)) for due in counted)
    assert not {due.date().day for due in counted} & {25, 26, 27}
    assert {28} & {due.date().day for due in counted}  # the holiday did move some


def test_both_policies_decided_and_no_open_case_was_left_to_the_first(day):
    versions = Counter(json.loads(route)["policy_version"] for (route,) in day.rows("SELECT route FROM cases"))
    assert set(versions) == {"1", "2"}
    open_ones = day.rows("SELECT route FROM cases WHERE status = 'open'")
    assert {json.loads(route)["policy_version"] for (route,) in open_ones} == {"2"}
    assert (day.again.left, day.again.n_cases > 0) == (0, True)


def test_all_three_agents_are_in_the_history(day):
    people = {by for (by,) in day.rows("SELECT DISTINCT by FROM case_events WHERE by IS NOT NULL")}
    assert people >= set(AGENTS)
