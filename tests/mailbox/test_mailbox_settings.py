"""Settings of a mailbox: what could lose or show something is refused, in a sentence that says what to mend."""

import pytest

from escalml.errors import EscalmlError
from escalml.mailbox.settings import read_mailbox
from escalml.service.smtp import secret_of

IMAP = "imap: {host: imap.example.com, user: escalations@example.com}\n"
SMTP = "smtp: {host: smtp.example.com, sender: escalml@example.com}\n"


def read(tmp_path, text):
    file = tmp_path / "mailbox.yaml"
    file.write_text(text)
    return read_mailbox(file)


def test_connections_are_encrypted_unless_somebody_says_otherwise(tmp_path):
    settings = read(tmp_path, IMAP + SMTP)
    assert (settings.imap.security, settings.imap.port_of("IMAP")) == ("tls", 993)
    assert settings.smtp is not None
    assert settings.smtp.port_of("SMTP") == 465


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("imap: {host: imap.example.com, user: a, security: none}", r"imap: security has to be tls or starttls"),
        ("imap: {host: imap.example.com, user: a, password: x}", r"imap\.password: is no setting that there is"),
        (IMAP + "forward: {others: boss@example.com}", r"forward needs smtp"),
        (IMAP + SMTP + "forward: {others: escalations@example.com}", r"forward names the mailbox itself"),
        (IMAP + SMTP + "forward: {teams: {supervisors: [boss]}}", r"holds what is not an address such as"),
        (IMAP + "agents: example.com", r"or a domain such as @example\.com"),
        ("- imap", r"expected settings such as imap, found list"),
        ("smtp: {}", r"imap: Field required"),
    ],
)
def test_what_cannot_be_right_is_refused(tmp_path, text, why):
    with pytest.raises(EscalmlError, match=why):
        read(tmp_path, text)


def test_a_mail_on_this_machine_needs_no_encryption(tmp_path):
    assert read(tmp_path, "imap: {host: 127.0.0.1, user: a, security: none}").imap.port_of("IMAP") == 143


def test_a_team_without_an_entry_and_a_low_level(tmp_path):
    settings = read(
        tmp_path, IMAP + SMTP + "forward: {teams: {sales: a@b.example}, others: [c@b.example], from_level: 2}"
    )
    assert settings.forward.of("sales", 2) == ("a@b.example",)
    assert settings.forward.of("supervisors", 3) == ("c@b.example",)
    assert settings.forward.of("sales", 1) == ()


def test_a_secret_comes_from_the_environment_or_a_file_and_shows_nowhere(tmp_path):
    file = tmp_path / "secret"
    file.write_text("hunter2\n")
    start = "ESCALML_MAILBOX_IMAP"
    found = secret_of("IMAP", {f"{start}_PASSWORD_FILE": str(file)})
    assert (found.value, found.is_token) == ("hunter2", False)
    assert "hunter2" not in repr(found)
    assert secret_of("IMAP", {f"{start}_TOKEN": "t", f"{start}_PASSWORD": "p"}).is_token


def test_a_missing_secret_names_the_variable(tmp_path):
    with pytest.raises(EscalmlError, match=r"SMTP: needs a secret; set ESCALML_MAILBOX_SMTP_PASSWORD"):
        secret_of("SMTP", {"ESCALML_MAILBOX_IMAP_PASSWORD": "x"})
    with pytest.raises(EscalmlError, match=r"IMAP_PASSWORD_FILE: its file cannot be read \(FileNotFoundError\)"):
        secret_of("IMAP", {"ESCALML_MAILBOX_IMAP_PASSWORD_FILE": str(tmp_path / "none")})
