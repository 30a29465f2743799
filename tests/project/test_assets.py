"""Shipped files: found in a wheel and in a checkout alike."""

import pytest

from escalml import assets
from escalml.assets import asset
from escalml.errors import EscalmlError


@pytest.fixture
def roots(tmp_path, monkeypatch):
    """A wheel's assets and a checkout, both empty."""
    wheel, checkout = tmp_path / "wheel", tmp_path / "checkout"
    wheel.mkdir()
    checkout.mkdir()
    monkeypatch.setattr(assets, "_ROOTS", (wheel, checkout))
    return wheel, checkout


@pytest.mark.parametrize(
    "name",
    [
        "params.yaml",
        "serving/policy.yaml",
        "serving/service.py",
        "models/champion/manifest.json",
        "data/corpus/corpus.jsonl",
        "data/corpus/corpus2.jsonl",
        "data/corpus/corpus3.jsonl",
        "data/corpus/corpus4.jsonl",
        "data/samples/tickets.jsonl",
    ],
)
def test_what_commands_need_is_shipped(name):
    assert asset(name).is_file()


def test_a_checkout_is_asked_where_the_package_holds_no_copy(roots):
    (roots[1] / "params.yaml").touch()
    assert asset("params.yaml") == roots[1] / "params.yaml"


def test_a_wheels_own_copy_wins_over_a_checkout_beside_it(roots):
    for root in roots:
        (root / "params.yaml").touch()
    assert asset("params.yaml") == roots[0] / "params.yaml"


def test_a_folder_is_found_too(roots):
    (roots[0] / "models" / "champion").mkdir(parents=True)
    assert asset("models/champion").is_dir()


def test_what_is_not_shipped_says_how_to_get_it(roots):
    with pytest.raises(EscalmlError, match=r"^models/champion is not part of this installation; reinstall escalml"):
        asset("models/champion")
