"""A real django-helpdesk in an environment of its own, on loopback, with SQLite and its webhooks on."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from environments import python_with

REQUIREMENT = "django-helpdesk==2.6.1"
SETTINGS = """
SECRET_KEY = "only for a test"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "desk_urls"
INSTALLED_APPS = ["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes",
    "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles", "django.contrib.sites",
    "django.contrib.humanize", "rest_framework", "helpdesk"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS":
    {"context_processors": ["django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages"]}}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "desk.sqlite3", "OPTIONS": {"timeout": 20}}}
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
STATIC_URL, SITE_ID, USE_TZ, DEFAULT_AUTO_FIELD = "/static/", 1, True, "django.db.models.AutoField"
HELPDESK_TEAMS_MODE_ENABLED = HELPDESK_KANBAN_ENABLED = False
HELPDESK_WEBHOOK_TIMEOUT = 30
"""
URLS = """
from django.urls import include, path
urlpatterns = [path("", include("helpdesk.urls", namespace="helpdesk"))]
"""
SETUP = """
import django; django.setup()
from django.core.management import call_command
from django.contrib.auth import get_user_model
from helpdesk.models import Queue
call_command("migrate", verbosity=0)
for name in ("agent", "escalml"):
    get_user_model().objects.create_superuser(name, f"{name}@desk.example", "secret")
for title in ("Front line", "Supervisors"):
    Queue.objects.create(title=title, slug=title.split()[0].lower())
"""
REPLY = """
import django, sys; django.setup()
from helpdesk.models import Ticket
from helpdesk.update_ticket import update_ticket
from django.contrib.auth.models import AnonymousUser
update_ticket(AnonymousUser(), Ticket.objects.get(id=int(sys.argv[1])), comment=sys.argv[2], public=True)
"""


def installed(folder: Path) -> Path:
    """Python of an environment with django-helpdesk; `DJANGO_HELPDESK_PYTHON` names one that is there already."""
    return python_with(REQUIREMENT, folder, "DJANGO_HELPDESK_PYTHON")


class DjangoDesk:
    """The helpdesk; it posts its webhooks to `webhook`."""

    def __init__(self, python: Path, folder: Path, webhook: str) -> None:
        self._python, self._folder = python, folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.url = f"http://127.0.0.1:{probe.getsockname()[1]}"
        (folder / "desk_settings.py").write_text(SETTINGS)
        (folder / "desk_urls.py").write_text(URLS)
        urls = {f"HELPDESK_{kind}_WEBHOOK_URLS": webhook for kind in ("NEW_TICKET", "FOLLOWUP")}
        self._environment = {**os.environ, **urls, "DJANGO_SETTINGS_MODULE": "desk_settings"}
        self._environment.pop("PYTHONPATH", None)

    def run(self, program: str, *arguments: str) -> None:
        """Run a program in the helpdesk's own environment, to its end."""
        command = [str(self._python), "-c", program, *arguments]
        done = subprocess.run(
            command, cwd=self._folder, env=self._environment, capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == 0, done.stderr[-2000:]

    @contextmanager
    def running(self) -> Iterator[None]:
        """Serve it."""
        self.run(SETUP)
        command = [str(self._python), "-m", "django", "runserver", "--noreload", self.url.removeprefix("http://")]
        with (self._folder / "desk.log").open("w") as log:
            process = subprocess.Popen(command, cwd=self._folder, env=self._environment, stdout=log, stderr=log)
        try:
            for _ in range(600):
                assert process.poll() is None, (self._folder / "desk.log").read_text()[-2000:]
                try:
                    socket.create_connection(("127.0.0.1", int(self.url.rpartition(":")[2])), timeout=5).close()
                except OSError:
                    time.sleep(0.1)
                else:
                    break
            yield
        finally:
            process.terminate()
            process.wait(30)
