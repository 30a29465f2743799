"""A newer model or policy takes over while calls go on; a broken one is refused."""

import gc
import platform
import resource
import shutil
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.models.manifest import read_manifest, write_manifest
from escalml.records import Message
from escalml.service.bento_defaults import settle_memory
from escalml.service.hot_reload import HotReload

MESSAGES = [Message(id="t-1", text="Get me your manager.")]
POLICY = asset("serving/policy.yaml").read_text(encoding="utf-8")


@pytest.fixture
def place(tiny_model, tmp_path):
    """A model and a policy that may be written to."""
    shutil.copytree(tiny_model, tmp_path / "model")
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def events():
    return []


@pytest.fixture
def live(place, events):
    return HotReload(place / "model", place / "policy.yaml", on_event=lambda *event: events.append(event))


def version_up(folder, version="2"):
    write_manifest(read_manifest(folder).model_copy(update={"version": version}), folder)


def rewrite(place, policy):
    (place / "policy.yaml").write_text(policy, encoding="utf-8")


def look_twice(live):
    """What has changed is taken when it stands still from one look to the next."""
    live.look()
    live.look()


def of(live):
    (result,) = live.pair.answer(MESSAGES)
    return result.model.version, result.route.policy_version


def test_a_new_model_answers_with_the_policy_that_was_there(live, place, events):
    _, policy = of(live)
    version_up(place / "model")
    look_twice(live)
    assert of(live) == ("2", policy)
    assert events == [("model", "taken")]


def test_a_new_policy_answers_with_the_model_that_was_there(live, place, events):
    model, _ = of(live)
    rewrite(place, POLICY.replace('version: "', 'version: "new-', 1))
    look_twice(live)
    assert of(live)[0] == model
    assert of(live)[1].startswith("new-")
    assert events == [("policy", "taken")]


def test_what_is_still_being_written_is_left_alone(live, place, events):
    for version in "234":
        version_up(place / "model", version)
        live.look()
    assert events == []
    live.look()
    assert of(live)[0] == "4"


def test_a_link_that_is_set_to_another_model_is_followed(place, tmp_path):
    shutil.copytree(place / "model", tmp_path / "other")
    version_up(tmp_path / "other", "7")
    (tmp_path / "current").symlink_to(tmp_path / "model")
    live = HotReload(tmp_path / "current", place / "policy.yaml")
    (tmp_path / "next").symlink_to(tmp_path / "other")
    (tmp_path / "next").rename(tmp_path / "current")
    look_twice(live)
    assert of(live)[0] == "7"


def test_a_link_that_leads_to_itself_is_refused_and_a_mended_one_taken(place, tmp_path, events):
    link = tmp_path / "champion"
    link.symlink_to("model")
    live = HotReload(link, place / "policy.yaml", on_event=lambda *event: events.append(event))
    for target in ("champion", "model"):
        link.unlink()
        link.symlink_to(target)
        if target == "model":
            version_up(place / "model")
        look_twice(live)
    assert events == [("model", "refused"), ("model", "taken")]
    assert of(live)[0] == "2"


@pytest.mark.parametrize(
    ("file", "content"),
    [("manifest.json", b"{"), ("tfidf.safetensors", b"no weights"), ("tfidf.json", None)],
    ids=["broken manifest", "broken weights", "missing file"],
)
def test_a_broken_model_is_refused_and_the_old_one_stays(live, place, events, file, content):
    before = of(live)
    path = place / "model" / file
    path.unlink() if content is None else path.write_bytes(content)
    look_twice(live)
    assert of(live) == before
    assert events == [("model", "refused")]
    assert live.facts()["model"]["refused"]


def test_a_broken_policy_is_refused_with_line_and_reason_and_a_mended_one_taken(live, place):
    before = of(live)
    rewrite(place, POLICY.replace("team: supervisors", "teem: supervisors", 1))
    look_twice(live)
    assert of(live) == before
    assert "teem" in live.facts()["policy"]["refused"]
    rewrite(place, POLICY)
    look_twice(live)
    assert live.facts()["policy"]["refused"] is None


def test_a_broken_policy_does_not_keep_a_good_model_out(live, place, events):
    version_up(place / "model")
    rewrite(place, "no policy")
    look_twice(live)
    assert of(live)[0] == "2"
    assert sorted(events) == [("model", "taken"), ("policy", "refused")]


def test_what_was_refused_is_not_tried_again_until_it_changes(live, place, events):
    rewrite(place, "no policy")
    for _ in range(5):
        live.look()
    assert events == [("policy", "refused")]


def test_calls_go_on_while_models_change(live, place):
    def ask(_):
        return of(live)[0]

    first = ask(0)
    with ThreadPoolExecutor(2) as callers:
        answers = callers.map(ask, range(400))
        for version in "23":
            version_up(place / "model", version)
            look_twice(live)
        seen = list(answers)
    assert len(seen) == 400
    assert set(seen) <= {first, "2", "3"}
    assert of(live)[0] == "3"


def test_managers_alerts_of_the_day_outlive_an_exchange(place):
    capacity = "capacity: {alerts_per_day: 1}"
    rewrite(place, POLICY.replace("capacity: {alerts_per_day: 50}", capacity))
    live = HotReload(place / "model", place / "policy.yaml")
    before = live.pair.running
    version_up(place / "model")
    look_twice(live)
    assert live.pair.running is not before
    assert live.pair.running._alerts is before._alerts


def test_the_watch_takes_what_changes_and_ends(place, monkeypatch):
    monkeypatch.setattr("escalml.service.hot_reload.LOOK_SECONDS", 0.01)
    told = threading.Event()
    live = HotReload(place / "model", place / "policy.yaml", on_event=lambda *_: told.set())
    live.start()
    version_up(place / "model")
    assert told.wait(60)
    live.close()
    live._thread.join(10)
    assert not live._thread.is_alive()
    assert of(live)[0] == "2"


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc alone keeps what is freed")
def test_memory_that_an_exchange_has_freed_goes_back_to_the_system(live, place):
    def resident():
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()

    many = [bytes(1_000) for _ in range(100_000)]  # 100 MB, of which the last keeps the rest from being given back
    last = many.pop()
    version_up(place / "model")
    look_twice(live)
    before = resident()
    del many
    live.look()
    assert before - resident() > 50_000_000, len(last)


def test_without_a_model_there_is_nothing_to_start_with(place):
    with pytest.raises(EscalmlError, match=r"manifest\.json"):
        HotReload(place, place / "policy.yaml")


class Knot:
    """Something that refers to itself, as parts of a model do."""

    def __init__(self):
        self.itself = self


def test_what_refers_to_itself_is_let_go_at_the_next_exchange():
    knot = Knot()
    gone = weakref.ref(knot)
    thresholds = gc.get_threshold()
    try:
        settle_memory()  # it is in use
        del knot
        settle_memory()
        assert gone() is None
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
