"""The cache: this user's own, and a registered model in it is whole, unchanged and nobody else's to write."""

import os
from pathlib import Path

import pytest

from escalml.cache import cache_folder, private_folder
from escalml.errors import EscalmlError
from escalml.models.manifest import copy_model, model_sha256
from escalml.registry import cached
from escalml.registry.cached import cached_model


def mode(path):
    return path.stat().st_mode & 0o777


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "escalml"


@pytest.fixture
def sent(tiny_model, monkeypatch):
    """What a registry sends: the references asked for."""
    asked = []

    def fetch(uri, reference, target):
        asked.append(reference)
        copy_model(tiny_model, target)
        return target

    monkeypatch.setattr(cached, "fetch_model", fetch)
    return asked


def test_the_cache_is_opened_by_its_user_alone_also_one_that_was_lax(cache):
    cache.mkdir(parents=True, mode=0o755)
    assert cache_folder() == cache
    assert mode(cache) == 0o700


def test_a_link_or_a_file_in_the_place_of_a_folder_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EscalmlError, match="link: is a link or belongs to another user"):
        private_folder(tmp_path / "link")
    (tmp_path / "file").touch()
    with pytest.raises(EscalmlError, match="file: File exists; name another cache by XDG_CACHE_HOME"):
        private_folder(tmp_path / "file")


def test_a_folder_of_another_user_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(EscalmlError, match="belongs to another user"):
        private_folder(tmp_path)


def test_a_fetched_model_lies_in_private_folders_and_nothing_is_left_of_the_fetching(sent, cache, tiny_model):
    model = cached_model("sqlite:///x.db", "models:/escalml/1")
    assert model_sha256(model) == model_sha256(tiny_model)
    assert [mode(folder) for folder in (model, model.parent, cache)] == [0o700] * 3
    assert list(model.parent.iterdir()) == [model]


def test_what_is_there_stays_untouched_while_others_load_it(sent):
    first = cached_model("sqlite:///x.db", "models:/escalml/1")
    before = first.stat().st_ino
    assert cached_model("sqlite:///x.db", "models:/escalml@champion") == first
    assert first.stat().st_ino == before
    assert sent == ["models:/escalml/1", "models:/escalml@champion"]


def test_a_model_that_was_changed_in_the_cache_is_replaced(sent, tiny_model):
    model = cached_model("sqlite:///x.db", "models:/escalml/1")
    (model / "tfidf.json").write_text("{}")
    assert model_sha256(cached_model("sqlite:///x.db", "models:/escalml/1")) == model_sha256(tiny_model)


def test_a_model_that_another_process_put_there_meanwhile_is_taken(sent, monkeypatch, tiny_model):
    rename = Path.rename

    def slow(path, target):
        if path.name == "model":
            copy_model(tiny_model, target)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", slow)
    assert model_sha256(cached_model("sqlite:///x.db", "models:/escalml/1")) == model_sha256(tiny_model)


def test_a_model_that_lacks_a_file_is_refused_and_not_kept(monkeypatch, tiny_model, cache):
    def fetch(uri, reference, target):
        copy_model(tiny_model, target)
        (target / "tfidf.safetensors").unlink()
        return target

    monkeypatch.setattr(cached, "fetch_model", fetch)
    with pytest.raises(EscalmlError, match=r"tfidf\.safetensors: is missing, though manifest"):
        cached_model("sqlite:///x.db", "models:/escalml/1")
    assert list((cache / "models").iterdir()) == []
