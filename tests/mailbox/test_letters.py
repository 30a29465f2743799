"""Mails as they come: read whatever they look like, known again, and told from those that no customer wrote."""

from email.message import EmailMessage

import pytest

from escalml.mailbox.letters import event_of, read_letter
from escalml.mailbox.plans import conversation_of
from escalml.mailbox.settings import MailboxSettings
from mail_servers import USER, mail

SETTINGS = MailboxSettings.model_validate(
    {
        "imap": {"host": "imap.shop.example", "user": USER},
        "smtp": {"host": "smtp.shop.example", "sender": "escalml@shop.example"},
        "forward": {"others": "boss@shop.example"},
        "agents": "@agents.example",
        "forms": "form@shop.example",
    }
)


def event(raw: bytes):
    return event_of(read_letter(raw), "thread", SETTINGS)


def code(raw: bytes):
    return getattr(event(raw), "code", "scored")


def test_a_mail_is_read_without_what_it_quotes_and_its_signature():
    said = "Nobody answers me.\n\nOn Mon, 2 Nov 2026, Bo wrote:\n> We will look.\n\n-- \nAnn"
    message = event(mail("My lamp", said)).message
    assert (message.text, message.subject, message.channel, message.inbox) == (
        "Nobody answers me.",
        "My lamp",
        "email",
        "escalations",
    )
    assert message.customer.id == "ann@example.org"


def test_of_html_and_plain_text_the_plain_one_is_read_and_html_where_it_is_blank():
    written = EmailMessage()
    written["From"] = "ann@example.org"
    written.set_content("plain")
    written.add_alternative("<p>rich</p>", subtype="html")
    blank = EmailMessage()
    blank["From"] = "ann@example.org"
    blank.set_content(" \n")
    blank.add_alternative("<p>It is <b>broken</b></p>", subtype="html")
    assert event(written.as_bytes()).message.text == "plain"
    assert event(blank.as_bytes()).message.text == "It is broken"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"From: a@b.example\nContent-Type: text/plain; charset=klingon\n\nmy l\xc3\xa4mp", "my lämp"),
        (b"From: a@b.example\nContent-Type: text/plain; charset=iso-8859-1\n\nmy l\xe4mp", "my lämp"),
        (b"From: a@b.example\nSubject: =?klingon?Q?x?=\n\nmy lamp", "my lamp"),
        (b"From: <<<@@>,\nDate: soon\nMessage-ID: none\n\nmy lamp", "my lamp"),
        (b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nmy lamp", "my lamp"),
        (b"From: a@b.example\nContent-Transfer-Encoding: base64\n\nbXkgbGFtcA", "my lamp"),
        (b"From: a@b.example\nSubject: my lamp is broken\n\n", "my lamp is broken"),
    ],
)
def test_a_broken_mail_is_read_as_far_as_it_goes(raw, text):
    assert event(raw).message.text == text


def test_a_mail_that_is_sent_on_as_an_attachment_is_what_is_read():
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "ann@example.org", "lamp"
    inner.set_content("My lamp is broken.")
    outer = EmailMessage()
    outer["From"] = "bo@example.net"
    outer.set_content("\n")
    outer.add_attachment(inner)
    assert event(outer.as_bytes()).message.text == "My lamp is broken."


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (mail("Out of office", "I am away.", Auto_Submitted="auto-replied"), "automatic_text"),
        (mail("Automatic reply: lamp", "I am away."), "automatic_text"),
        (mail("lamp", "I am away.", Return_Path="<>"), "automatic_text"),
        (mail("lamp", "Hello", sender=USER), "loop"),
        (mail("lamp", "Hello", sender="escalml <ESCALML@shop.example>"), "loop"),
        (mail("Fwd: lamp", "Hello", X_Escalml_Forward="mail-1"), "loop"),
        (mail("lamp", "We will look.", sender="Bo <bo@agents.example>"), "by_agent"),
        (mail("Re: [level 3] Fwd: lamp", "I take it.", sender="boss@shop.example"), "by_agent"),
        (mail("", " "), "no_text"),
        (mail("lamp", "Where is it?", Precedence="list"), "scored"),
        (mail("lamp", "Where is it?", sender="not-bo@else.agents.example.org"), "scored"),
        (mail("Contact", "Where is it?", sender="form@shop.example", Auto_Submitted="auto-generated"), "scored"),
    ],
)
def test_what_no_customer_wrote_is_told_apart(raw, why):
    assert code(raw) == why


def test_a_mail_that_went_round_sixty_times_goes_round_in_circles():
    hops = b"".join(b"Received: from a by b\n" for _ in range(61))
    assert code(hops + mail("lamp", "Where is it?")) == "loop"
    assert code(hops.replace(b"Received", b"Received", 1)[: len(hops) // 2] + mail("lamp", "Where?")) == "scored"


def test_a_bounce_of_what_we_sent_on_is_told_apart_from_other_bounces():
    ours = f"Message-ID: <escalml.{'a' * 20}.{'b' * 16}@shop.example>"
    assert code(mail("Undelivered", f"Could not reach.\n{ours}", Return_Path="<>")) == "bounced"
    assert code(mail("Undelivered", "Could not reach.", Return_Path="<>")) == "automatic_text"


def test_a_copy_has_the_same_key_and_another_text_under_the_same_message_id_has_not():
    first = read_letter(b"Received: from a by b\n" + mail("lamp", "Where is it?"))
    assert read_letter(mail("lamp", "Where is it?")).key == first.key
    assert read_letter(mail("lamp", "It never came!")).key != first.key
    assert read_letter(mail("lamp", "Where is it?", number=2)).key != first.key


def test_mails_without_a_message_id_are_known_by_what_they_say():
    one, other = (b"From: a@b.example\n\n" + text for text in (b"my lamp", b"my chair"))
    assert read_letter(one).key == read_letter(one).key != read_letter(other).key


def test_a_thread_is_joined_by_its_references():
    first, second = read_letter(mail("lamp", "Where?")), read_letter(mail("Re: lamp", "Still?", number=2, answers=(1,)))
    third = read_letter(mail("Re: lamp", "Hello?", number=3, answers=(1, 2)))
    assert conversation_of(first, {}) == conversation_of(second, {}) == conversation_of(third, {}) == first.head


def test_a_mail_that_names_only_the_one_before_joins_its_thread_where_that_is_known():
    third = read_letter(mail("Re: lamp", "Hello?", number=3, In_Reply_To="<2@mail.example.org>"))
    second = read_letter(mail("Re: lamp", "Still?", number=2))
    assert conversation_of(third, {second.head: "root"}) == "root"
    assert conversation_of(third, {}) == second.head


def test_an_answer_to_what_we_sent_on_belongs_to_the_customers_mail():
    first = read_letter(mail("lamp", "Where?"))
    answer = mail("Re: Fwd: lamp", "Mine.", number=9, In_Reply_To=f"<escalml.{first.key}@shop.example>")
    assert conversation_of(read_letter(answer), {}) == first.head
