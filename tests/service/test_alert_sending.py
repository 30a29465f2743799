"""Alerts arrive once: on real receivers, after faults, in quiet hours, and whenever the service is killed."""

import multiprocessing
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

import httpx
import pytest

from alerting import CHANNELS, Clock, Noting, alarming, bodies, look, receiver, sending, serve_until, settings, states
from escalml.service.alerts.channels import Channels, LaterError, NeverError
from escalml.service.alerts.sending import AlertSending
from kept import a_store, keep
from mail_servers import SMTP_PASSWORD, SMTP_USER, make_certificate, smtp_server
from routing_cases import NOW

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")

DOWN = LaterError("status 503")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    store = a_store(tmp_path, clock=clock)
    yield store
    store.close()


def test_an_alert_goes_to_each_of_its_channels_once(store, clock):
    noting = Noting()
    one, other = (sending(store, noting, clock, others=["chat", "duty"]) for _ in range(2))
    keep(store, alarming("t-1"), alarming("t-2"))
    for worker in (one, other, one):
        look(worker)
    assert sorted(noting.sent) == [("chat", "t-1"), ("chat", "t-2"), ("duty", "t-1"), ("duty", "t-2")]


def test_what_fails_is_tried_again_ever_more_rarely(store, clock):
    noting = Noting(faults=[DOWN, DOWN])
    worker = sending(store, noting, clock)
    keep(store, alarming("t-1"))
    waits = []
    while not noting.sent:
        look(worker)
        waits.append(states(store)["t-1", "duty"])
        clock.forward(seconds=2.5 * 2 ** (len(waits) - 1))
    assert waits == ["waiting", "waiting", "sent"]


def test_a_receiver_that_asks_for_time_gets_it(store, clock):
    noting = Noting(faults=[LaterError("status 429", 120)])
    worker = sending(store, noting, clock)
    keep(store, alarming("t-1"))
    look(worker)
    clock.forward(seconds=119)
    look(worker)
    assert noting.sent == []
    clock.forward(seconds=2)
    look(worker)
    assert noting.sent == [("duty", "t-1")]


def test_after_a_day_nobody_is_told_any_more(store, clock):
    noting = Noting(faults=[DOWN, DOWN])
    worker = sending(store, noting, clock)
    keep(store, alarming("t-1"))
    look(worker)
    clock.forward(hours=25)
    look(worker)
    assert states(store) == {("t-1", "duty"): "failed"}
    keep(store, alarming("t-2", at=NOW - timedelta(hours=30)))
    look(worker)
    assert (noting.sent, states(store)) == ([], {("t-1", "duty"): "failed"})


def test_what_is_refused_is_not_tried_again_and_the_log_says_so(store, clock, caplog):
    noting = Noting(faults=[NeverError("status 404")])
    worker = sending(store, noting, clock)
    keep(store, alarming("t-1"))
    look(worker)
    clock.forward(hours=1)
    look(worker)
    assert (noting.sent, states(store)) == ([], {("t-1", "duty"): "failed"})
    assert "channel duty refuses an alert: status 404" in caplog.text


def test_a_fault_of_ours_shows_no_words_and_ends_no_other_alert(store, clock, caplog):
    noting = Noting(faults=[ValueError("my lamp is on fire")])
    worker = sending(store, noting, clock)
    keep(store, alarming("t-1"), alarming("t-2"))
    look(worker)
    assert (noting.sent, states(store)["t-1", "duty"]) == ([("duty", "t-2")], "waiting")
    assert "lamp" not in caplog.text


def test_an_alert_waits_for_the_end_of_quiet_hours_and_a_grave_one_does_not(store, clock):
    noting = Noting()
    worker = sending(store, noting, clock, hours={"open": {"mon-fri": "07:00-22:00"}})  # NOW is a Sunday
    keep(store, alarming("t-1"), alarming("t-2", level=4))
    look(worker)
    assert noting.sent == [("duty", "t-2")]
    clock.forward(hours=22)
    look(worker)
    assert noting.sent == [("duty", "t-2"), ("duty", "t-1")]


