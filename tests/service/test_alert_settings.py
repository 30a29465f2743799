"""`alerts.yaml`: who gets which alert, when, and what is refused in one line."""

from datetime import UTC, datetime

import pytest

from alerting import settings
from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.service.alerts.settings import check_secrets, read_alerts
from escalml.store import OutgoingAlert

FRIDAY_NIGHT = datetime(2026, 11, 27, 23, 30, tzinfo=UTC)
OPEN = {"zone": "Europe/Berlin", "open": {"mon-fri": "07:00-22:00"}}


def an_alert(team="supervisors", level=3, cause="message"):
    return OutgoingAlert(1, "k", "t-1", FRIDAY_NIGHT, level, team, cause)


def read(tmp_path, text):
    file = tmp_path / "alerts.yaml"
    file.write_text(text)
    return read_alerts(file)


def test_the_shipped_file_names_no_channel():
    assert read_alerts(asset("serving/alerts.yaml")).channels == {}


def test_the_shipped_examples_are_settings_as_they_stand(tmp_path):
    lines = asset("serving/alerts.yaml").read_text().splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("# channels:"))
    found = read(tmp_path, "\n".join(line.removeprefix("# ").removeprefix("#") for line in lines[start:]))
    assert found.channels_of(an_alert("safety_desk"), ()) == ("duty", "managers")
    assert found.channels_of(an_alert(), ("called-out-in-public",)) == ("press",)
    assert found.channels_of(an_alert(), ()) == ("managers",)


def test_every_entry_that_fits_names_channels_and_each_gets_one_copy():
    who = [
        {"teams": "safety_desk", "channels": "duty"},
        {"causes": "overdue", "channels": ["chat", "duty"]},
        {"from_level": 4, "channels": "chat"},
    ]
    found = settings(who=who, others="chat")
    assert found.channels_of(an_alert("safety_desk", cause="overdue"), ()) == ("duty", "chat")
    assert found.channels_of(an_alert("safety_desk"), ()) == ("duty",)
    assert found.channels_of(an_alert(level=4), ()) == ("chat",)
    assert found.channels_of(an_alert(), ()) == ("chat",)


def test_quiet_hours_end_when_the_team_is_back_also_over_a_weekend():
    monday = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)  # 7 o'clock in Berlin
    assert settings(hours=OPEN).earliest("duty", an_alert(), FRIDAY_NIGHT) == monday


def test_from_a_level_on_quiet_hours_do_not_count():
    assert settings(hours=OPEN).earliest("duty", an_alert(level=4), FRIDAY_NIGHT) == FRIDAY_NIGHT
    never = settings(hours=OPEN | {"any_time_from_level": None})
    assert never.earliest("duty", an_alert(level=4), FRIDAY_NIGHT) > FRIDAY_NIGHT


def test_a_channel_may_have_hours_of_its_own():
    own = settings(hours=OPEN, channels={"duty": {"kind": "json", "hours": {"open": "always"}}})
    assert own.earliest("duty", an_alert(), FRIDAY_NIGHT) == FRIDAY_NIGHT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("others: nobody", "alerts.yaml: others: 'nobody' is none of the channels; there is none yet"),
        (
            "channels: {a: {kind: json}}\nwho: [{channels: b}]",
            r"who\.0: 'b' is none of the channels; expected one of a",
        ),
        (
            "channels: {a: {kind: json}}\nwho: [{channels: a, causes: late}]",
            r"who\.0\.causes: .*expected message, corr",
        ),
        ("chanels: {a: {kind: json}}", r"alerts\.yaml: chanels: is no setting that there is; did you mean channels\?"),
        (
            "kind: json\nothrs: a\nchannels: {a: {kind: json}}",
            r"alerts\.yaml: kind: stands at a place where .* belongs to; othrs: .* did you mean others\?$",
        ),
        ("channels: {duty: {kind: email, to: a@b.c}}\nothers: duty", "alerts.yaml: smtp: is missing.*email needs it"),
        ("channels: {duty: {kind: email}}", "to has to name the addresses"),
        ("channels: {duty: {kind: slack, to: a@b.c}}", "to has to name the addresses"),
        ("channels: {Duty Desk: {kind: slack}}", "channels.Duty Desk"),
        ("channels: {duty: {kind: fax}}", "channels.duty.kind"),
        ("console_url: here", "console_url"),
        ("hours: {zone: Europe/Brelin}", "no time zone"),
        ("[duty]", "expected settings such as channels, found list"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_that_names_the_field(tmp_path, text, told):
    with pytest.raises(EscalmlError, match=told):
        read(tmp_path, text)


def test_an_address_that_is_missing_or_in_the_clear_is_refused_by_its_variable():
    one = settings(channels={"duty-desk": {"kind": "json"}}, others="duty-desk")
    with pytest.raises(EscalmlError, match="set ESCALML_ALERTS_DUTY_DESK_URL"):
        check_secrets(one, {})
    with pytest.raises(EscalmlError, match="has to begin with https"):
        check_secrets(one, {"ESCALML_ALERTS_DUTY_DESK_URL": "http://hooks.example.com/x"})
    check_secrets(one, {"ESCALML_ALERTS_DUTY_DESK_URL": "http://127.0.0.1:9/x"})


def test_a_mail_server_with_a_user_needs_a_secret():
    smtp = {"host": "mail.example.com", "user": "robot", "sender": "robot@example.com"}
    with pytest.raises(EscalmlError, match="set ESCALML_ALERTS_SMTP_PASSWORD"):
        check_secrets(settings(smtp=smtp, channels={}, others=()), {})
