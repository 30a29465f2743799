"""`escalml helpdesk check` says what is good, what to mend, and what to click; it changes nothing."""

import httpx
import pytest

from escalml.errors import EscalmlError
from escalml.service.webhooks.checking import check_helpdesk, is_good
from escalml.service.webhooks.helpdesks import HelpdeskSettings
from kept import scored

ON = HelpdeskSettings(write_back="on", base_url="https://desk.example")
VARIABLES = {"ESCALML_HELPDESK_JIRA_SECRET": "s", "ESCALML_HELPDESK_JIRA_TOKEN": "t"}
ISSUE = {"key": "SD-1", "fields": {"priority": {"name": "Medium"}, "labels": ["web"]}}


def check(
    settings=ON, variables=VARIABLES, *, priorities=("Low", "Medium", "High", "Highest"), status=200, ticket="SD-1"
):
    """The steps, by what was looked at; and the methods that were used."""
    asked = []

    def respond(request):
        asked.append(request.method)
        if request.url.host == "ours.example":
            return httpx.Response(status)
        if request.url.path.endswith("/priority"):
            return httpx.Response(200, json=[{"name": name} for name in priorities])
        return httpx.Response(200, json=ISSUE) if request.method == "GET" else httpx.Response(500)

    steps = check_helpdesk(
        "jira",
        settings,
        variables,
        address="https://ours.example/v1/webhooks/jira",
        decide=lambda: scored(severity="high", escalated=True).result,
        ticket_id=ticket,
        transport=httpx.MockTransport(respond),
    )
    return list(steps), asked


def said(steps, what):
    return next((step.state, step.said) for step in steps if step.what == what)


def test_where_all_is_good_it_says_so_and_what_would_be_written_and_writes_nothing():
    steps, asked = check()
    assert is_good(steps)
    assert "PUT /rest/api/3/issue/SD-1" in said(steps, "dry run")[1]
    assert "System > WebHooks" in said(steps, "set-up")[1]
    assert set(asked) == {"HEAD", "GET"}


@pytest.mark.parametrize(
    ("changes", "what", "words"),
    [
        ({"variables": {"ESCALML_HELPDESK_JIRA_TOKEN": "t"}}, "secret", "set ESCALML_HELPDESK_JIRA_SECRET"),
        ({"variables": {}}, "token", "set ESCALML_HELPDESK_JIRA_TOKEN"),
        ({"status": 405}, "address", "HEAD https://ours.example/v1/webhooks/jira is answered with 405"),
        ({"priorities": ["Minor", "Major"]}, "priorities", "it has no low (Low)"),
    ],
)
def test_what_is_missing_is_named_with_what_to_do(changes, what, words):
    steps, _ = check(**changes)
    assert said(steps, what)[0] == "mend"
    assert words in said(steps, what)[1]
    assert not is_good(steps)


def test_names_of_the_settings_count():
    named = ON.model_copy(
        update={"priorities": {"low": "Minor", "normal": "Minor", "high": "Major", "urgent": "Major"}}
    )
    assert said(check(named, priorities=["Minor", "Major"])[0], "priorities")[0] == "good"


def test_without_write_back_nothing_is_asked_there():
    steps, asked = check(HelpdeskSettings())
    assert said(steps, "write-back")[0] == "note"
    assert asked == ["HEAD", "GET"]


def test_an_unknown_helpdesk_is_refused_with_the_known_ones():
    with pytest.raises(EscalmlError, match="no such helpdesk; expected one of zendesk"):
        list(check_helpdesk("otrs", ON, {}, address="", decide=lambda: None))
