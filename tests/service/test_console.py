"""The console's files: they ask nobody but their own server, every input says what it is, and nothing is markup."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import escalml

CONSOLE = Path(escalml.__file__).with_name("service") / "console"
FILES = sorted(path.name for path in CONSOLE.iterdir())
MODULES = [name for name in FILES if name.endswith(".js")]
KEPT = {
    "alerts.js": {"localStorage"},
    "session.js": {"sessionStorage"},
    "practice_scores.js": {"localStorage"},
    "queue.js": {"history."},
    "remembered.js": {"localStorage", "sessionStorage"},
}


class Page(HTMLParser):
    """Elements of the page with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.fixture(scope="module")
def page():
    return Page((CONSOLE / "index.html").read_text(encoding="utf-8"))


def text_of(name):
    return (CONSOLE / name).read_text(encoding="utf-8")


def test_every_module_and_style_is_asked_for(page):
    label_page = Page((CONSOLE / "label.html").read_text(encoding="utf-8"))
    asked = {link["href"] for link in page.all("link")} | {script["src"] for script in page.all("script")}
    asked |= {script["src"] for script in label_page.all("script")}
    asked = {address.removeprefix("console/") for address in asked}
    for name in MODULES:
        asked |= set(re.findall(r'from "\./([\w.]+)"', text_of(name)))
    assert asked == set(FILES) - {"index.html", "label.html"}


@pytest.mark.parametrize("name", FILES)
def test_no_file_names_another_server(name):
    text = text_of(name)
    assert not re.findall(r"(?:https?:|wss?:)?//[\w.-]+\.\w+", text.replace("http://www.w3.org/2000/svg", ""))


def test_every_input_has_a_label(page):
    labelled = {label["for"] for label in page.all("label")}
    inputs = {field["id"] for field in page.all("input", "select", "textarea")}
    assert inputs
    assert inputs == labelled


def test_every_id_is_used_once_and_every_reference_leads_to_one(page):
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    names = ("for", "aria-labelledby", "aria-describedby")
    references = {a[name] for _, a in page.elements for name in names if name in a}
    assert len(set(ids)) == len(ids)
    assert references <= set(ids)


def test_nothing_on_the_page_is_inline_script_or_style(page):
    assert not page.all("style")
    assert all(script["src"] for script in page.all("script"))
    assert not [name for _, a in page.elements for name in a if name == "style" or name.startswith("on")]


def test_the_page_can_be_read_by_people_and_phones(page):
    assert page.all("html")[0]["lang"] == "en"
    viewport = next(meta["content"] for meta in page.all("meta") if meta.get("name") == "viewport")
    assert "width=device-width" in viewport
    assert {tag for tag, _ in page.elements} >= {"header", "nav", "main", "footer", "h1", "h2", "form", "dialog"}


def test_a_choice_on_the_page_is_one_that_a_message_may_hold(page):
    from typing import get_args

    from escalml.records import Channel, Inbox

    options = [option["value"] for option in page.all("option")]
    assert sorted(options) == sorted([*get_args(Channel), *get_args(Inbox)])


@pytest.mark.parametrize("name", MODULES)
def test_texts_are_put_on_the_page_as_texts_and_kept_nowhere(name):
    script = text_of(name)
    assert not re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", script)
    kept = set(re.findall(r"localStorage|sessionStorage|indexedDB|document\.cookie|history\.", script))
    assert kept == KEPT.get(name, set())


def test_markup_is_read_of_the_servers_own_map_alone():
    assert [name for name in MODULES if "DOMParser" in text_of(name)] == ["policy.js"]


def test_every_element_that_a_script_asks_for_is_on_the_page(page):
    label_page = Page((CONSOLE / "label.html").read_text(encoding="utf-8"))
    for name in MODULES:
        elements = label_page.elements if name == "label.js" else page.elements
        ids = {attributes["id"] for _, attributes in elements if "id" in attributes}
        assert set(re.findall(r'\$\("([\w-]+)"\)', text_of(name))) <= ids, name
