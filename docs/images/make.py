"""Makes the pictures of the README: the console of a running service, and the queue that `escalml quickstart` prints.

Run `PYTHONPATH=src:tests/support python docs/images/make.py`. It needs Chromium. The messages are invented.
"""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console as Terminal
from rich.text import Text

from chromium import Page, browsing
from desk_page import Console
from escalml.assets import asset
from served import ask, serving, until_ready

HERE = Path(__file__).parent
WIDTH, HEIGHT = 1280, 800
OPEN = "FH-2041"
COLUMNS = 120  # of the terminal
FONT = "DejaVu Sans Mono, monospace"
THREAD = [
    (95, "customer", "I took the day off for your engineer, and nobody came, nobody rang. My oven is still dead."),
    (90, "agent", "Apologies! I have marked it as urgent. They will call you within the hour."),
]
MESSAGES = [
    {
        "id": OPEN,
        "channel": "chat",
        "brand": "Fernhill Home",
        "customer": {"vip": True, "previous_contacts": 3},
        "text": "Nobody called. That is the second promise you broke today, and I have two children and no way to "
        "cook. I want to speak to your manager now. My number is 020 7946 0018, or write to ruth.kent@example.org.",
    },
    {
        "id": "FH-2042",
        "channel": "email",
        "text": "Could you send me the invoice for my order of 3 October again, please?",
    },
    {
        "id": "FH-2043",
        "channel": "review",
        "customer": {"followers": 5200},
        "text": "Two weeks without an answer to my complaint. If my money is not back by Friday I go to the ombudsman.",
    },
    {
        "id": "FH-2044",
        "channel": "web_form",
        "text": "The lamp flickers when I dim it. Is there a different bulb for it?",
    },
]


def messages(now: datetime) -> list[dict[str, object]]:
    """The sample tickets and the messages above, as if all had come in the last three quarters of an hour."""
    tickets = [json.loads(line) for line in asset("data/samples/tickets.jsonl").read_bytes().splitlines()]
    MESSAGES[0]["thread"] = [
        {"role": role, "text": text, "sent_at": (now - timedelta(minutes=minutes)).isoformat()}
        for minutes, role, text in THREAD
    ]
    return [
        {**message, "sent_at": (now - timedelta(minutes=3 * place)).isoformat()}
        for place, message in enumerate([*MESSAGES, *tickets])
    ]


def save(page: Page, name: str, width: int, height: int) -> None:
    """What the page shows, as a PNG file beside this one."""
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    shot = page.call("Page.captureScreenshot", format="png", clip=clip)
    (HERE / name).write_bytes(base64.b64decode(shot["data"]))
    print(f"wrote {name}: {(HERE / name).stat().st_size // 1000} kB")


def picture_console(page: Page, folder: Path) -> None:
    """The queue of a running service, and a case of it."""
    with serving(asset("models/champion"), folder, "--store", str(folder / "store.db")) as served:
        until_ready(served)
        body = json.dumps({"messages": messages(datetime.now(UTC)), "explain": True}).encode()
        status, answer = ask(served.port, "/v1/score", body)
        assert status == 200, answer
        console = Console(page, f"http://127.0.0.1:{served.port}/")
        page.open(console.address)
        console.text(".queue li")
        save(page, "desk.png", WIDTH, HEIGHT)
        console.go(f"#/case/{OPEN}", "Case")
        save(page, "console.png", WIDTH, HEIGHT)


def picture_queue(page: Page, folder: Path) -> None:
    """What `escalml quickstart` prints, as in a terminal."""
    program = "from escalml.cli import main; main()"
    command = [sys.executable, "-c", program, "quickstart", "--out", str(folder / "quickstart")]
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "XDG_CACHE_HOME": str(folder)}
    printed = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    terminal = Terminal(record=True, width=COLUMNS, file=(folder / "unseen").open("w"))
    terminal.print(Text.from_ansi(printed.rstrip()), no_wrap=True, crop=True)
    drawing = terminal.export_svg(title="escalml quickstart").replace("Fira Code, monospace", FONT)
    (folder / "queue.html").write_text(f"<body style='margin:0;width:{WIDTH}px'>{drawing}", encoding="utf-8")
    page.open(f"file://{folder}/queue.html")
    height = page.run("document.querySelector('svg').getBoundingClientRect().height")
    save(page, "queue.png", WIDTH, height)


def main() -> None:
    """Make all pictures."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("needs Chromium, as of Debian: apt-get install chromium")
    with tempfile.TemporaryDirectory() as name, browsing(chromium, Path(name) / "profile") as page:
        folder = Path(name)
        page.call("Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False)
        page.call("Emulation.setScrollbarsHidden", hidden=True)
        picture_console(page, folder)
        page.events.clear()  # it waits for the next page to load
        picture_queue(page, folder)


if __name__ == "__main__":
    main()
