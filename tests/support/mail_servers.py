"""Real mail servers of one's own: Debian's Dovecot for IMAP, aiosmtpd for SMTP, both with TLS and a password."""

import datetime
import ipaddress
import os
import pwd
import socket
import ssl
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from imapclient import IMAPClient

USER, PASSWORD = "escalations@shop.example", "imap-hunter2"
SMTP_USER, SMTP_PASSWORD = "robot", "smtp-hunter2"


@dataclass(frozen=True)
class Certificate:
    """Of 127.0.0.1, which vouches for itself."""

    file: Path
    key: Path


def make_certificate(folder: Path) -> Certificate:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.test")])
    began = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + datetime.timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate = Certificate(folder / "server.pem", folder / "server.key")
    certificate.file.write_bytes(built.public_bytes(serialization.Encoding.PEM))
    certificate.key.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@dataclass(frozen=True)
class Dovecot:
    """A server with one user, whose folders are divided by a full stop."""

    port: int
    certificate: Certificate

    @contextmanager
    def client(self) -> Iterator[IMAPClient]:
        """Somebody who reads their mail with another program."""
        context = ssl.create_default_context(cafile=str(self.certificate.file))
        with IMAPClient("127.0.0.1", self.port, ssl_context=context) as client:
            client.login(USER, PASSWORD)
            yield client

    def deliver(self, *mails: bytes, folder: str = "INBOX") -> None:
        with self.client() as client:
            for mail in mails:
                client.append(folder, mail)

    def empty(self) -> None:
        """Delete every mail, and every folder but the inbox, which is numbered anew."""
        with self.client() as client:
            for flags, _, name in client.list_folders():
                if name.upper() != "INBOX" and b"\\Noselect" not in flags:
                    client.delete_folder(name)
            client.select_folder("INBOX")
            if found := client.search():
                client.delete_messages(found)
                client.expunge()

    def flags(self, folder: str = "INBOX") -> dict[str, set[str]]:
        """Subject -> flags of each mail in a folder, those of a new session aside."""
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            found = client.fetch(client.search(), ["FLAGS", "BODY.PEEK[HEADER]"]) if client.search() else {}
        return {
            str(message_from_bytes(one[b"BODY[HEADER]"], policy=default)["Subject"]): {
                flag.decode() for flag in one[b"FLAGS"] if flag != b"\\Recent"
            }
            for one in found.values()
        }

    def folders(self) -> set[str]:
        with self.client() as client:
            return {name for _, _, name in client.list_folders()}


def _configuration(folder: Path, port: int, certificate: Certificate) -> str:
    me = pwd.getpwuid(os.getuid()).pw_name
    is_root = os.getuid() == 0
    owner = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.getuid())
    internal = "" if is_root else f"default_internal_user = {me}\ndefault_login_user = {me}\n"
    unconfined = "".join(f"service {name} {{\n chroot =\n}}\n" for name in ("anvil", "stats"))
    return f"""
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
log_path = {folder}/log
ssl = required
ssl_cert = <{certificate.file}
ssl_key = <{certificate.key}
first_valid_uid = 1
mail_location = maildir:{folder}/mail
namespace inbox {{
 inbox = yes
 separator = .
}}
passdb {{
 driver = static
 args = password={PASSWORD}
}}
userdb {{
 driver = static
 args = uid={owner.pw_uid} gid={owner.pw_gid} home={folder}/mail
}}
service imap-login {{
 chroot =
 inet_listener imap {{
  port = 0
 }}
 inet_listener imaps {{
  port = {port}
  ssl = yes
 }}
}}
{unconfined}{internal}"""


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[Dovecot]:
    """A server for the session; where there is none the tests that need one are skipped, but never in CI."""
    if not Path("/usr/lib/dovecot/imap").exists():
        if os.environ.get("CI"):
            pytest.fail("CI needs Dovecot: apt-get install dovecot-imapd")
        pytest.skip("no Dovecot here: apt-get install dovecot-imapd")
    # Not pytest's own folder, which nobody else may enter.
    with tempfile.TemporaryDirectory(prefix="escalml-dovecot-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "mail").mkdir()
        (folder / "mail").chmod(0o777)
        certificate, port = make_certificate(folder), free_port()
        file = folder / "dovecot.conf"
        file.write_text(_configuration(folder, port, certificate))
        program = "/usr/sbin/dovecot"
        subprocess.run([program, "-c", str(file)], check=True, timeout=60)  # it returns when it listens
        try:
            yield Dovecot(port, certificate)
        finally:
            subprocess.run([program, "-c", str(file), "stop"], check=True, timeout=60)


@dataclass
class SentMails:
    """What an SMTP server has taken. `on_recipient` and `on_mail` answer in its stead; None takes it."""

    mails: list[Message] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    on_recipient: Callable[[str], str | None] = lambda _: None
    on_mail: Callable[[bytes], str | None] = lambda _: None
    n_tries: int = 0
    port: int = 0

    async def handle_RCPT(self, _server, _session, envelope: Envelope, address: str, _options) -> str:  # noqa: N802
        self.n_tries += 1
        if said := self.on_recipient(address):
            return said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        if said := self.on_mail(envelope.content):
            return said
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        self.recipients.append(list(envelope.rcpt_tos))
        return "250 OK"

    def ids(self) -> list[str]:
        """The Message-IDs of what it took, in order."""
        return [str(mail["Message-ID"]) for mail in self.mails]


@contextmanager
def smtp_server(certificate: Certificate) -> Iterator[SentMails]:
    """A server that takes mails over TLS from whoever knows the password."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate.file, certificate.key)
    sent = SentMails(port=free_port())

    def knows(_server, _session, _envelope, _mechanism, data) -> AuthResult:
        return AuthResult(success=(data.login, data.password) == (SMTP_USER.encode(), SMTP_PASSWORD.encode()))

    controller = Controller(
        sent,
        hostname="127.0.0.1",
        port=sent.port,
        ssl_context=context,
        authenticator=knows,
        auth_required=True,
        auth_require_tls=False,  # it does not know that it stands behind TLS
    )
    controller.start()
    try:
        yield sent
    finally:
        controller.stop()


def mail(
    subject: str,
    text: str,
    *,
    number: int | str = 1,
    sender: str = "Ann <ann@example.org>",
    answers: tuple[str, ...] = (),
    **headers: str,
) -> bytes:
    """A mail as a person's program writes it; `answers` are the numbers of those that it answers, oldest first."""
    written = EmailMessage()
    written["From"], written["To"], written["Subject"] = sender, USER, subject
    written["Date"] = "Mon, 23 Nov 2026 10:00:00 +0000"
    written["Message-ID"] = f"<{number}@mail.example.org>"
    if answers:
        written["References"] = " ".join(f"<{one}@mail.example.org>" for one in answers)
    for name, value in headers.items():
        written[name.replace("_", "-")] = value
    written.set_content(text)
    return written.as_bytes()
