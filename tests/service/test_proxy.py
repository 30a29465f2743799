"""The proxies' files that we ship are accepted by the proxies, where these are installed."""

import shutil
import subprocess

import pytest

from escalml.assets import asset

PROXY = asset("serving/proxy")


@pytest.fixture
def certificate(tmp_path):
    """A certificate that nobody trusts, and its key."""
    files = tmp_path / "a.crt", tmp_path / "a.key"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=escalml.example"]
    subprocess.run([*command, "-out", files[0], "-keyout", files[1]], check=True, capture_output=True)
    return files


@pytest.mark.parametrize(
    ("program", "file", "options"),
    [
        ("nginx", "nginx.conf", ["-t", "-c"]),
        ("caddy", "Caddyfile", ["validate", "--adapter", "caddyfile", "--config"]),
    ],
)
def test_the_proxy_takes_the_file_that_we_ship(tmp_path, certificate, program, file, options):
    if not (shutil.which(program) and shutil.which("openssl")):
        pytest.skip(f"{program} or openssl is not installed")
    content = (PROXY / file).read_text(encoding="utf-8")
    for shipped, ours in zip(("/etc/ssl/escalml.crt", "/etc/ssl/escalml.key"), certificate, strict=True):
        assert shipped in content
        content = content.replace(shipped, str(ours))
    content = content.replace("/run/nginx.pid", f"{tmp_path}/pid").replace(
        "/var/log/nginx/error.log", f"{tmp_path}/log"
    )
    (tmp_path / file).write_text(content, encoding="utf-8")
    environment = {"HOME": str(tmp_path), "PATH": "/usr/sbin:/usr/bin:/bin"}
    command = [program, *options, tmp_path / file]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
