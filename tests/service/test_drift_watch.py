"""The drift metric: what was kept lately beside a reference, as numbers; looked at when somebody asks, now and then."""

import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from escalml.cli import main
from escalml.cli.service_settings import drift_environment
from escalml.errors import EscalmlError
from escalml.evaluation.drift import read_sample
from escalml.evaluation.drift.profile import profile_of, read_profile
from escalml.service.drift_watch import DriftWatch, drift_watch
from escalml.service.metrics import Metrics
from kept import a_store, scored
from routing_cases import NOW
from scored_files import a_prediction, days, write_both

N = 200
YESTERDAY = NOW - timedelta(days=1)
CARD = "my card 4111 1111 1111 1111"


def severity_of(number, share):
    return "high" if number % 100 < share else "low"


@pytest.fixture
def files(tmp_path):
    """A scored file of which one in ten messages is grave, and its messages, all by e-mail."""
    rows = [
        (
            {"sent_at": days(n), "channel": "email", "conversation_id": f"c-{n}"},
            a_prediction(severity_of(n, 10), review=n % 10 == 0),
            {},
        )
        for n in range(N)
    ]
    return write_both(tmp_path, rows)


@pytest.fixture
def profile(files):
    return profile_of(read_sample(*files))


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


def fill(store, *, grave, channel="email", n=N, version="1"):
    """Keep messages of yesterday: `grave` of a hundred are grave, one in ten is to be reviewed."""
    one_each = {name: scored(text=CARD, severity=name, at=YESTERDAY, channel=channel) for name in ("low", "high")}
    items = []
    for number in range(n):
        one, key = one_each[severity_of(number, grave)], f"t-{number}"
        model = one.result.model.model_copy(update={"version": version})
        result = one.result.model_copy(update={"id": key, "review": number % 10 == 0, "model": model})
        items.append(replace(one, message=one.message.model_copy(update={"id": key}), result=result))
    store.decisions.save(items)  # at once, and not behind an answer


def shown(profile, store):
    """The gauges after one look, by their lines."""
    metrics = Metrics()
    DriftWatch(profile, store.recent, metrics.show_drift, lambda: NOW).refresh()
    lines = (line.rsplit(" ", 1) for line in metrics.exposition().decode().splitlines())
    return {line[0]: float(line[1]) for line in lines if line[0].startswith("escalml_drift")}


def test_nothing_is_said_of_drift_where_nothing_changed(profile, store):
    fill(store, grave=10)
    gauges = shown(profile, store)
    assert gauges['escalml_drift_messages{side="current"}'] == N
    assert gauges['escalml_drift_psi{kind="score",name="severity_ge_high"}'] < 0.01
    assert gauges['escalml_drift_share{name="review",side="reference"}'] == 0.1
    assert gauges['escalml_drift_share{name="review",side="current"}'] == 0.1
    assert {value for name, value in gauges.items() if "verdict" in name} == {0.0}


def test_graver_messages_from_another_channel_are_drift(profile, store):
    fill(store, grave=60, channel="chat")
    gauges = shown(profile, store)
    assert gauges['escalml_drift_verdict{kind="score",name="severity_ge_high"}'] == 2
    assert gauges['escalml_drift_verdict{kind="input",name="channel"}'] == 2
    assert gauges['escalml_drift_psi{kind="input",name="channel"}'] > 1
    assert gauges['escalml_drift_verdict{kind="input",name="language"}'] == 0


@pytest.mark.parametrize("other", [{"n": 99}, {"version": "2"}], ids=["too few", "another model"])
def test_too_few_messages_or_those_of_another_model_say_nothing(profile, store, other):
    fill(store, grave=60, **other)
    assert {name.partition("{")[0] for name in shown(profile, store)} == {"escalml_drift_messages"}


def test_older_messages_than_a_week_do_not_count(profile, store):
    fill(store, grave=10)
    metrics, week = Metrics(), timedelta(days=7)
    DriftWatch(profile, store.recent, metrics.show_drift, lambda: NOW + week).refresh()
    assert b'escalml_drift_messages{side="current"} 0.0' in metrics.exposition()


def test_a_look_is_made_once_in_ten_minutes(profile, store):
    looks, hour = [], [NOW]
    watch = DriftWatch(profile, store.recent, looks.append, lambda: hour[0])
    for minutes in (0, 9, 10, 11):
        hour[0] = NOW + timedelta(minutes=minutes)
        watch.refresh()
    assert len(looks) == 2


def test_what_was_shown_becomes_no_number_when_it_can_no_longer_be_measured(profile, store):
    fill(store, grave=10)
    metrics, hour = Metrics(), [NOW]
    watch = DriftWatch(profile, store.recent, metrics.show_drift, lambda: hour[0])
    watch.refresh()
    hour[0] += timedelta(days=30)
    watch.refresh()
    assert b'escalml_drift_psi{kind="input",name="channel"} NaN' in metrics.exposition()


def test_a_service_without_a_reference_has_no_gauges_of_drift(store):
    assert drift_watch({}, store, lambda _: None) is None
    assert b"escalml_drift_psi{" not in Metrics().exposition()


def test_the_command_writes_a_profile_without_texts_and_the_service_takes_it(files, tmp_path, monkeypatch, store):
    scored_file, messages = files
    out = tmp_path / "reference.json"
    argv = ["escalml", "drift-profile", scored_file, "--messages", messages, "--out", out]
    monkeypatch.setattr(sys, "argv", [str(word) for word in argv])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert read_profile(out).channels == {"email": N}
    assert "text of" not in out.read_text()
    assert "m-1" not in out.read_text()
    environment = drift_environment(out, {"ESCALML_STORE": "store.db"})
    assert drift_watch(environment, store, lambda _: None) is not None


def test_a_reference_that_is_none_is_refused_and_so_is_one_without_a_store(tmp_path):
    file = tmp_path / "reference.json"
    file.write_text('{"title": "x"}')
    with pytest.raises(EscalmlError, match=r"reference\.json: is no profile .*escalml drift-profile"):
        drift_environment(file, {"ESCALML_STORE": "store.db"})
    with pytest.raises(EscalmlError, match=r"--drift-reference: .* leave --no-store out"):
        drift_environment(file, {"ESCALML_NO_STORE": "1"})
