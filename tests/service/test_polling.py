"""`escalml helpdesk poll`: what is new in a system without webhooks is delivered once, over faults and restarts."""

from datetime import timedelta

import httpx
import pytest

from escalml.errors import EscalmlError
from escalml.service.webhooks.helpdesks import HelpdeskSettings
from escalml.service.webhooks.polling import NotNowError, Place, poller_of, read_place, write_place
from routing_cases import NOW

SETTINGS = HelpdeskSettings(write_back="on", base_url="https://rt.example")
TOKEN = {"ESCALML_HELPDESK_REQUEST_TRACKER_TOKEN": "t", "ESCALML_HELPDESK_REQUEST_TRACKER_SECRET": "s3cret"}


class Sides:
    """A helpdesk with transactions, and a service that notes what is delivered; `faults` are its next answers."""

    def __init__(self, *ages):
        self.created = {n: NOW - age for n, age in enumerate(ages, start=1)}
        self.delivered, self.faults, self.asked, self.secrets = [], [], [], set()

    def __call__(self, request):
        if request.url.host == "rt.example":
            return httpx.Response(200, json={"items": self.items(request)})
        self.secrets.add(request.headers.get("x-escalml-secret"))
        if self.faults:
            return self.faults.pop(0)
        self.delivered.append(int(httpx.Response(200, content=request.content).json()["transaction_id"]))
        return httpx.Response(200, json={"outcome": "scored"})

    def items(self, request):
        query = {one["field"]: one["value"] for one in httpx.Response(200, content=request.content).json()}
        self.asked.append(query["id"])
        new = [n for n, at in self.created.items() if n > query["id"] and f"{at:%Y-%m-%d %H:%M:%S}" >= query["Created"]]
        return [self.item(n) for n in new[:2]]

    def item(self, n):
        creator, created = {"id": "j@x.example"}, self.created[n].isoformat()
        return {"id": str(n), "ObjectId": "17", "Type": "Correspond", "Creator": creator, "Created": created}


def poller(sides, file, **options):
    made = poller_of(
        "request-tracker",
        options.pop("settings", SETTINGS),
        options.pop("environment", TOKEN),
        to=options.pop("to", "https://escalml.example"),
        file=file,
        transport=httpx.MockTransport(sides),
    )
    made.clock = lambda: NOW
    return made


HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


def test_everything_since_the_beginning_is_delivered_once_in_its_order_with_the_secret(tmp_path):
    sides = Sides(3 * HOUR, HOUR, HOUR, HOUR, SECOND)
    polls = poller(sides, tmp_path / "place.json")
    assert [polls.round(NOW - 2 * HOUR), polls.round(NOW)] == [4, 0]
    assert (sides.delivered, sides.secrets) == ([2, 3, 4, 5], {"s3cret"})


def test_what_is_new_is_asked_for_again_since_another_may_become_visible_late(tmp_path):
    sides = Sides(HOUR, SECOND, SECOND)
    late = sides.created.pop(2)
    polls = poller(sides, tmp_path / "place.json")
    polls.round(NOW - 2 * HOUR)
    sides.created = {1: sides.created[1], 2: late, 3: sides.created[3]}
    polls.round(NOW)
    assert sides.delivered == [1, 3, 2]


def test_a_poller_that_was_killed_goes_on_where_it_was(tmp_path):
    sides = Sides(HOUR, HOUR, SECOND)
    poller(sides, tmp_path / "place.json").round(NOW - 2 * HOUR)
    sides.created[4] = NOW
    poller(sides, tmp_path / "place.json").round(NOW)
    assert read_place(tmp_path / "place.json").after == 2
    assert sides.delivered == [1, 2, 3, 3, 4]  # the service knows 3 as repeated


def test_the_beginning_is_kept_although_nothing_can_be_delivered(tmp_path):
    sides = Sides(HOUR)
    sides.faults = [httpx.Response(503)]
    with pytest.raises(NotNowError, match="status 503"):
        poller(sides, tmp_path / "place.json").round(NOW - 2 * HOUR)
    assert poller(sides, tmp_path / "place.json").round(NOW) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_the_service_cannot_take_now_is_delivered_by_the_next_round(tmp_path, status):
    sides = Sides(HOUR, HOUR, HOUR)
    polls = poller(sides, tmp_path / "place.json")
    sides.faults = [httpx.Response(status)]
    with pytest.raises(NotNowError):
        polls.round(NOW - 2 * HOUR)
    polls.round(NOW)
    assert sides.delivered == [1, 2, 3]


def test_a_poller_that_is_closed_has_no_connection_left(tmp_path):
    class Counted(httpx.MockTransport):
        n_closed = 0

        def close(self):
            self.n_closed += 1

    transport = Counted(Sides(HOUR))
    options = {"to": "https://escalml.example", "file": tmp_path / "place.json", "transport": transport}
    poller_of("request-tracker", SETTINGS, TOKEN, **options).close()
    assert transport.n_closed == 2  # to the helpdesk, and to the service


def test_what_the_service_refuses_is_said_in_its_words(tmp_path):
    sides = Sides(HOUR)
    sides.faults = [httpx.Response(401, json={"error": "the signature does not fit"})]
    with pytest.raises(EscalmlError, match="401: the signature does not fit"):
        poller(sides, tmp_path / "place.json").round(NOW - 2 * HOUR)


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [(401, EscalmlError, "token is wrong"), (404, EscalmlError, "404"), (408, NotNowError, "408")],
)
def test_a_helpdesk_that_does_not_answer_is_asked_again_and_one_that_refuses_is_named(tmp_path, status, error, words):
    polls = poller(lambda _: httpx.Response(status), tmp_path / "place.json")
    with pytest.raises(error, match=words):
        polls.round(NOW)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"settings": HelpdeskSettings()}, "set write_back"),
        ({"environment": {}}, "set ESCALML_HELPDESK_REQUEST_TRACKER_TOKEN"),
        ({"to": "http://escalml.example"}, "in the clear"),
    ],
)
def test_what_a_poller_lacks_is_named(tmp_path, options, words):
    with pytest.raises(EscalmlError, match=words):
        poller(Sides(), tmp_path / "place.json", **options)


def test_a_helpdesk_with_webhooks_is_not_polled(tmp_path):
    with pytest.raises(EscalmlError, match="which is request-tracker"):
        poller_of("zendesk", SETTINGS, TOKEN, to="https://a.example", file=tmp_path / "place.json")


def test_a_place_that_cannot_be_read_is_named_and_not_overwritten(tmp_path):
    (tmp_path / "place.json").write_text("{")
    with pytest.raises(EscalmlError, match=r"place.json: is no place of a poller"):
        poller(Sides(), tmp_path / "place.json").round(NOW)
    write_place(tmp_path / "new" / "place.json", Place(since=NOW, after=7))
    assert read_place(tmp_path / "new" / "place.json").after == 7
