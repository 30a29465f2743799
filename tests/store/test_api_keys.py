"""API keys: what is kept of them, whom they let in and for how long; and `escalml keys`."""

import json
import os
import stat
import sys
from datetime import UTC, datetime, timedelta

import pytest

from escalml.cli import main
from escalml.errors import EscalmlError
from escalml.service.http.key_ring import KeyRing
from escalml.store.api_keys import create_key, find_key, keys_file, read_keys, revoke_key

pytestmark = pytest.mark.clock

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "keys.json"


@pytest.fixture
def run(monkeypatch, capfd, path):
    """Run `escalml keys …` on the file; its exit code, stdout and stderr."""

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["escalml", "keys", *words, "--keys", str(path)])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capfd.readouterr()

    return run


def test_a_secret_finds_its_own_key_and_no_other(path):
    secrets = {name: create_key(path, name, "agent", now=NOW) for name in ("a", "b", "c")}
    keys = read_keys(path)
    assert {name: find_key(keys, secret).name for name, secret in secrets.items()} == {n: n for n in "abc"}
    assert [find_key(keys, other) for other in ("", "escalml_", secrets["a"][:-1], secrets["a"] + "A", "é\udc80")] == [
        None
    ] * 5


def test_a_secret_has_256_bits_and_is_not_kept(path):
    secret = create_key(path, "a", "agent", now=NOW)
    assert len(secret) == len("escalml_") + 43  # 32 bytes in base64 without padding
    assert secret[8:] not in path.read_text()
    assert create_key(path, "b", "agent", now=NOW) != secret


def test_the_file_and_its_folder_are_their_owners_alone(path):
    old = os.umask(0)
    try:
        create_key(path, "a", "agent", now=NOW)
    finally:
        os.umask(old)
    assert [stat.S_IMODE(p.stat().st_mode) for p in (path, path.parent)] == [0o600, 0o700]


def test_a_key_is_good_for_its_days_and_no_longer(path):
    create_key(path, "a", "agent", now=NOW, days=2)
    (key,) = read_keys(path)
    last = NOW + timedelta(days=2)
    assert [key.is_valid(last - timedelta(seconds=1)), key.is_valid(last)] == [True, False]


@pytest.mark.parametrize(
    ("name", "scope", "days", "said"),
    [
        ("a b", "agent", None, "name: 1 to 64 letters"),
        ("-a", "agent", None, "name: 1 to 64 letters"),
        ("a" * 65, "agent", None, "name: 1 to 64 letters"),
        ("a", "root", None, "scope is not known; expected one of score, agent, approver, admin"),
        ("a", "agent", 0, "days: a whole number from 1 to 36,500"),
        ("taken", "agent", None, "has a key taken already; choose another name"),
    ],
)
def test_a_key_that_cannot_be_is_refused_and_the_others_stay(path, name, scope, days, said):
    create_key(path, "taken", "score", now=NOW)
    with pytest.raises(EscalmlError, match=said):
        create_key(path, name, scope, now=NOW, days=days)
    assert [(key.name, key.scope) for key in read_keys(path)] == [("taken", "score")]


def test_a_revoked_key_is_gone_and_the_others_stay(path):
    for name in "abc":
        create_key(path, name, "agent", now=NOW)
    revoke_key(path, "b")
    assert [key.name for key in read_keys(path)] == ["a", "c"]
    with pytest.raises(EscalmlError, match="has no key of that name"):
        revoke_key(path, "b")


def broken(content):
    """Contents that are no file of keys."""
    good = json.loads(content)
    (key,) = good["keys"]
    changes = [{"scope": "root"}, {"scope": ["agent"]}, {"sha256": "x"}, {"sha256": None}, {"created": "2026-11-22"}]
    changes += [{"expires": "never"}, {"expires": 0}, {"name": 1}, {"name": ""}, {"more": 1}]
    yield from (b"", b"{", b"[]", b"null", b'{"keys": 1}', b'{"keys": [1]}', b'{"keys": [{}]}', b"\xff", b"[" * 99_999)
    yield from (json.dumps({"keys": [key | change]}).encode() for change in changes)