def test_quiet_hours_take_nothing_from_the_day_in_which_a_failing_alert_is_tried(store, clock):
    noting = Noting(faults=[DOWN])
    worker = sending(store, noting, clock, hours={"open": {"tue": "07:00-22:00"}})
    keep(store, alarming("t-1"))
    look(worker)
    clock.forward(hours=47)
    look(worker)
    assert states(store)["t-1", "duty"] == "waiting"


def test_a_case_that_is_done_by_then_disturbs_nobody(store, clock):
    noting = Noting()
    worker = sending(store, noting, clock, hours={"open": {"mon-fri": "07:00-22:00"}})
    keep(store, alarming("t-1"))
    look(worker)
    store.mark("t-1", "done")
    clock.forward(hours=22)
    look(worker)
    assert (noting.sent, states(store)) == ([], {("t-1", "duty"): "not_needed"})


def test_without_a_channel_for_it_an_alert_stands_in_the_list_alone(store, clock):
    worker = sending(store, Noting(), clock, others=())
    keep(store, alarming("t-1"))
    look(worker)
    [(alert, case, sends)] = store.outgoing_alerts.newest(10)
    assert (alert.case_id, case.is_open, sends) == ("t-1", True, ())


@contextmanager
def chat(store, clock, kind="slack", **options):
    """A worker whose channel `chat` is a real receiver on this machine."""
    with receiver() as got:
        environment = {"ESCALML_ALERTS_CHAT_URL": got.url, "ESCALML_ALERTS_CHAT_SECRET": "s3cret"}
        found = settings(channels={"chat": {"kind": kind}}, others="chat", **options)
        channels = Channels(found, environment)
        worker = AlertSending(store, found, channels, clock=clock)
        yield worker, got
        worker.close()
        channels.close()


@pytest.mark.parametrize("kind", ["json", "slack", "teams", "mattermost"])
def test_a_real_receiver_gets_the_alert_in_its_own_shape(store, clock, kind):
    with chat(store, clock, kind, console_url="https://desk.example") as (worker, got):
        keep(store, alarming("t-1"))
        look(worker)
        [(headers, raw)] = got.posts
    assert headers["content-type"] == "application/json"
    assert headers["webhook-signature"].startswith("v1,")
    assert "my lamp is on fire" in raw.decode()
    assert "https://desk.example/#/case/t-1" in raw.decode()


def test_a_receiver_that_fails_has_the_alert_under_the_same_id_later(store, clock):
    with chat(store, clock) as (worker, got):
        got.statuses = [503, 200]
        keep(store, alarming("t-1"))
        look(worker)
        clock.forward(seconds=10)
        look(worker)
        assert [headers["webhook-id"] for headers, _ in got.posts] == [got.posts[0][0]["webhook-id"]] * 2
        assert len({str(body) for body in bodies(got)}) == 1
    assert states(store) == {("t-1", "chat"): "sent"}


@pytest.mark.parametrize(("status", "state"), [(404, "failed"), (302, "failed"), (429, "waiting"), (500, "waiting")])
def test_a_status_says_whether_to_try_again(store, clock, status, state):
    with chat(store, clock) as (worker, got):
        got.statuses = [status]
        keep(store, alarming("t-1"))
        look(worker)
        assert len(got.posts) == 1
    assert states(store) == {("t-1", "chat"): state}


