"""A helpdesk's burst of signed deliveries is taken whole, and what is not signed is not (issue 18)."""

import hmac
import json
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep

import pytest

from helpdesk_payloads import ZAMMAD, changed
from served import ask, serving, until_ready

pytestmark = pytest.mark.slow
SECRET, N = b"s3cret", 100


@pytest.fixture(scope="module")
def port(tiny_model, tmp_path_factory):
    """A service that knows the secret of Zammad."""
    folder = tmp_path_factory.mktemp("burst")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESCALML_HELPDESK_ZAMMAD_SECRET", SECRET.decode())
        with serving(tiny_model, folder, "--store", str(folder / "s.db")) as served:
            until_ready(served)
            yield served.port


def deliver(port, ticket_id, secret):
    """Status of one delivery of one ticket."""
    payload = changed(changed(ZAMMAD, "ticket.id", ticket_id), "article.id", ticket_id)
    body = json.dumps(payload).encode()
    signature = f"sha1={hmac.new(secret, body, 'sha1').hexdigest()}"
    headers = {"Content-Type": "application/json", "X-Hub-Signature": signature}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/v1/webhooks/zammad", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code


def at_once(port, secret, first):
    with ThreadPoolExecutor(N) as pool:
        return list(pool.map(lambda n: deliver(port, first + n, secret), range(N)))


def outcomes(port):
    zammad = next(one for one in json.loads(ask(port, "/v1/helpdesks")[1])["helpdesks"] if one["name"] == "zammad")
    return zammad["last_day"], zammad["waiting"]


def test_a_hundred_signed_deliveries_at_once_are_all_acknowledged_and_each_is_scored_once(port):
    assert at_once(port, SECRET, 1) == [200] * N
    last = monotonic() + 120
    while outcomes(port) != ({"scored": N}, 0):
        assert monotonic() < last, outcomes(port)
        sleep(0.1)


def test_a_hundred_forged_deliveries_at_once_are_all_refused_and_leave_the_others_their_turn(port):
    with ThreadPoolExecutor(1) as pool:
        forged = pool.submit(at_once, port, b"wrong", 1001)
        assert deliver(port, 2001, SECRET) == 200
        assert set(forged.result()) == {401}