def test_a_broken_file_is_refused_and_never_taken_for_an_empty_one(path):
    create_key(path, "a", "agent", now=NOW)
    for content in broken(path.read_bytes()):
        path.write_bytes(content)
        with pytest.raises(EscalmlError, match=r"keys\.json: is no file of keys"):
            read_keys(path)
        with pytest.raises(EscalmlError, match="is no file of keys"):
            create_key(path, "b", "agent", now=NOW)


def test_a_file_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(EscalmlError, match=r"keys\.json: cannot be (read|written) \("):
        create_key(tmp_path / "file" / "keys.json", "a", "agent", now=NOW)


def test_the_option_goes_before_the_environment_and_that_before_the_users_own_file(path):
    assert keys_file(path, {"ESCALML_KEYS": "/k"}) == path
    assert str(keys_file(None, {"ESCALML_KEYS": "/k", "XDG_DATA_HOME": "/d"})) == "/k"
    assert str(keys_file(None, {"XDG_DATA_HOME": "/d"})) == "/d/escalml/keys.json"


# The keys of a service that runs


def test_a_service_that_runs_sees_keys_come_and_go(path):
    first = create_key(path, "a", "agent", now=NOW)
    ring = KeyRing(path)
    assert ring.find(first, NOW).name == "a"
    second = create_key(path, "b", "score", now=NOW, days=1)
    assert ring.find(second, NOW).scope == "score"
    assert ring.find(second, NOW + timedelta(days=1)) is None
    revoke_key(path, "a")
    assert ring.find(first, NOW) is None


@pytest.mark.parametrize("harm", [lambda p: p.write_text("{"), lambda p: p.unlink(), lambda p: p.write_text("")])
def test_a_file_that_breaks_lets_nobody_in_until_it_is_mended(path, harm):
    secret, content = create_key(path, "a", "agent", now=NOW), path.read_bytes()
    ring = KeyRing(path)
    assert ring.find(secret, NOW)
    harm(path)
    for _ in range(2):
        with pytest.raises(EscalmlError, match=r"keys\.json: (is no file of keys|cannot be read)"):
            ring.find(secret, NOW)
    path.write_bytes(content)
    assert ring.find(secret, NOW)


def test_the_file_is_read_only_when_it_has_changed(path, monkeypatch):
    from escalml.service.http import key_ring

    reads, ring = [], KeyRing(path)
    create_key(path, "a", "agent", now=NOW)
    monkeypatch.setattr(key_ring, "read_keys", lambda path: reads.append(path) or read_keys(path))
    for _ in range(5):
        ring.find("x", NOW)
    assert len(reads) == 1


# The commands


def test_create_prints_the_secret_alone_on_stdout(run, path):
    code, out, remarks = run("create", "zammad", "--scope", "agent", "--days", "3")
    (key,) = read_keys(path)
    assert (code, find_key([key], out.strip()), key.name) == (0, key, "zammad")
    assert key.expires - key.created == timedelta(days=3)
    assert out.strip() not in remarks
    assert "shown only here" in remarks


def test_list_shows_names_and_scopes_and_neither_secret_nor_hash(run, path):
    secret = create_key(path, "zammad", "agent", now=NOW - timedelta(days=9), days=1)
    code, out, _ = run("list")
    assert code == 0
    assert all(word in out for word in ("zammad", "agent", "2026-11-13 10:00", "2026-11-14 10:00", "expired"))
    assert not any(word in out for word in (secret[8:20], read_keys(path)[0].sha256[:12]))


def test_revoke_deletes_the_key_and_a_slip_is_said(run, path):
    create_key(path, "zammad", "agent", now=NOW)
    assert run("revoke", "zamad")[0] == 2
    assert run("revoke", "zammad")[0] == 0
    assert "no keys; `escalml keys create NAME" in run("list")[2]
