"""What an alert says, and how it looks to Slack, Teams, Mattermost, programs and mail."""

import base64
import hashlib
import hmac
import json
from dataclasses import replace

import pytest

from alerting import alarming, settings
from escalml.errors import EscalmlError
from escalml.service.alerts.shapes import body_of, mail_of, signature_of
from escalml.service.alerts.words import words_of
from kept import a_store, keep
from routing_cases import NOW

LINK = "https://desk.example.com/#/case/t%2F1"


@pytest.fixture
def told(tmp_path):
    """What an alert says of a message, by settings."""
    store = a_store(tmp_path)

    def tell(text="my lamp is on fire, call +49 170 1234567", *, may_quote=True, cause=None, **fields):
        route = {"priority": "urgent", "reply_within_hours": 1.0}
        keep(store, alarming("t/1", text, route=route, escalated=True))
        [alert] = store.outgoing_alerts.unplanned(1)
        case = store.outgoing_alerts.case_of("t/1")
        alert = replace(alert, cause=cause or alert.cause)
        found = settings(console_url="https://desk.example.com", **fields)
        return alert, case, words_of(alert, case, found, may_quote=may_quote)

    yield tell
    store.close()


def test_an_alert_says_for_whom_by_when_why_and_what_was_said_redacted(told):
    _, case, text = told(zone="Europe/Berlin")
    due = case.standing.reply_by
    assert text.title.startswith("Level 3 for safety desk: answer by ")
    assert f"{due.hour + 1:02}:{due.minute:02} CET" in text.title
    assert text.why == ("Likely to escalate (90 %).", "“my lamp is on fire, call [PHONE_1]”")
    assert text.link == LINK
    assert "1234567" not in text.plain


def test_two_lines_say_why_whatever_the_customer_writes(told):
    _, _, text = told("fire!\n\nFROM: ceo\r\n" + "very long " * 100)
    assert len(text.why) == 2
    assert all("\n" not in line and len(line) < 200 for line in text.why)


def test_a_private_matter_is_quoted_in_the_console_alone(told):
    alert, case, _ = told()
    standing = case.standing
    privacy = standing.result.privacy.model_copy(update={"sensitive": True, "categories": ("health",)})
    private = replace(standing, result=standing.result.model_copy(update={"privacy": privacy}))
    case = replace(case, standing=private)
    text = words_of(alert, case, settings(), may_quote=True)
    assert text.why[1] == "It holds private data (health): read it in the console."
    assert "lamp" in words_of(alert, case, settings(), may_quote=True, even_private=True).why[1]


def test_a_channel_may_leave_the_words_out(told):
    assert told(may_quote=False)[2].why[1] == "The message is in the console."


def test_an_alert_says_that_the_reply_is_overdue_in_the_language_of_the_settings(told):
    assert told(cause="overdue")[2].why[0] == "The reply is overdue. Likely to escalate (90 %)."
    _, _, german = told("noch einmal", language="de", cause="overdue")
    assert german.why[0] == "Die Antwort ist überfällig. Wird wahrscheinlich eskalieren (90 %)."


def test_programs_get_the_case_as_fields(told):
    alert, case, text = told()
    body = body_of("json", alert, case, text)
    assert (body["id"], body["cause"], body["level"], body["team"]) == (alert.key, "message", 3, "safety_desk")
    assert body["case"] == {"id": "t/1", "url": LINK}
    assert (body["title"], tuple(body["why"])) == (text.title, text.why)


BAIT = "<!channel> @all [pay here](https://evil.example) `*now*`"


def test_slack_gets_the_customers_words_as_plain_text_and_a_link_to_the_case(told):
    body = body_of("slack", *told(BAIT))
    *_, said, link = body["blocks"]
    assert said["text"]["type"] == "plain_text"
    assert "<!channel>" in said["text"]["text"]
    assert "channel" not in body["text"]
    assert link["text"] == {"type": "mrkdwn", "text": f"<{LINK}|Open the case>"}


def test_teams_gets_a_card_that_parses_nothing(told):
    [attachment] = body_of("teams", *told(BAIT))["attachments"]
    card = attachment["content"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert {block["type"] for block in card["body"]} == {"RichTextBlock"}
    assert card["actions"] == [{"type": "Action.OpenUrl", "title": "Open the case", "url": LINK}]


def test_mattermost_gets_the_customers_words_in_a_code_span_that_they_cannot_end(told):
    *_, said, link = body_of("mattermost", *told(BAIT))["text"].split("\n")
    assert said.startswith("`“<!channel> @all")
    assert said.count("`") == 2
    assert link == f"[Open the case]({LINK})"


def test_a_mail_is_known_by_its_alert_and_channel_whenever_it_is_sent(told):
    alert, _, text = told()
    mail = mail_of("duty", alert, text, "robot@desk.example", ["ann@desk.example", "bob@desk.example"], NOW)
    assert mail["Message-ID"] == f"<escalml-alert-{alert.key}-duty@desk.example>"
    assert mail["Subject"] == text.title
    assert (mail["To"], mail["Auto-Submitted"]) == ("ann@desk.example, bob@desk.example", "auto-generated")
    assert mail.get_content() == f"{text.plain}\n"


def test_what_is_posted_is_signed_as_standard_webhooks_say():
    # Key and content as the specification has them: base64 behind whsec_; id, time and body with full stops between.
    secret, body = "whsec_" + base64.b64encode(b"0123456789abcdef").decode(), json.dumps({"a": 1}).encode()
    headers = signature_of("k1", NOW, body, secret)
    stamp = str(int(NOW.timestamp()))
    right = hmac.new(b"0123456789abcdef", b"k1." + stamp.encode() + b"." + body, hashlib.sha256).digest()
    assert headers == {
        "webhook-id": "k1",
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(right).decode()}",
    }
    assert "webhook-signature" not in signature_of("k1", NOW, body, "")
    with pytest.raises(EscalmlError, match="goes on in base64"):
        signature_of("k1", NOW, body, "whsec_x")
