"""`escalml demo-history`: an invented year that says so, its report, and its last month in a store."""

import gzip
import json
import sys
from datetime import UTC, datetime, timedelta
from statistics import median

import pytest

from escalml import answer, read_policy
from escalml.assets import asset
from escalml.cli import main
from escalml.cli.demo.fill import fill_store
from escalml.cli.demo.real_times import FILE, find_real_times
from escalml.cli.demo.year import invent_year
from escalml.data.dataset import read_labelled
from escalml.errors import EscalmlError
from escalml.records import QueueQuery
from escalml.records.reports import ReportsQuery
from escalml.routing.surge import SurgeWatch
from escalml.store import Store, StoreSettings

END = datetime(2026, 3, 2, 12, tzinfo=UTC)
GRAVE = ("high", "critical")


@pytest.fixture(scope="module")
def rows():
    return read_labelled(asset("data/corpus/corpus.jsonl"), ("severity", "escalated", "topic"))


@pytest.fixture
def run(monkeypatch, capsys, tiny_model, tmp_path):
    """Run the command -> exit code, stderr."""

    def run(*words):
        argv = ["escalml", "demo-history", "--out", tmp_path / "demo", "--model", tiny_model, "--messages", "1000"]
        monkeypatch.delenv("ESCALML_SHARED", raising=False)
        monkeypatch.setattr(sys, "argv", [str(word) for word in (*argv, "--until", END.date().isoformat(), *words)])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, capsys.readouterr().err

    return run


