"""The console in a browser, as a person uses it: pages by their addresses, keys that are pressed, things that show."""

import json
from typing import Any
from urllib.parse import urlsplit

from chromium import Page
from served import ask

SECONDS = 60
# Looked at before each frame is drawn, until it is something.
_UNTIL = """new Promise((done, fail) => {
  const ends = performance.now() + %d;
  const look = () => {
    const found = (() => (%s))();
    if (found) done(found);
    else if (performance.now() > ends) fail("never: " + document.body.innerText.slice(0, 500));
    else requestAnimationFrame(look);
  };
  look();
})"""


class Console:
    """The console at an address; `key` is the API key of calls beside it."""

    def __init__(self, page: Page, address: str, key: str = "") -> None:
        self.page, self.address, self.key = page, address, key

    def api(self, path: str, body: Any = None) -> Any:
        """What the service behind the page answers to a call."""
        port = urlsplit(self.address).port
        assert port is not None
        status, text = ask(port, path, None if body is None else json.dumps(body).encode(), self.key)
        assert status == 200, text
        return json.loads(text)

    def until(self, expression: str) -> Any:
        """What an expression gives, as soon as it gives anything; also on the page that comes after this one."""
        while True:
            try:
                return self.page.run(_UNTIL % (SECONDS * 1000, expression))
            except AssertionError as error:
                if "Inspected target navigated" not in str(error):
                    raise

    def run(self, script: str) -> Any:
        """What a script gives now."""
        return self.page.run(script)

    def go(self, address: str, title: str) -> None:
        """Follow a link to a page, until its heading stands there."""
        wanted = json.dumps(address)
        self.run(f"document.title = '', location.hash === {wanted} && dispatchEvent(new HashChangeEvent('hashchange'))")
        self.run(f"location.hash = {wanted}")
        shown = r"document.title.replace(/^\(\d+\) /, '')"  # without the number of alerts
        self.until(f"{shown}.startsWith({json.dumps(title)}) && location.hash === {wanted}")

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        text = {"Enter": "\r", "Tab": "", "Escape": ""}.get(key, key)
        code = {"Enter": 13, "Tab": 9, "Escape": 27}.get(key, ord(key.upper()[0]))
        common = {"key": key, "windowsVirtualKeyCode": code}
        self.page.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        self.page.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def write(self, text: str) -> None:
        """Write where the focus is."""
        self.page.call("Input.insertText", text=text)

    def click(self, selector: str) -> None:
        """Click on an element as soon as it is there."""
        self.until(f"document.querySelector({json.dumps(selector)})")
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def click_on(self, text: str) -> None:
        """Click on the button that says this, as soon as there is one."""
        found = f"[...document.querySelectorAll('button')].find((one) => one.textContent === {json.dumps(text)})"
        self.until(found)
        self.run(f"{found}.click()")

    def text(self, selector: str) -> str:
        """What stands in an element, once anything does."""
        return str(self.until(f"document.querySelector({json.dumps(selector)})?.innerText"))