def test_a_receiver_that_is_not_there_is_tried_again_and_no_address_is_told(store, clock, caplog):
    def refuse(_):
        raise httpx.ConnectError("hooks.example.com/secret")

    found = settings(channels={"chat": {"kind": "slack"}}, others="chat")
    environment = {"ESCALML_ALERTS_CHAT_URL": "https://hooks.example.com/secret"}
    channels = Channels(found, environment, httpx.MockTransport(refuse))
    worker = AlertSending(store, found, channels, clock=clock)
    keep(store, alarming("t-1"))
    look(worker)
    [(_, _, [send])] = store.outgoing_alerts.newest(1)
    assert (send.state, send.reason) == ("waiting", "nobody answers at its address (ConnectError)")
    assert "secret" not in caplog.text


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@contextmanager
def duty_mail(store, clock, certificate):
    """A worker whose channel `duty` is a real mail server on this machine, and that server."""
    with smtp_server(certificate) as server:
        smtp = {
            "host": "127.0.0.1",
            "port": server.port,
            "user": SMTP_USER,
            "sender": "robot@shop.example",
            "ca_file": str(certificate.file),
        }
        to = ["ann@shop.example", "bob@shop.example"]
        found = settings(channels={"duty": {"kind": "email", "to": to}}, others="duty", smtp=smtp)
        channels = Channels(found, {"ESCALML_ALERTS_SMTP_PASSWORD": SMTP_PASSWORD})
        worker = AlertSending(store, found, channels, clock=clock)
        yield worker, server
        worker.close()
        channels.close()


def test_a_mail_reaches_everybody_of_its_channel_over_tls(store, clock, certificate):
    with duty_mail(store, clock, certificate) as (worker, server):
        keep(store, alarming("t-1"))
        look(worker)
        [mail] = server.mails
    assert server.recipients == [["ann@shop.example", "bob@shop.example"]]
    assert mail["Subject"].startswith("Level 3 for safety desk")
    assert "my lamp is on fire" in mail.get_content()


def test_a_mail_that_a_server_postpones_comes_later_and_one_that_it_refuses_never(store, clock, certificate):
    with duty_mail(store, clock, certificate) as (worker, server):
        server.on_mail = lambda _: "451 later" if server.n_tries <= 2 else None  # two addresses: the first try
        keep(store, alarming("t-1"))
        look(worker)
        assert states(store) == {("t-1", "duty"): "waiting"}
        clock.forward(seconds=10)
        look(worker)
        assert len(server.mails) == 1
        server.on_mail = lambda _: "554 never"
        keep(store, alarming("t-2"))
        look(worker)
    assert states(store) == {("t-1", "duty"): "sent", ("t-2", "duty"): "failed"}


def test_while_the_mail_server_is_down_alerts_wait(store, clock, certificate):
    with duty_mail(store, clock, certificate) as (worker, _):
        pass
    again = AlertSending(store, worker._settings, worker._sender, clock=clock)
    keep(store, alarming("t-1"))
    look(again)
    assert states(store) == {("t-1", "duty"): "waiting"}


def test_whenever_the_service_is_killed_an_alert_arrives_and_under_one_id(tmp_path):
    context = multiprocessing.get_context("forkserver")  # it has imported what each service needs
    context.set_forkserver_preload(["alerting"])
    with receiver() as got:
        arrived = []
        for number, death in enumerate(("kept", "planned", "claimed", "posted", "settled", "never")):
            service = context.Process(target=serve_until, args=(tmp_path, got.url, death, number))
            service.start()
            service.join(120)
            assert service.exitcode == (0 if death == "never" else -9)
            arrived.append(len(got.posts))
    # It is on its way after a kill before the post, and nothing comes after it was noted. Only a kill between the post
    # and its note sends it once more, under the same id, by which a receiver knows it.
    assert arrived == [0, 0, 0, 1, 2, 2]
    assert len({headers["webhook-id"] for headers, _ in got.posts}) == 1


def test_a_slow_channel_keeps_no_other_one_waiting(store, clock):
    noting, kinds, others_are_sent = Noting(), CHANNELS, Event()
    with receiver() as slow:
        found = settings(channels=kinds, others=["chat", "duty"])
        channels = Channels(found, {"ESCALML_ALERTS_CHAT_URL": slow.url})

        class Both:
            def send(self, channel, alert, case, now):
                (channels if channel == "chat" else noting).send(channel, alert, case, now)
                if len(noting.sent) == 2:
                    others_are_sent.set()

        worker = AlertSending(store, found, Both(), clock=clock)
        slow.on_body = lambda: others_are_sent.wait(60)  # it answers when the other one is done
        keep(store, alarming("t-1"), alarming("t-2"))
        look(worker)
    assert len(noting.sent) == 2
    assert set(states(store).values()) == {"sent"}