def test_a_seed_is_one_year_and_another_seed_another(rows):
    one, again, other = (invent_year(rows, until=END, n=300, seed=seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other


def test_the_year_ends_with_its_last_day_and_no_message_comes_twice(rows):
    year = invent_year(rows, until=END, n=300, seed=0)
    times = [event.message.sent_at for event in year]
    assert times == sorted(times)
    assert END - timedelta(days=365) <= times[0] <= times[-1] <= END
    assert len({event.message.id for event in year}) == 300
    assert all(event.message.sent_at < event.answered <= END for event in year if event.answered)


def test_what_became_of_a_message_is_told_only_where_the_model_did_not_learn_it(rows):
    splits = {row.message.id: row.split for row in rows}
    year = invent_year(rows, until=END, n=1000, seed=0)
    assert {splits[event.message.id] for event in year if event.escalated is not None} == {"validation", "gate"}


def test_more_messages_than_the_corpus_has_are_refused(rows):
    with pytest.raises(EscalmlError, match=r"--messages: the shipped corpus has 1,\d+ in English"):
        invent_year(rows, until=END, n=5_000, seed=0)


def test_the_flood_is_one_by_the_rule_of_the_service(rows):
    watch, of = SurgeWatch(), {row.message.id: row for row in rows}
    told = []
    for event in invent_year(rows, until=END, n=1000, seed=0):
        message, labels = event.message, of[event.message.id].labels
        negative = message.is_public and labels["severity"] in GRAVE
        told.append(watch.count(message.brand, labels["topic"], message.sent_at, negative=negative))
    assert any(told)


@pytest.fixture
def shared(tmp_path):
    """Where real conversations are: one each day for two years, always at 07:30, answered after 90 minutes or never."""
    path = tmp_path / "shared" / FILE
    path.parent.mkdir(parents=True)
    start = datetime(2024, 1, 1, 7, 30, tzinfo=UTC)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for day in range(730):
            asked = start + timedelta(days=day)
            turns = [{"role": "customer", "text": "zyx words", "sent_at": asked.isoformat()}]
            if day % 2:
                answer = (asked + timedelta(minutes=90)).isoformat()
                turns.append({"role": "agent", "text": "zyx words answered", "sent_at": answer})
            file.write(json.dumps({"id": f"r-{day}", "subject": "zyx words asked", "turns": turns}) + "\n")
    return {"ESCALML_SHARED": str(tmp_path / "shared")}


def test_messages_get_times_and_answers_of_real_conversations_where_these_are_at_hand(rows, shared):
    year = invent_year(rows, until=END, n=300, seed=0, real=find_real_times(shared))
    real = [event for event in year if event.message.sent_at.minute == 30 and event.message.sent_at.second == 0]
    assert len(real) >= 270  # all but the flood
    assert {event.message.sent_at.hour for event in real} == {7}
    assert {event.answered - event.message.sent_at for event in real if event.answered} == {timedelta(minutes=90)}
    assert 0.3 < sum(event.answered is None for event in real) / len(real) < 0.7
    assert END - timedelta(days=365) < real[0].message.sent_at <= real[-1].message.sent_at <= END
    assert not any("zyx words" in text for event in year for text in event.message.texts)


def test_real_times_are_moved_by_whole_weeks(rows, shared):
    known = find_real_times(shared)
    mondays = [time for time in known if time.asked.weekday() == 0]
    year = invent_year(rows, until=END, n=60, seed=0, real=mondays)
    real = [event.message.sent_at for event in year if event.message.sent_at.second == 0]
    assert {when.weekday() for when in real if when.minute == 30} == {0}


def test_more_messages_than_there_are_real_times_are_refused(rows, shared):
    with pytest.raises(EscalmlError, match=r"times of 365 real conversations are known; ask for at most so many"):
        invent_year(rows, until=END, n=1000, seed=0, real=find_real_times(shared))


def test_without_such_a_file_no_time_is_real_and_a_broken_one_is_named(tmp_path, shared):
    assert find_real_times({}) == []
    assert find_real_times({"ESCALML_SHARED": str(tmp_path)}) == []
    (tmp_path / "shared" / FILE).write_bytes(b"words")
    with pytest.raises(EscalmlError, match=r"threads\.jsonl\.gz: is no file of conversations .* ESCALML_SHARED unset"):
        find_real_times(shared)


def test_a_report_and_a_store_are_made_and_say_that_they_are_invented(run, tmp_path):
    code, err = run()
    assert code == 0
    page = (tmp_path / "demo/report.html").read_text()
    assert "A demonstration: times, answers, capacities and the flood are invented (seed 0)" in page
    assert "What became of them" in page
    assert f"escalml serve --store {tmp_path / 'demo/store.db'}" in err
    lines = (tmp_path / "demo/messages.jsonl").read_text().splitlines()
    n = sum(json.loads(line)["sent_at"] >= "2026-02-02T23:59" for line in lines)
    store = Store(StoreSettings(str(tmp_path / "demo/store.db")), clock=lambda: END)
    kept = [store.decisions.queue(QueueQuery(status=status), END).total for status in ("open", "done")]
    store.close()
    assert min(kept) > 0
    assert sum(kept) == n


def test_the_reports_of_the_console_know_how_long_first_answers_took(rows, scorer, tmp_path):
    year = [
        event for event in invent_year(rows, until=END, n=300, seed=0) if event.message.sent_at > END - timedelta(28)
    ]
    results = answer(scorer, read_policy(), [event.message for event in year], now=END)
    fill_store(tmp_path / "store.db", year, results, scorer, policy=read_policy(), until=END)
    store = Store(StoreSettings(str(tmp_path / "store.db")), clock=lambda: END)
    total = store.reports.make(ReportsQuery(weeks=5), END, 30).total
    store.close()
    took = sorted((event.answered - event.message.sent_at) / timedelta(hours=1) for event in year if event.answered)
    assert total.answered == len(took)
    assert total.hours_to_answer == pytest.approx(median(took), abs=0.01)


@pytest.fixture(scope="module")
def replayed(rows, scorer, tmp_path_factory):
    """The last days of a year, and a store into which they were played."""
    year = [one for one in invent_year(rows, until=END, n=1000, seed=0) if one.message.sent_at > END - timedelta(28)]
    results = answer(scorer, read_policy(), [one.message for one in year], now=END, on_arrival=True)
    location = tmp_path_factory.mktemp("replayed") / "store.db"
    fill_store(location, year, results, scorer, policy=read_policy(), until=END)
    store = Store(StoreSettings(str(location)), clock=lambda: END)
    yield year, results, store
    store.close()


def test_people_judge_what_the_model_did_not_learn_from_and_the_report_has_its_precision(replayed):
    year, results, store = replayed
    total = store.reports.make(ReportsQuery(weeks=5), END, 30).total
    judged = [
        one.escalated
        for one, result in zip(year, results, strict=True)
        if one.escalated is not None and one.answered and result.escalation.likely
    ]
    assert (total.likely_judged, total.likely_right) == (len(judged), sum(judged))
    assert total.likely_judged > 0


def test_what_was_answered_too_late_is_late_in_the_report_and_alerts_have_their_own_hours(replayed):
    year, results, store = replayed
    total = store.reports.make(ReportsQuery(weeks=5), END, 30).total
    late = sum(
        (one.answered or END) > result.route.reply_by for one, result in zip(year, results, strict=True)
    )  # fmt: skip
    assert total.overdue > 0
    assert total.overdue == pytest.approx(
        late, abs=len(year) // 20
    )  # what goes up on its way falls due at another hour
    times = [alert.at for alert, _, _ in store.outgoing_alerts.newest(100)]
    assert len(set(times)) > len(times) // 2


def test_a_service_that_opens_the_store_tells_nobody_of_last_week(replayed):
    _, _, store = replayed
    assert store.outgoing_alerts.newest(1)
    assert store.outgoing_alerts.unplanned(1) == []


def test_a_folder_that_is_there_is_left_alone(run, tmp_path):
    (tmp_path / "demo").mkdir()
    code, err = run()
    assert (code, list((tmp_path / "demo").iterdir())) == (2, [])
    assert "is there already" in err
