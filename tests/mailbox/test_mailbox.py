"""A mailbox from end to end: mails in Debian's Dovecot, sent on by a real SMTP server, cases in a real store."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from threading import Event, Thread

import pytest
import yaml
from typer.testing import CliRunner

from escalml.cli import app
from escalml.errors import EscalmlError
from escalml.mailbox.runs import foresee, run_once, watch
from escalml.mailbox.settings import MailboxSettings
from escalml.mailbox.work import Mailbox
from escalml.records.cases import CasesQuery
from escalml.scoring.answer import answer
from escalml.store import Place, Store, StoreSettings
from mail_servers import PASSWORD, SMTP_PASSWORD, SMTP_USER, USER, Dovecot, SentMails, dovecot_server, mail, smtp_server

__all__ = ["dovecot_server"]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),  # the server does not see its own TLS
]

ANGRY = "My card was charged twice, nobody answers, and I want to speak to your manager now."
CALM = "Thank you, the parcel came today and all is fine."
SINCE = datetime(2000, 1, 1, tzinfo=UTC)
SECRETS = {"ESCALML_MAILBOX_IMAP_PASSWORD": PASSWORD, "ESCALML_MAILBOX_SMTP_PASSWORD": SMTP_PASSWORD}


@dataclass
class Office:
    """The servers, the settings that name them, and a store."""

    dovecot: Dovecot
    sent: SentMails
    settings: MailboxSettings
    store: Store
    scorer: object
    policy: object

    def answer(self, messages):
        return answer(self.scorer, self.policy, messages, now=datetime.now(UTC))

    def with_(self, **changes) -> "Office":
        self.settings = MailboxSettings.model_validate(self.settings.model_dump() | changes)
        return self

    def mailbox(self) -> Mailbox:
        return Mailbox(self.settings, self.store, self.answer, SECRETS, lambda: datetime.now(UTC))

    def run(self, since: datetime | None = SINCE):
        """What another process does that starts, works on what is there, and ends."""
        return run_once(self.settings, SECRETS, self.mailbox(), since)

    def cases(self):
        return self.store.cases.list(CasesQuery(status="all"), datetime.now(UTC)).items

    def outcomes(self):
        """Outcome and reason of each mail, the oldest first."""
        return [(one.outcome, one.reason) for one in reversed(self.store.helpdesk_events.newest("mailbox", 50))]


@pytest.fixture
def office(dovecot_server: Dovecot, tmp_path: Path, scorer, policy) -> Iterator[Office]:
    dovecot_server.empty()
    ca_file = str(dovecot_server.certificate.file)
    store = Store(StoreSettings(str(tmp_path / "store.db")))
    with smtp_server(dovecot_server.certificate) as sent:
        settings = {
            "imap": {"host": "127.0.0.1", "port": dovecot_server.port, "user": USER, "ca_file": ca_file},
            "smtp": {
                "host": "127.0.0.1",
                "port": sent.port,
                "user": SMTP_USER,
                "sender": "escalml@shop.example",
                "ca_file": ca_file,
            },
            "forward": {"others": "desk@shop.example", "teams": {"supervisors": "boss@shop.example"}},
            "agents": "@agents.example",
        }
        yield Office(dovecot_server, sent, MailboxSettings.model_validate(settings), store, scorer, policy)
    store.close()


def test_a_dry_run_leaves_no_trace_and_says_what_would_be(office, tmp_path):
    office.with_(folders={"supervisors": "Done/Supervisors", "automatic": "Done/Automatic"})
    office.dovecot.deliver(mail("Twice", ANGRY), mail("Away", "I am away.", number=2, Auto_Submitted="auto-replied"))
    grave, away = foresee(office.settings, SECRETS, office.answer, lambda inbox: inbox.uids_after(0))
    assert str(grave.plan) == "forward it to 1 address, flag it, file it in Done/Supervisors"
    assert (away.why, str(away.plan)) == ("a program wrote it", "file it in Done/Automatic")
    assert office.dovecot.flags() == {"Twice": set(), "Away": set()}
    assert (office.dovecot.folders(), office.sent.mails, office.cases()) == ({"INBOX"}, [], ())


def test_a_mail_comes_to_the_desk_is_flagged_and_filed_and_its_team_gets_it_with_a_note(office):
    office.with_(folders={"supervisors": "Done/Supervisors"})
    office.dovecot.deliver(mail("Charged twice", ANGRY))
    assert office.run().n_done == 1
    (case,) = office.cases()
    assert (case.level, case.team, case.channel) == (3, "supervisors", "email")
    assert (office.dovecot.flags(), office.dovecot.flags("Done.Supervisors")) == (
        {},
        {"Charged twice": {"\\Flagged"}},
    )
    (forward,) = office.sent.mails
    assert (office.sent.recipients, forward["Subject"]) == ([["boss@shop.example"]], "[level 3] Fwd: Charged twice")
    assert (forward["Auto-Submitted"], forward["X-Escalml-Forward"].strip()) == ("auto-generated", case.message_id)
    assert "For: supervisors (level 3" in forward.get_body().get_content()
    (attached,) = forward.iter_attachments()
    assert ANGRY in attached.get_content().get_content().replace("\r\n", "\n").replace("\n", " ")


def test_a_second_run_does_nothing_again(office):
    office.dovecot.deliver(mail("Twice", ANGRY), mail("Thanks", CALM, number=2))
    office.run()
    assert office.run(None).n_done == 0
    assert office.run(SINCE).n_done == 2  # looked at again, and known
    assert office.outcomes()[2:] == [("repeated", "repeated")] * 2
    assert (len(office.cases()), len(office.sent.mails)) == (2, 2)


def test_the_first_run_leaves_alone_what_is_there(office):
    office.dovecot.deliver(mail("Old", ANGRY))
    assert office.run(None) is None
    office.dovecot.deliver(mail("New", ANGRY, number=2))
    assert office.run(None).n_done == 1
    assert [mail["Subject"] for mail in office.sent.mails] == ["[level 3] Fwd: New"]


def test_mails_of_a_thread_are_one_case_and_read_as_a_thread(office):
    office.dovecot.deliver(mail("Lamp", "Where is my lamp?", number=1), mail("Chair", "Where is my chair?", number=5))
    office.dovecot.deliver(mail("Re: Lamp", "Still no lamp.", number=2, answers=(1,)))
    office.run()
    office.dovecot.deliver(mail("Re: Lamp", "And now?", number=3, In_Reply_To="<2@mail.example.org>"))
    office.run(None)
    cases = sorted(office.cases(), key=lambda case: case.n_messages)
    assert [case.n_messages for case in cases] == [1, 3]
    turns = [turn.text for turn in office.store.cases.thread(cases[1].id)]
    assert turns == ["Where is my lamp?", "Still no lamp.", "And now?"]


def test_copies_answers_of_programs_and_our_own_mails_are_stopped(office):
    twice = mail("Twice", ANGRY)
    office.dovecot.deliver(twice, b"Received: by another way\n" + twice)
    office.run()
    (forward,) = office.sent.mails
    office.dovecot.deliver(forward.as_bytes(), mail("Away", "I am away.", number=2, Auto_Submitted="auto-replied"))
    office.dovecot.deliver(mail("Re: Twice", "We will look.", number=3, sender="bo@agents.example", answers=(1,)))
    office.run(None)
    stopped = [("repeated", "repeated"), ("ignored", "loop"), ("ignored", "automatic_text"), ("ignored", "by_agent")]
    assert office.outcomes() == [("scored", ""), *stopped]
    assert (len(office.cases()), len(office.sent.mails)) == (1, 1)


def test_a_mail_that_its_team_cannot_get_now_is_left_for_later_and_keeps_no_other_waiting(office):
    office.dovecot.deliver(mail("First", ANGRY), mail("Second", CALM, number=2))
    office.sent.on_recipient = lambda address: "451 later" if address == "boss@shop.example" else None
    assert (office.run().n_done, office.sent.recipients) == (1, [["desk@shop.example"]])
    office.sent.on_recipient = lambda _: None
    office.run(None)
    assert office.sent.recipients == [["desk@shop.example"], ["boss@shop.example"]]
    assert len(office.cases()) == 2


def test_where_no_server_sends_nothing_is_lost(office):
    office.dovecot.deliver(mail("Twice", ANGRY))
    right = office.settings
    office.with_(smtp={**right.model_dump()["smtp"], "port": 1})
    with pytest.raises(EscalmlError, match=r"SMTP: is not there.*done in the next run"):
        office.run()
    office.settings = right
    office.run(None)
    assert (len(office.sent.mails), len(office.cases())) == (1, 1)


def test_a_mail_that_is_refused_goes_as_a_file_and_at_last_without_the_original(office):
    office.dovecot.deliver(mail("Twice", ANGRY), mail("Thrice", ANGRY, number=2))
    office.sent.on_mail = lambda content: "554 no mails in mails" if b"message/rfc822" in content else None
    office.run()
    assert [part.get_filename() for part in office.sent.mails[0].iter_attachments()] == ["original.eml"]
    office.sent.on_mail = lambda content: (
        "554 nothing attached" if b"Content-Disposition: attachment" in content else None
    )
    office.dovecot.deliver(mail("Fourth", ANGRY, number=4))
    office.run(None)
    assert list(office.sent.mails[-1].iter_attachments()) == []
    assert "could not be attached" in office.sent.mails[-1].get_content()


def test_a_mail_that_nobody_will_take_stays_flagged_where_people_look(office, caplog):
    office.with_(folders={"supervisors": "Done"})
    office.dovecot.deliver(mail("Twice", ANGRY))
    office.sent.on_recipient = lambda _: "550 no such user"
    office.run()
    assert office.dovecot.flags() == {"Twice": {"\\Flagged"}}
    assert "the mail to its team is refused (550)" in caplog.text
    assert "charged" not in caplog.text


def test_where_the_server_numbers_all_mails_anew_none_is_done_twice(office):
    office.dovecot.deliver(mail("Twice", ANGRY))
    office.run()
    mailbox = office.mailbox()
    office.store.mailbox_places.note(mailbox._name, Place(7, 900, datetime.now(UTC) + timedelta(hours=1)))
    office.dovecot.deliver(mail("New", ANGRY, number=2))
    office.run(None)
    assert office.outcomes() == [("scored", ""), ("repeated", "repeated"), ("scored", "")]


def test_a_wrong_password_and_an_unknown_certificate_are_refused_in_a_sentence(office):
    with pytest.raises(EscalmlError, match=r"IMAP: 127\.0\.0\.1 refuses this user or password"):
        run_once(office.settings, SECRETS | {"ESCALML_MAILBOX_IMAP_PASSWORD": "wrong"}, office.mailbox(), None)
    office.with_(imap={**office.settings.model_dump()["imap"], "ca_file": None})
    with pytest.raises(EscalmlError, match=r"IMAP: is not there, or its certificate is not believed"):
        office.run()


def test_a_fault_of_ours_with_one_mail_keeps_no_other_waiting(office, caplog):
    office.dovecot.deliver(mail("Broken", "poison"), mail("Twice", ANGRY, number=2))
    good = office.answer

    def answer_or_fail(messages):
        if messages[0].text == "poison":
            raise ValueError(messages[0].text)
        return good(messages)

    office.answer = answer_or_fail
    office.run()
    assert office.outcomes() == [("failed", "bad_body"), ("scored", "")]
    assert office.dovecot.flags()["Broken"] == {"\\Flagged"}
    assert "poison" not in caplog.text


class _EndError(BaseException):
    """Ends a watch, which goes on over every fault of a mail."""


def test_a_mail_that_comes_is_worked_on_at_once(office):
    arrived, good = Event(), office.answer

    def answer_once(messages):
        if arrived.is_set():
            raise _EndError
        return good(messages)

    def run():
        with suppress(_EndError):
            watch(office.settings, SECRETS, office.mailbox(), SINCE)

    office.answer = answer_once
    office.sent.on_mail = lambda _: arrived.set()
    running = Thread(target=run, daemon=True)
    running.start()
    office.dovecot.deliver(mail("Twice", ANGRY))
    assert arrived.wait(120)
    office.dovecot.deliver(mail("End", ANGRY, number=2))
    running.join(120)
    assert not running.is_alive()
    assert [case.n_messages for case in office.cases()] == [1]


def settings_file(office: Office, tmp_path: Path) -> Path:
    file = tmp_path / "mailbox.yaml"
    file.write_text(yaml.safe_dump(office.settings.model_dump(mode="json")))
    return file


def test_the_command_says_what_it_would_do_and_no_word_of_a_mail(office, tmp_path, tiny_model, monkeypatch):
    office.dovecot.deliver(mail("Twice", ANGRY))
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    done = CliRunner().invoke(app, ["mailbox", str(settings_file(office, tmp_path)), "--model", str(tiny_model)])
    assert done.exit_code == 0
    assert "level 3, supervisors, urgent" in done.output
    assert "would put it on the desk, forward it to 1 address, flag it" in done.output
    assert not any(word in done.output for word in ("Twice", "charged", "ann@example.org", "boss@"))
    assert office.dovecot.flags() == {"Twice": set()}


@pytest.mark.parametrize("at", ["recipient", "mail"])
def test_a_process_that_is_killed_loses_and_doubles_nothing(office, tmp_path, tiny_model, at):
    """Killed before a mail was sent on, and between that and our note of it, which is the one moment that is open."""
    office.dovecot.deliver(mail("First", CALM), mail("Second", ANGRY, number=2), mail("Third", ANGRY, number=3))
    file, running = settings_file(office, tmp_path), []

    def start(*options: str) -> subprocess.Popen[bytes]:
        command = ["mailbox", str(file), "--act", "--model", str(tiny_model), "--store", str(tmp_path / "store.db")]
        code = "from escalml.cli import main; main()"
        words = [sys.executable, "-c", code, *command, *options]
        running.append(subprocess.Popen(words, env={**os.environ, **SECRETS}, stderr=subprocess.DEVNULL))
        return running[-1]

    def kill_at_the_second(given) -> str | None:
        if len(office.sent.mails) == 1 and running[-1].returncode is None:
            if at == "mail":  # the server has it, and nobody is told
                office.sent.mails.append(message_from_bytes(given, policy=default))
            running[-1].send_signal(signal.SIGKILL)
            running[-1].wait()
            return "451 nobody hears this"
        return None

    setattr(office.sent, f"on_{at}", kill_at_the_second)
    assert start("--since", "2000-01-01").wait(300) == -signal.SIGKILL
    setattr(office.sent, f"on_{at}", lambda _: None)
    assert start().wait(300) == 0
    ids = office.sent.ids()
    assert (len(set(ids)), len(ids)) == (3, 4 if at == "mail" else 3)  # once more under the same Message-ID
    assert sorted(case.n_messages for case in office.cases()) == [1, 1, 1]
