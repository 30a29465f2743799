"""Between the service and its own description schemathesis finds nothing that is ours.

It asks every call for what it takes and for what it does not, and checks whatever comes back: no server error;
statuses, types and bodies as described; what is valid taken, what is not refused; no method but those described.
"""

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.core.failures import AcceptedNegativeData, FailureGroup
from schemathesis.openapi.checks import RejectedPositiveData
from schemathesis.pytest.lazy import get_all_tests

pytestmark = pytest.mark.slow  # `make quick` leaves it out

# Few random cases per call; those at the limits of every field, dozens of them, come each time.
SETTINGS = settings(
    max_examples=3,
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
ADDRESS = "http://127.0.0.1"


@pytest.fixture
def api(client):
    schema = schemathesis.openapi.from_dict(client.get("/docs.json").json())
    schema.config.update(base_url=ADDRESS)
    schema.config.generation.allow_extra_parameters = False  # fields that nobody knows are ignored: the contract
    return schema


def is_intended(failure, answer):
    """What no JSON Schema says, or what is taken although the description promises less."""
    if isinstance(failure, AcceptedNegativeData):
        return "ncorrect type" in failure.message  # 17 and "17" are one id, 0 and false one answer
    if isinstance(failure, RejectedPositiveData):
        # Of control characters, say: JSON Schema knows no such class; nor teams of a policy, hours gone by, or what a
        # helpdesk sends.
        said = (
            *("is blank; a message needs", "is no name or number", "is none of the policy's", "lies in the past"),
            *("level, team or reply_by has to be given", "like: is missing; give", "like: is this case itself"),
        )
        return answer.status_code == 422 or any(words in answer.text for words in said)
    return False


@pytest.fixture
def checked(client):
    """Ask a call, and check all that schemathesis checks by default."""

    def check(case):
        sent = requests.Request(**case.as_transport_kwargs(base_url=ADDRESS)).prepare()
        answer = client.request(sent.method, sent.url, headers=dict(sent.headers), content=sent.body or b"")
        try:
            case.validate_response(answer)
        except FailureGroup as failures:
            ours = [failure for failure in failures.exceptions if not is_intended(failure, answer)]
            if ours:
                raise FailureGroup(ours) from None

    return check


def test_every_call_does_what_its_description_says(api, checked, subtests):
    # Not by its pytest fixture, which asks pytest for what version 9.2 no longer has.
    for made in get_all_tests(schema=api, test_func=checked, settings=SETTINGS, given_kwargs=None):
        operation, ask = made.ok()
        with subtests.test(operation.label):
            ask()
